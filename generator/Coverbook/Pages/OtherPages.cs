using Coverbook.Authoring;
using Coverbook.Pages.Views;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages;

/// <summary>Makes the authored pages, the list of downloads and the page for unknown addresses.</summary>
internal sealed class OtherPages(PageContext context)
{
    public ContentView Content(ContentPage page) => new()
    {
        Site = context.Site,
        Route = context.Slugs.RouteOf(page),
        Title = page.Title,
        Description = page.Description ?? $"{page.Title}: {context.Config.Site.Title}.",
        Text = AuthoredMarkdown.Of(context, page.Text, firstHeading: 1, anchorPrefix: ""),
    };

    public DataView Data() => new()
    {
        Site = context.Site,
        Route = Route.Data,
        Title = "Data",
        Description = "What this site offers to programs.",
        HasRules = context.Model.Rules.Any(tagged => tagged.Rule.Visibility == Visibility.Public),
        Files =
        [
            new DownloadView("build.json", Route.BuildFacts, "What the site was built from: versions, dates, and a digest of every kind of input."),
            new DownloadView("sitemap.xml", Route.Sitemap, "The addresses of all pages."),
        ],
    };

    public NotFoundView NotFound() => new()
    {
        Site = context.Site,
        Route = Route.NotFound,
        Title = "Page not found",
        Description = "This address leads nowhere.",
        NoIndex = true,
    };
}
