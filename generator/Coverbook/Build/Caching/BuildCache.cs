using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Build.Reading;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Files.Keeping;
using Coverbook.Output;
using Coverbook.Routes;

namespace Coverbook.Build.Caching;

/// <summary>
/// Spares a build what the last one did: all of it, when no input changed and the output stands as it was left; else the
/// rendering of pages whose views did not change. What it spares is never in doubt: the result equals that of a clean build.
/// </summary>
internal sealed class BuildCache : IDisposable
{
    private readonly ReadOptions options;
    private readonly ISourceFiles files;
    private readonly OutputDisk output;
    private readonly BuildStateStore store;
    private readonly ConcurrentDictionary<string, BuiltFile> kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ShortDigest> made = new(StringComparer.Ordinal);
    private BuildState? previous;
    private KeptReadings? readings;
    private string themeKey = "";

    /// <summary>The cache of one output folder of a site.</summary>
    public BuildCache(string siteFolder, string outputFolder, ReadOptions options, ISourceFiles files)
    {
        (this.options, this.files) = (options, files);
        output = new OutputDisk(outputFolder);
        store = new BuildStateStore(siteFolder, outputFolder);
    }

    /// <summary>The last build's state, when this build would end as it did; else <c>null</c>.</summary>
    public BuildState? FindUnchanged(SiteConfig config, ParallelOptions parallel)
    {
        var hasState = SiteWriter.IsWhole(output) && store.HasState;
        if (!hasState && !store.HasReadings)
        {
            return null;
        }

        Parallel.Invoke(
            parallel,
            () => previous = hasState && store.Load() is { } state && IsOf(state, SiteWriter.ManifestFile) ? state : null,
            () => Inputs = InputKey.Digest(config, files, parallel) ?? Inputs);
        return previous is not null
            && InputKey.Sum(options, Inputs) == previous.InputKey
            && previous.Files.AsParallel()
                .WithCancellation(parallel.CancellationToken)
                .All(file => output.StampOf(file.Key) == file.Value.Stamp)
            ? previous
            : null;
    }

    /// <summary>The SHA-256 of the inputs as they were looked at in this build.</summary>
    public IReadOnlyDictionary<FilePath, byte[]> Inputs { get; private set; } = FrozenDictionary<FilePath, byte[]>.Empty;

    /// <summary>What loaders made of files before; <c>null</c> where the machine does not let anything be kept.</summary>
    public KeptReadings? OpenReadings() => readings = store.OpenReadings();

    /// <summary>Says what all pages depend on beside their views: among that the theme, with the digests of what was read of it.</summary>
    public void UseTheme(ReadSite site, IEnumerable<KeyValuePair<FilePath, byte[]>> digests)
    {
        using var all = new GatheredDigest();
        all.AddLine($"{ToolVersion.Identity}\n{site.Address}");
        foreach (var (path, digest) in digests)
        {
            all.AddLine(path.Value);
            all.Add(digest);
        }

        foreach (var route in site.Plan.Routes.Order())
        {
            all.AddLine(route.Path);
        }

        themeKey = all.TakeText();
    }

    /// <summary>Whether a page with this fingerprint stands already, untouched since the last build: then it is kept.</summary>
    public bool TryKeepPage(Route route, ShortDigest fingerprint) => previous?.ThemeKey == themeKey && TryKeep(route, fingerprint);

    /// <summary>Whether a file stands already with what has this digest, untouched since the last build: then it is kept.</summary>
    public bool TryKeep(Route route, ShortDigest digest)
    {
        if (previous is null || !IsOf(previous, route.File) || previous.Files[route.File].Fingerprint != digest)
        {
            return false;
        }

        kept[route.File] = previous.Files[route.File];
        return true;
    }

    /// <summary>Notes a file that was made without any diagnostic.</summary>
    public void Note(Route route, ShortDigest fingerprint) => made[route.File] = fingerprint;

    /// <summary>
    /// Keeps what this build knew for the next one; false when the machine refuses. The inputs count as what was read of them, whatever
    /// stood there before or stands there by now.
    /// </summary>
    public bool Save(
        IEnumerable<string> published,
        PageOrigins origins,
        SiteCounts counts,
        ImmutableArray<Diagnostic> diagnostics,
        IEnumerable<KeyValuePair<FilePath, byte[]>> digests)
    {
        var stamped = published.Append(SiteWriter.ManifestFile)
            .AsParallel()
            .AsOrdered()
            .Select(path => (Path: path, File: AsItStands(path)))
            .Where(built => built.File is not null)
            .ToDictionary(built => built.Path, built => built.File!.Value, StringComparer.Ordinal);
        var state = new BuildState(InputKey.Sum(options, digests), themeKey, stamped, counts, diagnostics);
        return store.Save(state) && store.Save(origins) && readings?.Save() is not false;
    }

    /// <summary>Gives up what was read and not kept.</summary>
    public void Dispose() => readings?.Dispose();

    /// <summary>Whether a file stands as a build left it.</summary>
    private bool IsOf(BuildState state, string path) => state.Files.TryGetValue(path, out var file) && output.StampOf(path) == file.Stamp;

    private BuiltFile? AsItStands(string path) =>
        kept.TryGetValue(path, out var file) ? file
        : output.StampOf(path) is { } stamp ? new BuiltFile(stamp, made.GetValueOrDefault(path))
        : null;
}
