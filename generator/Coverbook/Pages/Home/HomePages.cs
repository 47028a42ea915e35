using Coverbook.Pages.Planning;
using Coverbook.Routes;

namespace Coverbook.Pages.Home;

/// <summary>The home page, and the page for unknown addresses that leads back to it.</summary>
internal sealed class HomePages(PageContext context)
{
    /// <summary>Both pages.</summary>
    public IEnumerable<PlannedPage> Plan() =>
    [
        new PlannedPage(Route.Home, "home", new HomePage(context).Make),
        new PlannedPage(Route.NotFound, "not-found", NotFound) { IsListed = false },
    ];

    private NotFoundView NotFound() => new()
    {
        Site = context.Site,
        Route = Route.NotFound,
        Title = "Page not found",
        Description = "This address leads nowhere.",
        NoIndex = true,
    };
}
