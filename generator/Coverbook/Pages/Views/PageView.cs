using System.Collections.Immutable;
using Coverbook.Routes;

namespace Coverbook.Pages.Views;

/// <summary>
/// What a template gets: everything it prints, ready to print. Views hold no logic and templates make no decisions beyond
/// leaving out what is missing.
/// </summary>
public abstract record PageView : View
{
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

    /// <summary>Where browsers go on to by themselves; <c>null</c> for a page of its own.</summary>
    public Route? Forward { get; init; }

    /// <summary>The way from the home page to this page, without the page itself.</summary>
    public ImmutableArray<LinkView> Trail { get; init; } = [];
}

/// <summary>What all pages share.</summary>
public sealed record SiteView : View
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

    /// <summary>The main navigation.</summary>
    public ImmutableArray<LinkView> Navigation { get; init; } = [];
}

/// <summary>A link inside the site.</summary>
public sealed record LinkView(string Text, Route Route) : View;

/// <summary>A link that leaves the site; without an address it is plain text.</summary>
public sealed record ExternalView(string Text, string? Url) : View;

/// <summary>The page for unknown addresses.</summary>
public sealed record NotFoundView : PageView;
