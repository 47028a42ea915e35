using Coverbook.Build.Reading;
using Coverbook.Changes.History;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Refreshing;

/// <summary>The last step of a refresh: the history gets the site's new state, where more than dates is new.</summary>
internal static class HistoryStep
{
    /// <summary>
    /// The new file of the history, from the site folder on; <c>null</c> where nothing is new. A site with errors is left alone, and so is
    /// its history: whoever builds it is told what is wrong.
    /// </summary>
    public static string? Take(RefreshOptions options, DiagnosticBag bag, CancellationToken cancellation)
    {
        var own = new DiagnosticBag();
        var site = new SiteReader(new DiskFiles(options.SiteFolder), own, cancellation).Read(new ReadOptions());
        if (site is null || site.Policy.Apply(own.ToSorted()).Any(diagnostic => diagnostic.IsError))
        {
            bag.Add(RefreshDiagnostics.NoHistory(SourceSpan.Whole(new FilePath(HistoryLoader.Folder))));
            return null;
        }

        try
        {
            var folder = new OutputDisk(Path.Combine(options.SiteFolder, HistoryLoader.Folder));
            return HistoryWriter.Write(site.Changes.Now, options.Today, site.Changes.History, folder) is { } name
                ? $"{HistoryLoader.Folder}/{name}"
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            bag.Add(RefreshDiagnostics.NotWritten(
                SourceSpan.Whole(new FilePath(HistoryLoader.Folder)), SourceFilesExtensions.DescribeWriting(exception)));
            return null;
        }
    }
}
