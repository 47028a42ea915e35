using System.Collections.Immutable;
using Coverbook.Routes;

namespace Coverbook.Pages.Views;

/// <summary>What all pages share.</summary>
internal sealed record SiteView : View
{
    /// <summary>The site's title.</summary>
    public required string Title { get; init; }

    /// <summary>What the site is about.</summary>
    public required string Description { get; init; }

    /// <summary>The language of the pages.</summary>
    public required string Language { get; init; }

    /// <summary>The product.</summary>
    public required string Product { get; init; }

    /// <summary>The product's home page.</summary>
    public string? ProductUrl { get; init; }

    /// <summary>The rule library's name; <c>null</c> when the site has none of its own.</summary>
    public string? Library { get; init; }

    /// <summary>The ATT&amp;CK version in words.</summary>
    public required string AttackVersion { get; init; }

    /// <summary>What the words for confidences mean, in a sentence.</summary>
    public required string Bands { get; init; }

    /// <summary>The copyright statements of the bundles.</summary>
    public ImmutableArray<string> Statements { get; init; } = [];

    /// <summary>When the newest data was refreshed, as a date.</summary>
    public string? Refreshed { get; init; }

    /// <summary>The feed of changes; <c>null</c> where nothing dates them.</summary>
    public Route? Feed { get; init; }

    /// <summary>The main navigation, in groups.</summary>
    public ImmutableArray<NavigationGroupView> Navigation { get; init; } = [];

    /// <summary>The list of techniques, where readers without scripts look for things.</summary>
    public Route Techniques { get; init; } = Route.Techniques;

    /// <summary>What the search looks through.</summary>
    public Route SearchIndex { get; init; } = Route.SearchIndex;

    /// <summary>Whether a page is an entry of the navigation.</summary>
    internal bool IsInNavigation(Route route) => Navigation.Any(group => group.Links.Any(link => link.Route == route));
}

/// <summary>Entries of the navigation that belong together.</summary>
internal sealed record NavigationGroupView(string Heading, ImmutableArray<LinkView> Links) : View;
