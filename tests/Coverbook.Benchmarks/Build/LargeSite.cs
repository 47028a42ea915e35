using System.Globalization;

namespace Coverbook.Benchmarks.Build;

/// <summary>One cold build of a site with very many rules, output on disk: whether it ends, and what it takes.</summary>
internal static class LargeSite
{
    /// <summary>What a site of 100,000 rules may take (design, section 13).</summary>
    private const double MostMegabytes = 1_200;

    /// <summary>Builds it and prints what it took.</summary>
    /// <exception cref="ChildFailedException">It cannot be built.</exception>
    public static void Measure(int rules, bool isManaged, string data, WorkFolder work, TextWriter output, TextWriter progress)
    {
        progress.WriteLine("Publishing the tool and making the site.");
        var product = new Product(PublishedTool.Publish(work.Disk, isManaged));
        var site = BenchmarkSite.MakeWith(Path.Combine(work.Disk, "site"), data, rules);
        progress.WriteLine("Building it.");
        var sample = product.Build(site, Path.Combine(work.Disk, "large"));
        var peak = sample.PeakBytes is { } bytes ? Memory.Megabytes(bytes) : (double?)null;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rules} rules: wall {sample.Wall.TotalSeconds:F1} s, CPU {sample.Cpu.TotalSeconds:F1} s, peak {peak:F0} MB (<= {MostMegabytes:F0} for 100,000: {(peak <= MostMegabytes ? "met" : "missed")})"));
    }
}
