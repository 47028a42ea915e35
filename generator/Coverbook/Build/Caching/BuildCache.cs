using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Coverbook.Build.Reading;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Output;
using Coverbook.Routes;

namespace Coverbook.Build.Caching;

/// <summary>
/// Spares a build what the last one did: all of it, when no input changed and the output stands as it was left; else the
/// rendering of pages whose views did not change. What it spares is never in doubt: the result equals that of a clean build.
/// </summary>
internal sealed class BuildCache
{
    private readonly ReadOptions options;
    private readonly ISourceFiles files;
    private readonly OutputDisk output;
    private readonly BuildStateStore store;
    private readonly BuildState? previous;
    private readonly ConcurrentDictionary<string, string> fingerprints = new(StringComparer.Ordinal);
    private string themeKey = "";

    /// <summary>The cache of one output folder of a site.</summary>
    public BuildCache(string siteFolder, string outputFolder, ReadOptions options, ISourceFiles files)
    {
        (this.options, this.files) = (options, files);
        output = new OutputDisk(outputFolder);
        store = new BuildStateStore(siteFolder, outputFolder);
        previous = SiteWriter.IsWhole(output) ? store.Load() : null;
    }

    /// <summary>The last build's state, when this build would end as it did; else <c>null</c>.</summary>
    public BuildState? FindUnchanged(SiteConfig config, ParallelOptions parallel)
    {
        if (previous is null)
        {
            return null;
        }

        return InputKey.Compute(config, options, files, parallel) == previous.InputKey
            && previous.Files.AsParallel()
                .WithCancellation(parallel.CancellationToken)
                .All(file => output.StampOf(file.Key) == file.Value.Stamp)
            ? previous
            : null;
    }

    /// <summary>Says what all pages depend on beside their views: among that the theme, with the digests of what was read of it.</summary>
    public void UseTheme(ReadSite site, IEnumerable<KeyValuePair<FilePath, byte[]>> digests)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{ToolVersion.Identity}\n{site.Address}\n"));
        foreach (var (path, digest) in digests)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path.Value + "\n"));
            hash.AppendData(digest);
        }

        foreach (var route in site.Plan.Routes.Order())
        {
            hash.AppendData(Encoding.UTF8.GetBytes(route.Path + "\n"));
        }

        themeKey = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether a page with this fingerprint stands already, untouched since the last build.</summary>
    public bool CanKeep(Route route, string fingerprint) =>
        previous is not null
        && previous.ThemeKey == themeKey
        && previous.Files.TryGetValue(route.File, out var file)
        && file.Fingerprint == fingerprint
        && output.StampOf(route.File) == file.Stamp;

    /// <summary>Notes a page that was rendered without any diagnostic, or kept.</summary>
    public void Note(Route route, string fingerprint) => fingerprints[route.File] = fingerprint;

    /// <summary>
    /// Keeps what this build knew for the next one; false when the machine refuses. The inputs count as what was read of them, whatever
    /// stood there before or stands there by now.
    /// </summary>
    public bool Save(
        IEnumerable<string> published,
        SiteCounts counts,
        ImmutableArray<Diagnostic> diagnostics,
        IEnumerable<KeyValuePair<FilePath,
        byte[]>> digests)
    {
        var stamped = published.Append(SiteWriter.ManifestFile)
            .Select(path => (Path: path, Stamp: output.StampOf(path)))
            .Where(file => file.Stamp is not null)
            .ToDictionary(
                file => file.Path,
                file => new BuiltFile(file.Stamp!.Value, fingerprints.GetValueOrDefault(file.Path, "")),
                StringComparer.Ordinal);
        return store.Save(new BuildState(InputKey.Sum(options, digests), themeKey, stamped, counts, diagnostics));
    }
}
