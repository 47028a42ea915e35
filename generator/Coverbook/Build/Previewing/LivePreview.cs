using Coverbook.Build.Reading;
using Coverbook.Files;
using Coverbook.Files.Watching;

namespace Coverbook.Build.Previewing;

/// <summary>A preview of a site folder on the disk that follows what is edited there.</summary>
public sealed class LivePreview : IDisposable
{
    private const int MostTries = 20;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly InputWatch watch;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private readonly TaskCompletionSource started = NewSignal();
    private TaskCompletionSource? unsettled;

    /// <summary>Follows a site folder; by looking again and again when <paramref name="pollingBecause"/> says why.</summary>
    public LivePreview(string siteFolder, ReadOptions options, TimeProvider time, string? pollingBecause = null)
        : this(siteFolder, new DiskFiles(siteFolder), options, time, pollingBecause)
    {
    }

    /// <summary>The same with files that are read in another way than they are watched.</summary>
    internal LivePreview(string siteFolder, ISourceFiles files, ReadOptions options, TimeProvider time, string? pollingBecause = null)
    {
        this.time = time;
        Site = new SitePreview(files, options);
        watch = new InputWatch(siteFolder, time, pollingBecause);
        watch.Stirred += (_, _) => Unsettle();
        watch.Settled += (_, _) => Settle();
    }

    /// <summary>Happens when the inputs could not be read for a reason that none of them explains.</summary>
    public event EventHandler<PreviewFailure>? Failed;

    /// <summary>The site.</summary>
    public SitePreview Site { get; }

    /// <summary>Why the inputs are looked at again and again; <c>null</c> while the system tells what changes.</summary>
    public string? PollingBecause => watch.PollingBecause;

    /// <summary>Reads the site for the first time.</summary>
    public async Task<PreviewState> StartAsync(CancellationToken cancellation)
    {
        var state = await RefreshAsync(FileChanges.None, cancellation);
        started.TrySetResult();
        return state;
    }

    /// <summary>
    /// Follows the inputs and tells each change, with how long it took from the moment that it was noticed, until cancelled.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task FollowAsync(Action<FileChanges, PreviewState, TimeSpan> shown, CancellationToken cancellation)
    {
        while (true)
        {
            var changes = await watch.NextAsync(cancellation);
            var start = time.GetTimestamp();
            changes = changes with { Paths = changes.Paths.RemoveAll(IsUnchanged) };
            if (changes.HaveComeOrGone || !changes.IsNothing)
            {
                shown(changes, await RefreshAsync(changes, cancellation), time.GetElapsedTime(start));
            }

            Settle();
        }
    }

    /// <summary>
    /// Waits until what was saved before is part of what is shown, but no longer than <paramref name="patience"/>; for the first
    /// reading as long as it takes.
    /// </summary>
    public async Task SettledAsync(TimeSpan patience, CancellationToken cancellation)
    {
        await started.Task.WaitAsync(cancellation);
        Task? settled;
        lock (gate)
        {
            settled = unsettled?.Task;
        }

        if (settled is not null)
        {
            await Task.WhenAny(settled, Task.Delay(patience, time, cancellation));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => watch.Dispose();

    /// <summary>
    /// A folder that goes away while it is read is no error of the site: another look finds what there is then. Whatever else can happen
    /// is told, and the last good site stays: a preview outlives anything that is saved.
    /// </summary>
    private async Task<PreviewState> RefreshAsync(FileChanges changes, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return Refresh(changes, cancellation);
            }
            catch (Exception exception) when (tries < MostTries && SourceFilesExtensions.IsReadFailure(exception))
            {
                await Task.Delay(BetweenTries, time, cancellation);
                changes = changes with { HaveComeOrGone = true };
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                Failed?.Invoke(this, new PreviewFailure(exception));
                return Site.Fail(SourceFilesExtensions.IsReadFailure(exception) ? SourceFilesExtensions.Describe(exception) : null);
            }
        }
    }

    /// <summary>Whether a file is as it was. Where that cannot be told, the refresh reads it, and tells what went wrong.</summary>
    private bool IsUnchanged(FilePath path)
    {
        try
        {
            return Site.IsUnchanged(path);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Watches what the site is made from before that is read, so that no edit falls between the two.</summary>
    private PreviewState Refresh(FileChanges changes, CancellationToken cancellation)
    {
        Site.FindPatterns();
        var isNew = watch.Watch(Site.Patterns);
        return Site.Refresh(changes with { HaveComeOrGone = changes.HaveComeOrGone || isNew }, cancellation);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Unsettle()
    {
        lock (gate)
        {
            unsettled ??= NewSignal();
        }
    }

    /// <summary>Lets requests go on, unless something was saved again meanwhile.</summary>
    private void Settle()
    {
        lock (gate)
        {
            if (watch.HasNotices)
            {
                return;
            }

            unsettled?.TrySetResult();
            unsettled = null;
        }
    }
}
