using System.Collections.Immutable;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Fetching;
using Coverbook.Sources;

namespace Coverbook.Refreshing;

/// <summary>
/// The door for <c>coverbook refresh</c>: brings downloaded sources up to what is published now, and moves the lock, when all of it went
/// well. Else every file stays as it was.
/// </summary>
public static class SourceRefresh
{
    /// <summary>Refreshes the sources of a site.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; every file is as it was.</exception>
    public static async Task<RefreshReport> RunAsync(
        RefreshOptions options, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        using var fetcher = NewFetcher();
        return await RunAsync(options, fetcher, progress, cancellation);
    }

    /// <summary>For tests: the same with a fetcher of their own.</summary>
    internal static async Task<RefreshReport> RunAsync(
        RefreshOptions options, WebFetcher fetcher, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        var run = new SourceRun(options);
        var report = await DownloadAsync(run, options, fetcher, progress, cancellation);
        if (report.Outcome != RefreshOutcome.Done)
        {
            return report;
        }

        var recorded = HistoryStep.Take(options, run.Bag, cancellation);
        return report with
        {
            Recorded = recorded,
            Diagnostics = run.Bag.ToSorted(),
            Outcome = run.Bag.ToSorted().Any(diagnostic => diagnostic.IsError) ? RefreshOutcome.Failed : RefreshOutcome.Done,
        };
    }

    private static Task<RefreshReport> DownloadAsync(
        SourceRun run, RefreshOptions options, WebFetcher fetcher, IProgress<DownloadProgress>? progress, CancellationToken cancellation) =>
        run.RunAsync(fetcher, progress, async work =>
        {
            var moved = ImmutableArray.CreateBuilder<LockedSource>();
            var failed = false;
            foreach (var wanted in work.Wanted)
            {
                var source = await work.Download.RefreshAsync(wanted, work.Known.Find(wanted.Name), cancellation);
                if (source is null)
                {
                    failed = true;
                    continue;
                }

                moved.Add(source);
            }

            foreach (var release in work.Download.Newer)
            {
                var at = work.Wanted.First(wanted => wanted.Name == release.Domain).NamedAt;
                run.Bag.Add(RefreshDiagnostics.NewerRelease(at, release.Domain, release.Version));
            }

            cancellation.ThrowIfCancellationRequested();
            if (failed)
            {
                return run.Report(RefreshOutcome.Failed) with { Newer = [.. work.Download.Newer] };
            }

            var now = work.Known.With(moved);
            LockWriter.Write(options.SiteFolder, now);
            return run.Report(RefreshOutcome.Done) with
            {
                Sources = [.. moved.Select(source => Change(work.Known.Find(source.Name), source))],
                Newer = [.. work.Download.Newer],
            };
        });

    /// <summary>A fetcher as the command line has it.</summary>
    internal static WebFetcher NewFetcher() => new(new FetchRules($"Coverbook/{ToolVersion.Text.Split('+')[0]}"), TimeProvider.System);

    private static SourceChange Change(LockedSource? before, LockedSource now) => new(
        now.Name, before?.Version, now.Version, before?.Items, now.Items, now.Size, before?.Sha256 != now.Sha256);
}
