using Coverbook.Benchmarks.Sigma;

return args switch
{
    ["sigma-parse"] => SigmaParse.Run(Console.Out),
    ["sigma-memory"] => SigmaMemory.Run(Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Measurements: sigma-parse, sigma-memory. Set COVERBOOK_DATA to the folder of real data.");
    return 2;
}
