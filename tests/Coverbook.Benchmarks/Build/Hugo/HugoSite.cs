using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Coverbook.Routes;

namespace Coverbook.Benchmarks.Build.Hugo;

/// <summary>The same pages as a Hugo site; Hugo itself is taken from the path.</summary>
internal sealed class HugoSite
{
    private readonly string folder;
    private readonly Dictionary<Route, string> files = [];

    private HugoSite(string folder, string version) => (this.folder, Version) = (folder, version);

    /// <summary>What <c>hugo version</c> prints.</summary>
    public string Version { get; }

    /// <summary>Makes it from a site of ours; <c>null</c> when Hugo is not installed.</summary>
    public static HugoSite? Make(string folder, BenchmarkSite ours, CancellationToken cancellation)
    {
        if (FindVersion() is not { } version)
        {
            return null;
        }

        var made = new HugoSite(folder, version);
        Write(folder, "config.toml", HugoLayouts.Config);
        Write(folder, "layouts/_default/single.html", HugoLayouts.Page);
        Write(folder, "static/site.css", HugoLayouts.Style);
        foreach (var (index, page) in new HugoContent(ours.Read(cancellation)).Pages().Index())
        {
            var front = JsonSerializer.Serialize(new { title = page.Title, url = $"/{page.Route.Path}" });
            made.files[page.Route] = Write(folder, $"content/{index / 1000:D3}/{index:D6}.md", $"{front}\n\n{page.Markdown}");
        }

        return made;
    }

    /// <summary>Builds into a folder, which must not exist.</summary>
    public Sample Build(string output) =>
        ChildRun.Measure(
            folder, "hugo", "--quiet", "--source", folder, "--destination", output, "--cacheDir", Path.Combine(folder, "cache"));

    /// <summary>Starts its dev server on a port of this machine; the caller ends it.</summary>
    public Process Serve(int port) => ChildRun.Start(
        folder,
        "hugo",
        "server",
        "--source", folder,
        "--cacheDir", Path.Combine(folder, "cache"),
        "--bind", "127.0.0.1",
        "--port", port.ToString(CultureInfo.InvariantCulture));

    /// <summary>The file of the page at an address.</summary>
    public string FileOf(Route route) => files[route];

    /// <summary>Prints its version, for the time that it takes to start.</summary>
    public Sample PrintVersion() => ChildRun.Measure(folder, "hugo", "version");

    private static string? FindVersion()
    {
        try
        {
            return ChildRun.Run(Path.GetTempPath(), "hugo", "version").Trim();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
