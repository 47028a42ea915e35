using System.Collections.Immutable;
using Coverbook.Routes;

namespace Coverbook.Pages.Views;

/// <summary>
/// What a template gets: everything it prints, ready to print. Views hold no logic and templates make no decisions beyond
/// leaving out what is missing.
/// </summary>
internal abstract record PageView : View
{
    /// <summary>An article on something technical, for <see cref="SchemaType"/>.</summary>
    internal const string TechArticle = "TechArticle";

    /// <summary>Data to download, for <see cref="SchemaType"/>.</summary>
    internal const string Dataset = "Dataset";

    /// <summary>What all pages of the site share.</summary>
    public required SiteView Site { get; init; }

    /// <summary>The page's own address.</summary>
    public required Route Route { get; init; }

    /// <summary>The page's title, without the site's.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for search engines and link previews.</summary>
    public required string Description { get; init; }

    /// <summary>Whether search engines should pass the page over.</summary>
    public bool NoIndex { get; init; }

    /// <summary>The entry of the navigation that leads here; <c>null</c> for a page that is none.</summary>
    public Route? Current => Site.IsInNavigation(Route) ? Route : null;

    /// <summary>The entry of the navigation below which the page stands: the first of its trail; <c>null</c> where that is none.</summary>
    public Route? Section => Trail is [var first, ..] && Site.IsInNavigation(first.Route) ? first.Route : null;

    /// <summary>What it is in the words of schema.org, where it is more than a page.</summary>
    public string? SchemaType { get; init; }

    /// <summary>Where browsers go on to by themselves; <c>null</c> for a page of its own.</summary>
    public Route? Forward { get; init; }

    /// <summary>The way from the home page to this page, without the page itself.</summary>
    public ImmutableArray<LinkView> Trail { get; init; } = [];
}
