using System.Diagnostics;
using System.Globalization;
using System.Text;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Sigma.Reading;
using YamlDotNet.Core;

namespace Coverbook.Benchmarks.Sigma;

/// <summary>
/// What reading all real rules costs, against the bare pass over their YAML events: the same bytes in memory, one thread, both warm,
/// in turn in one process. The median of the rounds counts; 2.5 is the most that is allowed.
/// </summary>
internal static class SigmaParse
{
    private const int WarmUpRounds = 3;
    private const int Rounds = 11;
    private const double MostAllowed = 2.5;

    /// <summary>Measures and prints; the exit code is 1 when reading costs too much.</summary>
    public static int Run(TextWriter output)
    {
        if (Environment.GetEnvironmentVariable("COVERBOOK_DATA") is not { } folder || !Directory.Exists(folder))
        {
            output.WriteLine("COVERBOOK_DATA does not name a folder with real rules.");
            return 2;
        }

        var files = Load(folder);
        for (var round = 0; round < WarmUpRounds; round++)
        {
            PassOverEvents(files);
            ReadRules(files);
        }

        var bare = new double[Rounds];
        var full = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            bare[round] = Measure(() => PassOverEvents(files));
            full[round] = Measure(() => ReadRules(files));
        }

        var ratio = Median(full) / Median(bare);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{files.Length} files; events {Median(bare):F1} ms, rules {Median(full):F1} ms, ratio {ratio:F2} (at most {MostAllowed})"));
        return ratio <= MostAllowed ? 0 : 1;
    }

    private static (FilePath Path, byte[] Bytes)[] Load(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "sigma", "rules"), "*.yml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (new FilePath(Path.GetRelativePath(folder, path)), File.ReadAllBytes(path)))];

    private static int PassOverEvents((FilePath Path, byte[] Bytes)[] files)
    {
        var events = 0;
        foreach (var (_, bytes) in files)
        {
            var parser = new Parser(new StringReader(Encoding.UTF8.GetString(bytes)));
            while (parser.MoveNext())
            {
                events++;
            }
        }

        return events;
    }

    private static int ReadRules((FilePath Path, byte[] Bytes)[] files)
    {
        var rules = 0;
        foreach (var (path, bytes) in files)
        {
            rules += RuleFileReader.Read(path, bytes, RuleLibrary.Unnamed).Rules.Count();
        }

        return rules;
    }

    private static double Measure(Func<int> work)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
