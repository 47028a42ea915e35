using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Coverbook.Fuzz.Corpus;
using Coverbook.Fuzz.Judging;
using Coverbook.Fuzz.Mutating;
using Coverbook.Fuzz.Targets;

namespace Coverbook.Fuzz;

/// <summary>
/// The door: makes inputs by changing good ones at random, hands them to Coverbook, and judges what comes out. Each input depends on
/// the seed and its own number alone, so that any of them can be made again.
/// </summary>
public sealed class FuzzRun
{
    private readonly FuzzOptions options;
    private readonly ImmutableArray<FuzzTarget> targets;
    private readonly ImmutableArray<FuzzTarget> wheel;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Target, string Fault), Finding> findings = new();
    private int done;

    private FuzzRun(FuzzOptions options)
    {
        this.options = options;
        targets = [.. FuzzTargets.All(new Seeds(options.DataFolder)).Where(target => options.Only is null || target.Name == options.Only)];
        wheel = [.. targets.SelectMany(target => Enumerable.Repeat(target, target.Share))];
    }

    /// <summary>Judges all inputs.</summary>
    /// <exception cref="ArgumentException">There is no target of the name that the options give.</exception>
    public static FuzzReport Run(FuzzOptions options, TextWriter progress)
    {
        var run = new FuzzRun(options);
        if (run.targets.IsEmpty)
        {
            throw new ArgumentException($"No target is named {options.Only}.", nameof(options));
        }

        using var flight = new InFlight(options.FindingsFolder, progress);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads };
        Parallel.For(options.From, options.From + options.Count, parallel, number => run.JudgeOne(number, flight, progress));
        return new FuzzReport(
            run.counts.ToImmutableSortedDictionary(StringComparer.Ordinal),
            run.clock.Elapsed,
            [.. run.findings.Values.OrderBy(finding => finding.Target, StringComparer.Ordinal)
                .ThenBy(finding => finding.Fault, StringComparer.Ordinal)]);
    }

    private void JudgeOne(int number, InFlight flight, TextWriter progress)
    {
        var chance = new Chance(options.Seed, number);
        var target = chance.Pick(wheel);
        var input = Mutator.Change(chance.Pick(target.Seeds), target, chance);
        using (flight.Begin(number, input))
        {
            if (Judge(target, input) is { } fault && findings.TryAdd((target.Name, fault.Name), Report(number, target, fault, input)))
            {
                progress.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"FOUND {target.Name} #{number}: {fault.Name}: {fault.Detail}"));
                Minimize(target, fault, input);
            }
        }

        counts.AddOrUpdate(target.Name, 1, (_, count) => count + 1);
        if (Interlocked.Increment(ref done) % 10_000 == 0)
        {
            progress.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture, $"{done:N0} inputs, {clock.Elapsed.TotalSeconds:N0} s, {findings.Count} found"));
        }
    }

    private Fault? Judge(FuzzTarget target, byte[] input) => Judgement.Of(target, input, options.JudgesTime);

    private void Minimize(FuzzTarget target, Fault fault, byte[] input)
    {
        var small = Minimizer.Shrink(input, smaller => Judge(target, smaller)?.Name == fault.Name);
        var finding = findings[(target.Name, fault.Name)] with { Input = [.. small] };
        findings[(target.Name, fault.Name)] = finding;
        if (options.FindingsFolder is { } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{target.Name}-{finding.Number}")), small);
        }
    }

    private static Finding Report(int number, FuzzTarget target, Fault fault, byte[] input) =>
        new(number, target.Name, fault.Name, fault.Detail, [.. input]);
}
