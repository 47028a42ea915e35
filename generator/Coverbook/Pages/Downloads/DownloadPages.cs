using Coverbook.Pages.Planning;
using Coverbook.Routes;

namespace Coverbook.Pages.Downloads;

/// <summary>The page of what the site offers to programs.</summary>
internal sealed class DownloadPages(PageContext context)
{
    /// <summary>The one page.</summary>
    public IEnumerable<PlannedPage> Plan() => [new PlannedPage(Route.Data, "data", View)];

    private DataView View() => new()
    {
        Site = context.Site,
        Route = Route.Data,
        Title = "Data",
        Description = "What this site offers to programs.",
        HasRules = context.Model.NamedRules.Any(rule => rule.IsWhole),
        Files =
        [
            new DownloadView(
                "build.json", Route.BuildFacts, "What the site was built from: versions, dates, and a digest of every kind of input."),
            new DownloadView(
                "snapshot.json",
                Route.Snapshot,
                "What the site shows, in ids, names and counts: coverbook diff compares two of them."),
            .. context.Site.Feed is { } feed
                ? [new DownloadView("feed.xml", feed, "What changed, for feed readers (Atom).")]
                : Array.Empty<DownloadView>(),
            new DownloadView("sitemap.xml", Route.Sitemap, "The addresses of all pages."),
        ],
    };
}
