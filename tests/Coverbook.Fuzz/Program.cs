using Coverbook.Fuzz;

if (FuzzOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(FuzzOptions.Usage);
    return 2;
}

var report = FuzzRun.Run(options, Console.Out);
report.Print(Console.Out);
return report.Findings.IsEmpty ? 0 : 1;
