using Coverbook.Benchmarks.Build;
using Coverbook.Benchmarks.Edits;
using Coverbook.Benchmarks.Sigma;

return args switch
{
    ["build", .. var options] => BuildBenchmark.Run(options, Console.Out, Console.Error),
    ["edits", .. var options] => EditBenchmark.Run(options, Console.Out, Console.Error),
    ["launch", var report, _, ..] => Launcher.Run(report, args[2..]),
    ["sigma-parse"] => SigmaParse.Run(Console.Out),
    ["sigma-memory"] => SigmaMemory.Run(Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Measurements: build, edits, sigma-parse, sigma-memory. Set COVERBOOK_DATA to the folder of real data.");
    return 2;
}
