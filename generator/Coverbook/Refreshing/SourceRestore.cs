using Coverbook.Fetching;

namespace Coverbook.Refreshing;

/// <summary>
/// The door for <c>coverbook restore</c>: fetches exactly the bytes that the lock names, and no others. It never moves the lock.
/// </summary>
public static class SourceRestore
{
    /// <summary>Restores the sources of a site.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<RefreshReport> RunAsync(
        RefreshOptions options, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        if (options.IsQuick && SourcePresence.IsAllHere(options.SiteFolder))
        {
            return new RefreshReport(RefreshOutcome.Done, []);
        }

        using var fetcher = SourceRefresh.NewFetcher();
        return await RunAsync(options, fetcher, progress, cancellation);
    }

    /// <summary>For tests: the same with a fetcher of their own.</summary>
    internal static Task<RefreshReport> RunAsync(
        RefreshOptions options, WebFetcher fetcher, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        var run = new SourceRun(options);
        return run.RunAsync(fetcher, progress, async work =>
        {
            var failed = false;
            foreach (var wanted in work.Wanted)
            {
                if (work.Known.Find(wanted.Name) is { } known)
                {
                    failed |= !await work.Download.RestoreAsync(wanted, known, cancellation);
                }
            }

            return run.Report(failed ? RefreshOutcome.Failed : RefreshOutcome.Done);
        });
    }
}
