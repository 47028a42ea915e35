using Coverbook.Build.Caching;
using Coverbook.Build.Reading;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Build;

/// <summary>
/// Whether a site may be written where it is to be: not over its own inputs, and not where the next build would read it as input, so
/// that it would grow with every build.
/// </summary>
internal sealed class OutputPlace(BuildOptions options, SiteConfig config, DiskFiles files)
{
    /// <summary>The folder as people named it.</summary>
    public string ShownAs => options.OutputFolder ?? config.Output;

    /// <summary>The folder's absolute path.</summary>
    public string Folder => Path.GetFullPath(Path.Combine(options.SiteFolder, ShownAs));

    private SourceSpan? NamedAt => options.OutputFolder is null ? config.OutputSpan : null;

    /// <summary>What is wrong with the place, whatever the site holds.</summary>
    /// <exception cref="IOException">The machine refuses, or links lead in a circle.</exception>
    public Diagnostic? Fault() => BuildStateStore.IsAtOrBelow(options.SiteFolder, new OutputDisk(Folder))
        ? OutputDiagnostics.FolderIsState(NamedAt, ShownAs, BuildStateStore.Folder)
        : null;

    /// <summary>What is wrong with the place for a site that was read.</summary>
    /// <exception cref="IOException">The machine refuses.</exception>
    public Diagnostic? Fault(ReadSite site, IEnumerable<FilePath> inputs)
    {
        var overlap = new InputOverlap(files, new OutputDisk(Folder));
        if (overlap.FindInside(inputs) is { } input)
        {
            return OutputDiagnostics.InputInFolder(NamedAt, ShownAs, input.Value);
        }

        string[] written = [.. site.Plan.Routes.Select(route => route.File)];
        return overlap.FindRead(SiteInputs.PatternsOf(config, files), written) is { } read
            ? OutputDiagnostics.FolderIsRead(NamedAt, ShownAs, read.Pattern, read.File)
            : null;
    }
}
