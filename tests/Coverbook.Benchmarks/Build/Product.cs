using System.Diagnostics;
using System.Globalization;

namespace Coverbook.Benchmarks.Build;

/// <summary>The published tool, run as a process of its own.</summary>
internal sealed class Product(string executable)
{
    /// <summary>Builds a site into a folder.</summary>
    public Sample Build(BenchmarkSite site, string output) =>
        ChildRun.Measure(site.Folder, executable, "build", "--site", site.Folder, "--output", output);

    /// <summary>Checks a built site.</summary>
    public Sample Check(BenchmarkSite site, string output) =>
        ChildRun.Measure(site.Folder, executable, "check", output, "--site", site.Folder);

    /// <summary>Serves a site on a port of this machine; the caller ends it.</summary>
    public Process Serve(BenchmarkSite site, int port) =>
        ChildRun.Start(site.Folder, executable, "serve", "--site", site.Folder, "--port", port.ToString(CultureInfo.InvariantCulture));

    /// <summary>Prints its version.</summary>
    public Sample PrintVersion(string folder) => ChildRun.Measure(folder, executable, "--version");
}
