using Coverbook.Authoring;
using Coverbook.Files;
using Coverbook.Pages.Planning;

namespace Coverbook.Pages.Authored;

/// <summary>The pages that the site's authors wrote.</summary>
internal sealed class AuthoredPages(PageContext context)
{
    /// <summary>
    /// The pages, with the text that each is made from. What they say of how the site counts stands on the page about that.
    /// </summary>
    public IEnumerable<PlannedPage> Plan() => context.Model.Pages.Where(page => page != context.Methodology).Select(page =>
        new PlannedPage(context.Slugs.RouteOf(page), "content", () => View(page), SourceSpan.Whole(page.Text.Start.Path)));

    private ContentView View(ContentPage page) => new()
    {
        Site = context.Site,
        Route = context.Slugs.RouteOf(page),
        Title = page.Title,
        Description = page.Description ?? $"{page.Title}: {context.Config.Site.Title}.",
        Text = AuthoredMarkdown.Of(context, page.Text, firstHeading: 1, anchorPrefix: ""),
    };
}
