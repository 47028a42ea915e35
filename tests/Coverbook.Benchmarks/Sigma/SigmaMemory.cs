using System.Globalization;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Dialects;
using Coverbook.Files;
using Coverbook.Sigma.Reading;
using Coverbook.Sources;

namespace Coverbook.Benchmarks.Sigma;

/// <summary>What a site keeps of each real rule once it is loaded, its text included; 8 KB is the most that is allowed.</summary>
internal static class SigmaMemory
{
    private const double MostAllowed = 8;

    /// <summary>Measures and prints; the exit code is 1 when rules take too much.</summary>
    public static int Run(TextWriter output)
    {
        if (Environment.GetEnvironmentVariable("COVERBOOK_DATA") is not { } folder || !Directory.Exists(folder))
        {
            output.WriteLine("COVERBOOK_DATA does not name a folder with real rules.");
            return 2;
        }

        var files = new DiskFiles(Path.Combine(folder, "sigma"));
        const string pattern = "rules/**/*.yml";
        var options = new RuleOptions { Path = pattern, Library = "Real Rules" };
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var rules = RuleLoader.Load(
            [new Source<RuleOptions>(options, pattern, default)], own: null,
            files, RuleValidator.Instance, new DiagnosticBag(), new ParallelOptions());
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / rules.Rules.Length;
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{rules.Rules.Length} rules, {each:F1} KB each (at most {MostAllowed})"));
        GC.KeepAlive(files);
        return each <= MostAllowed ? 0 : 1;
    }
}
