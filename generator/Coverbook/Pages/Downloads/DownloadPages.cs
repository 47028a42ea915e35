using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

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
        SchemaType = PageView.Dataset,
        Description = "What this site offers to programs.",
        HasAdversaries = context.Layers.All.Any(layer => layer.Subject is LayerSubject.AnAdversary),
        HasRules = context.Model.NamedRules.Any(rule => rule.IsWhole),
        Files =
        [
            new DownloadView(
                "build.json", Route.BuildFacts, "What the site was built from: versions, dates, and a digest of every kind of input."),
            new DownloadView(
                "snapshot.json",
                Route.Snapshot,
                "What the site shows, in ids, names and counts: coverbook diff compares two of them."),
            new DownloadView(
                "gaps.json",
                Route.GapsJson,
                "The techniques in scope that lack a finding, a rule or both, and who uses them: coverbook gaps prints the same."),
            new DownloadView("gaps.csv", Route.GapsTable, "The same as a table for spreadsheets."),
            new DownloadView("search.json", Route.SearchIndex, "The ids and names that the search of this site looks through."),
            .. context.Site.Feed is { } feed
                ? [new DownloadView("feed.xml", feed, "What changed, for feed readers (Atom).")]
                : Array.Empty<DownloadView>(),
            .. context.Layers.All.Where(layer => layer.Subject is not (LayerSubject.ASource or LayerSubject.AnAdversary))
                .Select(Layer),
            .. context.Domains.Select(Picture),
            new DownloadView("sitemap.xml", Route.Sitemap, "The addresses of all pages."),
        ],
    };

    private static DownloadView Picture(AttackDomain domain)
    {
        var route = Route.MatrixPicture(domain);
        return new DownloadView(
            route.Path["matrix/".Length..], route, $"{MatrixSentences.Name(domain)}: a picture for slides and documents (SVG).");
    }

    private DownloadView Layer(PlannedLayer layer)
    {
        var domain = context.HasDomains ? $", {DomainWords.Name(layer.Domain)}" : "";
        var shows = layer.Subject switch
        {
            LayerSubject.AProvider of => $"what {of.Provider.Provider.Name} detects",
            LayerSubject.TheThreats => "coverage against the threats of this site",
            LayerSubject.TheRules => "the Sigma rules",
            LayerSubject.TheCapabilities => "what capabilities do, in CTID's words",
            _ => "the coverage of the whole site",
        };
        return new DownloadView(
            layer.Route.Path["layers/".Length..], layer.Route, $"Layer for the ATT&CK Navigator: {shows}{domain}.");
    }
}
