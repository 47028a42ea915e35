using System.Collections.Immutable;
using System.Threading.Channels;

namespace Coverbook.Files.Watching;

/// <summary>
/// Watches the inputs of a site on the disk. The system's notices are only hints; what they name is looked at before anything is
/// reported, so that editors that write by renaming, bursts of saves, and whole folders that come, go or move are all one change.
/// Where the system does not give notices, or no more of them, the inputs are looked at again and again.
/// </summary>
internal sealed class InputWatch : IDisposable
{
    /// <summary>No change is reported before notices have been silent for this long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    /// <summary>Even if notices never stop, a change is reported after this long.</summary>
    private static readonly TimeSpan LongestBurst = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a notice that the system lost goes unseen.</summary>
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromSeconds(1);

    private readonly DiskFiles files;
    private readonly TimeProvider time;
    private readonly FolderWatch folders;
    private readonly Channel<string> notices = Channel.CreateUnbounded<string>();
    private volatile InputListing listing = InputListing.Empty;
    private ImmutableArray<string> patterns = [];
    private volatile string? pollingBecause;
    private long lastNotice;

    /// <summary>Watches below a site folder; looks again and again when <paramref name="pollingBecause"/> says why.</summary>
    public InputWatch(string siteFolder, TimeProvider time, string? pollingBecause = null)
    {
        (files, this.time, this.pollingBecause) = (new DiskFiles(siteFolder), time, pollingBecause);
        folders = new FolderWatch(Notice, GiveUp);
    }

    /// <summary>Happens at the first hint that something may have changed, from any thread.</summary>
    public event EventHandler? Stirred;

    /// <summary>Happens when hints turned out to mean nothing.</summary>
    public event EventHandler? Settled;

    /// <summary>Why the inputs are looked at again and again; <c>null</c> while the system gives notices.</summary>
    public string? PollingBecause => pollingBecause;

    /// <summary>Whether something may have changed that was not reported yet.</summary>
    public bool HasNotices => notices.Reader.Count > 0;

    /// <summary>
    /// From now on, watches the files that these patterns name; changes are reported against what lies there now. Whether that is
    /// something else than before: then the caller must look at the files, too.
    /// </summary>
    public bool Watch(IEnumerable<string> namedBy)
    {
        ImmutableArray<string> named = [.. namedBy.Distinct(StringComparer.Ordinal)];
        if (named.SequenceEqual(patterns, StringComparer.Ordinal))
        {
            return false;
        }

        patterns = named;
        Look();
        return true;
    }

    /// <summary>Waits until something changed.</summary>
    /// <exception cref="OperationCanceledException">The waiting was cancelled.</exception>
    public async Task<FileChanges> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var hints = pollingBecause is null ? await HintsAsync(cancellation) : await WaitAsync(cancellation);
            var changes = FindChanges(hints);
            if (changes is { IsNothing: false })
            {
                return changes;
            }

            if (changes is null)
            {
                await Task.Delay(BetweenLooks, time, cancellation);
                notices.Writer.TryWrite(FolderWatch.Anything);
            }

            Settled?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => folders.Dispose();

    private async Task<HashSet<string>> WaitAsync(CancellationToken cancellation)
    {
        await Task.Delay(BetweenLooks, time, cancellation);
        return [FolderWatch.Anything];
    }

    private async Task<HashSet<string>> HintsAsync(CancellationToken cancellation)
    {
        while (!await HasNoticesAsync(cancellation))
        {
            foreach (var folder in listing.FoldersThatChanged())
            {
                Notice(folder);
            }
        }

        var start = time.GetTimestamp();
        while (Rest(start) is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, time, cancellation);
        }

        var hints = new HashSet<string>(StringComparer.Ordinal);
        while (notices.Reader.TryRead(out var hint))
        {
            hints.Add(hint);
        }

        return hints;
    }

    /// <summary>
    /// Waits for notices, but not for ever: of folders that take each other's place at once, .NET's notices get lost now and then.
    /// </summary>
    private async Task<bool> HasNoticesAsync(CancellationToken cancellation)
    {
        try
        {
            return await notices.Reader.WaitToReadAsync(cancellation).AsTask().WaitAsync(BetweenChecks, time, cancellation);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>How long to wait until the notices were silent for long enough, or went on for too long.</summary>
    private TimeSpan Rest(long start)
    {
        var silence = Quiet - time.GetElapsedTime(Interlocked.Read(ref lastNotice));
        var burst = LongestBurst - time.GetElapsedTime(start);
        return silence < burst ? silence : burst;
    }

    /// <summary>What changed; <c>null</c> when a folder went away under the look, so that there must be another one.</summary>
    private FileChanges? FindChanges(HashSet<string> hints)
    {
        try
        {
            var named = hints.SelectMany(listing.At).ToImmutableSortedSet();
            if (hints.All(IsPlain))
            {
                foreach (var hint in hints)
                {
                    listing.Note(hint);
                }

                return new FileChanges([.. named], HaveComeOrGone: false);
            }

            // Of a folder that was moved here, nothing tells whether its files are those that were here before.
            var before = listing;
            foreach (var hint in hints.Where(hint => hint != FolderWatch.Anything))
            {
                folders.Renew(hint);
                named = named.Union(before.Below(hint));
            }

            Look();
            var changes = before.ChangesTo(listing);
            return changes with { Paths = [.. named.Union(changes.Paths)] };
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a hint concerns no more than a known file that still stands there, or nothing: a temporary file that is gone again.
    /// </summary>
    private bool IsPlain(string hint) =>
        hint != FolderWatch.Anything && (listing.At(hint).Count > 0 ? IsRegularFile(hint) : !Path.Exists(hint) && !listing.IsAbove(hint));

    /// <summary>A link may lead elsewhere now, where nobody watches yet.</summary>
    private static bool IsRegularFile(string path) =>
        new FileInfo(path) is { Exists: true } file && !file.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private void Look()
    {
        listing = InputListing.Take(files, patterns);
        if (pollingBecause is null)
        {
            folders.Watch(listing.Folders);
        }
    }

    private void Notice(string hint)
    {
        if (hint != FolderWatch.Anything && !listing.IsConcernedBy(hint))
        {
            return;
        }

        Interlocked.Exchange(ref lastNotice, time.GetTimestamp());
        notices.Writer.TryWrite(hint);
        Stirred?.Invoke(this, EventArgs.Empty);
    }

    private void GiveUp(string reason)
    {
        pollingBecause ??= reason;
        notices.Writer.TryWrite(FolderWatch.Anything);
    }
}
