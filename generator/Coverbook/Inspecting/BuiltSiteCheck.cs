using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Build.Caching;
using Coverbook.Checking;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting.External;
using Coverbook.Inspecting.Places;
using Coverbook.Terms;

namespace Coverbook.Inspecting;

/// <summary>What the command line says about a check.</summary>
/// <param name="SiteFolder">The site folder; places are named relative to it.</param>
public sealed record BuiltSiteOptions(string SiteFolder)
{
    /// <summary>The folder to check, relative to the working folder; by default the output folder of the configuration.</summary>
    public string? Folder { get; init; }

    /// <summary>Where the folder is published; by default as the configuration says.</summary>
    public BaseUrl? BaseUrl { get; init; }

    /// <summary>Whether warnings count as errors.</summary>
    public bool Strict { get; init; }

    /// <summary>
    /// The day of the check, by which "Last verified" in the site's lock moves when the output folder of the configuration passes; by
    /// default nothing moves.
    /// </summary>
    public DateOnly? Today { get; init; }

    /// <summary>How links to other sites are asked; <c>null</c> when they are not.</summary>
    public ExternalLinkOptions? ExternalLinks { get; init; }
}

/// <summary>
/// The door for <c>coverbook check</c>: a folder of HTML, read as a stranger would. A site folder's configuration says which folder,
/// where it is published and how severe each code is; a folder that is named needs none.
/// </summary>
public static class BuiltSiteCheck
{
    /// <summary>Checks the folder; <c>null</c> when the configuration cannot be used, for reasons that are in the bag.</summary>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static async Task<CheckReport?> CheckAsync(BuiltSiteOptions options, DiagnosticBag bag, CancellationToken cancellation)
    {
        var files = new DiskFiles(options.SiteFolder);
        var config = files.Exists(ConfigLoader.FileName) || options.Folder is null ? ConfigLoader.Load(files, bag) : null;
        if (bag.Count > 0)
        {
            return null;
        }

        var root = Path.GetFullPath(options.SiteFolder);
        var folder = Path.GetFullPath(options.Folder ?? Path.Combine(root, config!.Output));
        var shown = Path.GetRelativePath(root, folder).Replace(Path.DirectorySeparatorChar, '/');
        var policy = new SeverityPolicy(config?.Diagnostics.ToFrozenDictionary() ?? SeverityPolicy.Default.Overrides, options.Strict);
        var before = shown == "." ? "" : shown + "/";
        var facts = List(folder, shown, bag) is { } list
            ? SiteCheck.Check(
                new CheckedFolder(files, before, list, options.BaseUrl ?? config?.Site.BaseUrl),
                bag,
                new ParallelOptions { CancellationToken = cancellation },
                gathersOutward: options.ExternalLinks is not null)
            : new SiteFacts(0, []);
        var counts = options.ExternalLinks is { } external
            ? await new ExternalLinkCheck(external, root, bag).CheckAsync(facts.Outward, cancellation)
            : null;
        var origins = new BuildStateStore(options.SiteFolder, folder).LoadOrigins();
        var report = new CheckReport(facts.FileCount, policy.Apply(InputPlaces.Of(bag.ToSorted(), files, before, origins)))
        {
            ExternalLinks = counts,
        };
        return IsOwn(config, root, folder) && options.Today is { } today && report.HasPassed
            ? Verify(report, today, options.SiteFolder, files, policy)
            : report;
    }

    /// <summary>Whether the folder is the one that the site is published from, not another one to have a look at.</summary>
    private static bool IsOwn(SiteConfig? config, string root, string folder) =>
        config is not null && folder == Path.GetFullPath(Path.Combine(root, config.Output));

    private static CheckReport Verify(CheckReport report, DateOnly today, string siteFolder, DiskFiles files, SeverityPolicy policy)
    {
        var bag = new DiagnosticBag();
        var moved = VerifiedDay.Keep(siteFolder, today, files, bag);
        return report with { Verified = moved, Diagnostics = [.. report.Diagnostics, .. policy.Apply(bag.ToSorted())] };
    }

    private static ImmutableArray<FolderFile>? List(string folder, string shown, DiagnosticBag bag)
    {
        try
        {
            return FolderListing.Of(folder);
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            bag.Add(FileCheckDiagnostics.FileUnread(SourceSpan.Whole(new FilePath(shown)), SourceFilesExtensions.Describe(exception)));
            return null;
        }
    }
}
