using System.Collections.Immutable;
using Coverbook.Routes;

namespace Coverbook.Pages.Planning;

/// <summary>
/// Everything the site consists of, except the theme's assets: each route with the way to make what stands there. Views are
/// made when they are rendered and dropped afterwards, so that memory does not grow with pages.
/// </summary>
/// <param name="Pages">Pages made from templates.</param>
/// <param name="Files">Files that are published as they are.</param>
internal sealed record Plan(ImmutableArray<PlannedPage> Pages, ImmutableArray<PlannedFile> Files)
{
    /// <summary>The addresses that are made from names.</summary>
    public required SiteSlugs Slugs { get; init; }

    /// <summary>The layers for the ATT&amp;CK Navigator, whose files are made from the model.</summary>
    public ImmutableArray<PlannedLayer> Layers { get; init; } = [];

    /// <summary>The pictures of pages, whose files are drawn from the pages' views.</summary>
    public ImmutableArray<PlannedPicture> Pictures { get; init; } = [];

    private readonly Lazy<IReadOnlySet<Route>> routes = new(() => RoutesOf(Pages, Files));

    /// <summary>Every route, which is what links are checked against. They are gathered when they are first asked for.</summary>
    public IReadOnlySet<Route> Routes => routes.Value;

    private static HashSet<Route> RoutesOf(ImmutableArray<PlannedPage> pages, ImmutableArray<PlannedFile> files)
    {
        var gathered = new HashSet<Route>(pages.Length + files.Length);
        foreach (var page in pages)
        {
            gathered.Add(page.Route);
        }

        foreach (var file in files)
        {
            gathered.Add(file.Route);
        }

        return gathered;
    }
}
