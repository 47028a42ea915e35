using Coverbook.Benchmarks.Build.Hugo;

namespace Coverbook.Benchmarks.Build;

/// <summary>
/// Whole builds by the published tool, from the start of the process to its end, over real data, against Hugo and against the floor
/// (design, section 13). Prints absolute numbers and, what counts, ratios. Everything is made in temporary folders, and removed.
/// </summary>
internal sealed class BuildBenchmark(BenchmarkOptions options, string data, TextWriter output, TextWriter progress)
{
    private readonly Measurements measurements = new();
    private bool hasFailed;

    /// <summary>Reads the arguments and runs; 0 unless something could not be run.</summary>
    public static int Run(string[] arguments, TextWriter output, TextWriter progress)
    {
        if (BenchmarkOptions.Read(arguments) is not { } options)
        {
            progress.WriteLine("build takes --runs N (how many rounds; 5), --managed, and --rules N (one build of that many rules).");
            return 2;
        }

        if (!ResourceUsage.IsSupported)
        {
            progress.WriteLine("This system does not say what a child process used; run it on Linux or macOS.");
            return 2;
        }

        return Workshop.Run(progress, (work, data, cancellation) =>
        {
            if (options.Rules is { } rules)
            {
                LargeSite.Measure(rules, options.IsManaged, data, work, output, progress);
                return 0;
            }

            var benchmark = new BuildBenchmark(options, data, output, progress);
            benchmark.Measure(work, cancellation);
            return benchmark.hasFailed ? 1 : 0;
        });
    }

    private void Measure(WorkFolder work, CancellationToken cancellation)
    {
        progress.WriteLine("Publishing the tools and making the sites.");
        var product = new Product(PublishedTool.Publish(work.Disk, options.IsManaged));
        var other = new Product(PublishedTool.Publish(work.Disk, !options.IsManaged));
        var site = BenchmarkSite.Make(Path.Combine(work.Disk, "site"), data);
        var tenfold = BenchmarkSite.Make(Path.Combine(work.Disk, "site10"), data, times: 10);
        var hugo = HugoSite.Make(Path.Combine(work.Disk, "hugo-site"), site, cancellation);
        var scenarios = new Scenarios(product, other, hugo, site, work, measurements);
        WarmUp(scenarios, cancellation);
        RunRounds(scenarios.Make(tenfold), cancellation);
        PrintWork(scenarios, hugo, site, work);
        ResultTable.Print(measurements, output);
        new RatioTable(measurements, site.RuleCount, tenfold.RuleCount).Print(output);
    }

    /// <summary>One unmeasured run of each brings the inputs into the page cache, and gives the floor its output.</summary>
    private void WarmUp(Scenarios scenarios, CancellationToken cancellation)
    {
        foreach (var scenario in scenarios.InMemory())
        {
            cancellation.ThrowIfCancellationRequested();
            progress.WriteLine($"Warming up: {scenario.Subject}");
            TryRun(scenario);
        }
    }

    private void RunRounds(IReadOnlyList<Scenario> scenarios, CancellationToken cancellation)
    {
        for (var round = 1; round <= options.Runs; round++)
        {
            foreach (var scenario in scenarios)
            {
                cancellation.ThrowIfCancellationRequested();
                if (TryRun(scenario) is { } sample)
                {
                    measurements.Add(scenario.Subject, sample);
                    progress.WriteLine(
                        $"Round {round} of {options.Runs}: {scenario.Subject} {sample.Wall.TotalSeconds:F2} s, CPU {sample.Cpu.TotalSeconds:F2} s");
                }
            }
        }
    }

    /// <summary>What failed once is not tried again. Without a cold build there is nothing to compare with, so that one ends all.</summary>
    private Sample? TryRun(Scenario scenario)
    {
        if (measurements.IsMissing(scenario.Subject))
        {
            return null;
        }

        try
        {
            scenario.Prepare();
            return scenario.Run();
        }
        catch (ChildFailedException failure) when (scenario.Subject != Subject.Cold)
        {
            hasFailed = true;
            measurements.Miss(scenario.Subject, "it failed");
            progress.WriteLine(failure.Message);
            return null;
        }
    }

    private void PrintWork(Scenarios scenarios, HugoSite? hugo, BenchmarkSite site, WorkFolder work)
    {
        output.WriteLine(
            $"{options.Runs} rounds, {Environment.ProcessorCount} processors, {site.RuleCount} rules; \"in memory\" is {(work.Memory is null ? "on disk here" : "/dev/shm")}.");
        output.WriteLine($"Coverbook, from the inputs: {OutputSize.Of(scenarios.Output)}.");
        output.WriteLine(
            hugo is null || measurements.IsMissing(Subject.Hugo)
                ? "Hugo: not measured."
                : $"Hugo, from ready Markdown: {OutputSize.Of(scenarios.HugoOutput)} ({hugo.Version}).");
        output.WriteLine();
    }
}
