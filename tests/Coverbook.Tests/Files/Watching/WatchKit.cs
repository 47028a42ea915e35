using Coverbook.Files.Watching;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Files.Watching;

/// <summary>A folder on the real disk that is watched as a site would be; tests change it and see what is reported.</summary>
internal sealed class WatchKit : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(500);

    private readonly TempFolder folder = new();
    private readonly string? pollingBecause;
    private InputWatch? watch;
    private Task<FileChanges>? waiting;

    public WatchKit(string? pollingBecause = null)
    {
        this.pollingBecause = pollingBecause;
        Directory.CreateDirectory(folder.At("site"));
        With("site/rules/a.yml").With("site/rules/deep/b.yml").With("site/site.config.json");
    }

    /// <summary>Why the watch looks again and again, if it does.</summary>
    public string? PollingBecause => watch!.PollingBecause;

    /// <summary>A path on the disk.</summary>
    public string At(string path) => folder.At(path);

    /// <summary>Writes a file.</summary>
    public WatchKit With(string path, string text = "text")
    {
        folder.With(path, text);
        return this;
    }

    /// <summary>Starts to watch.</summary>
    public WatchKit Start(params string[] patterns)
    {
        watch = new InputWatch(At("site"), pollingBecause is null ? new SlowTime(5) : TimeProvider.System, pollingBecause);
        watch.Watch(patterns.Length > 0 ? patterns : ["site.config.json", "rules/**/*.yml", "content/notes/*.md"]);
        return this;
    }

    /// <summary>Watches what other patterns name; whether that is something else than before.</summary>
    public bool Rewatch(params string[] patterns) => watch!.Watch(patterns);

    /// <summary>The files of the next change, or of several until <paramref name="expected"/> is among them.</summary>
    public async Task<IReadOnlyCollection<string>> NextAsync(params string[] expected)
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        do
        {
            var changes = await Next().WaitAsync(Patience, TestContext.Current.CancellationToken);
            waiting = null;
            seen.UnionWith(changes.Paths.Select(path => path.Value));
        }
        while (!expected.All(seen.Contains));
        return seen;
    }

    /// <summary>Fails when anything is reported for a while.</summary>
    public async Task AssertSilentAsync()
    {
        var next = Next();
        var first = await Task.WhenAny(next, Task.Delay(Silence, TestContext.Current.CancellationToken));
        Assert.False(first == next, next.IsCompletedSuccessfully ? string.Join(' ', (await next).Paths) : "the watch failed");
    }

    public void Dispose()
    {
        watch?.Dispose();
        folder.Dispose();
    }

    private Task<FileChanges> Next() => waiting ??= watch!.NextAsync(TestContext.Current.CancellationToken);
}
