using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Fetching;
using Coverbook.Files;
using Coverbook.Sources;

namespace Coverbook.Refreshing;

/// <summary>
/// What refreshing and restoring have in common: configuration, lock, the folder kept for one alone, and what the disk refuses.
/// </summary>
internal sealed class SourceRun(RefreshOptions options)
{
    private readonly DiskFiles files = new(options.SiteFolder);

    /// <summary>Everything that went wrong so far.</summary>
    public DiagnosticBag Bag { get; } = new();

    /// <summary>Reads configuration and lock, and does the work with the folder locked.</summary>
    public async Task<RefreshReport> RunAsync(
        WebFetcher fetcher, IProgress<DownloadProgress>? progress, Func<SourceWork, Task<RefreshReport>> work)
    {
        var config = ConfigLoader.Load(files, Bag);
        var known = config is null ? null : LockFile.Load(files, Bag);
        if (config is null || known is null || !NamesAreKnown(config))
        {
            return Report(RefreshOutcome.ConfigFailed);
        }

        var wanted = WantedSource.All(config);
        if (wanted.IsEmpty)
        {
            return Report(RefreshOutcome.Done);
        }

        try
        {
            var folder = SourceFolder.Of(options.SiteFolder);
            using var taken = folder.TryLock();
            if (taken is null)
            {
                Bag.Add(RefreshDiagnostics.Busy(SourceSpan.Whole(LockFile.Path)));
                return Report(RefreshOutcome.Failed);
            }

            // Whoever held the folder until now may have moved the lock.
            known = LockFile.Load(files, Bag) ?? known;
            try
            {
                folder.Open();
                var download = new SourceDownload(config, options.SiteFolder, folder, fetcher, options.Today, Bag, progress);
                return await work(new SourceWork(Chosen(wanted), known, folder, download));
            }
            finally
            {
                folder.TryKeepOnly(LockFile.Load(files, new DiagnosticBag()) ?? known);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Bag.Add(RefreshDiagnostics.NotWritten(SourceSpan.Whole(LockFile.Path), SourceFilesExtensions.DescribeWriting(exception)));
            return Report(RefreshOutcome.Failed);
        }
    }

    /// <summary>How it ended, with what went wrong.</summary>
    public RefreshReport Report(RefreshOutcome outcome) => new(outcome, Bag.ToSorted());

    private ImmutableArray<WantedSource> Chosen(ImmutableArray<WantedSource> wanted) =>
        options.Only.IsEmpty ? wanted : [.. wanted.Where(source => options.Only.Contains(source.Name))];

    private bool NamesAreKnown(SiteConfig config)
    {
        string[] known = [.. WantedSource.All(config).Select(source => source.Name)];
        foreach (var name in options.Only.Where(name => !known.Contains(name, StringComparer.Ordinal)))
        {
            Bag.Add(RefreshDiagnostics.NoSuchSource(SourceSpan.Whole(ConfigLoader.FileName), name, known));
        }

        Bag.AddRange(config.Sources.Where(source => !WantedSource.IsRead(source, config))
            .Select(source => RefreshDiagnostics.Unread(source.Span, source.Name)));
        return options.Only.All(name => known.Contains(name, StringComparer.Ordinal));
    }
}

/// <summary>What there is to do, and with what.</summary>
internal sealed record SourceWork(
    ImmutableArray<WantedSource> Wanted, SourcesLock Known, SourceFolder Folder, SourceDownload Download);
