using System.Runtime.InteropServices;

namespace Coverbook.Benchmarks.Build;

/// <summary>
/// The tool as users get it: published in Release as one native file; or the managed one, compiled ahead of time where that can be done.
/// It is made from a copy of the sources, so neither the checkout's lock files nor its <c>obj</c> folders change.
/// </summary>
internal static class PublishedTool
{
    /// <summary>Publishes into a folder and returns the executable.</summary>
    /// <exception cref="ChildFailedException">It cannot be built.</exception>
    public static string Publish(string folder, bool isManaged = false)
    {
        var sources = Path.Combine(folder, isManaged ? "sources-managed" : "sources");
        Directory.CreateDirectory(sources);
        Repository.CopyTop(sources);
        Repository.Copy("generator", sources);
        Repository.Copy("templates", sources);
        var output = Path.Combine(folder, isManaged ? "tool-managed" : "tool");
        string[] managed = ["-p:PublishReadyToRun=true", "--self-contained", "false"];
        ChildRun.Run(
            sources,
            "dotnet",
            [
                "publish",
                "generator/Coverbook.Cli",
                "--configuration", "Release",
                "--runtime", RuntimeInformation.RuntimeIdentifier,
                "--output", output,
                .. isManaged ? managed : [],
                "-p:RestoreLockedMode=false",
                "-p:RunAnalyzers=false",
                "-p:UseSharedCompilation=false",
                "-nodeReuse:false",
            ]);
        return Path.Combine(output, OperatingSystem.IsWindows() ? "coverbook.exe" : "coverbook");
    }
}
