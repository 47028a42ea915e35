namespace Coverbook.Benchmarks.Build;

/// <summary>The published tool, run as a process of its own.</summary>
internal sealed class Product(string executable)
{
    /// <summary>Builds a site into a folder.</summary>
    public Sample Build(BenchmarkSite site, string output) =>
        ChildRun.Measure(site.Folder, executable, "build", "--site", site.Folder, "--output", output);

    /// <summary>Prints its version.</summary>
    public Sample PrintVersion(string folder) => ChildRun.Measure(folder, executable, "--version");
}
