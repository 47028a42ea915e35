using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Authoring;

/// <summary>What the site's authors wrote themselves: pages, and notes on techniques.</summary>
internal sealed record AuthoredContent(ImmutableArray<ContentPage> Pages, FrozenDictionary<TechniqueId, TechniqueNote> Notes);

/// <summary>A page from <c>content/pages/**/*.md</c>.</summary>
internal sealed record ContentPage
{
    /// <summary>The parts of its address: <c>content/pages/guides/start.md</c> has <c>guides</c> and <c>start</c>.</summary>
    public required ImmutableArray<string> Address { get; init; }

    /// <summary>The title, in the page's head, its heading and the navigation.</summary>
    public required string Title { get; init; }

    /// <summary>Its place in the navigation; pages without one come after the others, by title.</summary>
    public int? Order { get; init; }

    /// <summary>One or two sentences for search engines.</summary>
    public string? Description { get; init; }

    /// <summary>Who may read it.</summary>
    public Audience Audience { get; init; }

    /// <summary>The text.</summary>
    public required AuthoredText Text { get; init; }
}

/// <summary>An organisation's own words on a technique, from <c>content/notes/T1059.md</c>.</summary>
internal sealed record TechniqueNote
{
    /// <summary>The technique.</summary>
    public required TechniqueId Technique { get; init; }

    /// <summary>The rule that the page shows in full: its id, or the stem of its file.</summary>
    public string? FeaturedRule { get; init; }

    /// <summary>Where the featured rule is named.</summary>
    public SourceSpan FeaturedRuleSpan { get; init; }

    /// <summary>The decision to live with a gap.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Who may read the note.</summary>
    public Audience Audience { get; init; }

    /// <summary>The text; may be empty.</summary>
    public required AuthoredText Text { get; init; }
}

/// <summary>A decision to accept that a technique is not covered.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Owner">Who decided; shown on internal sites only.</param>
/// <param name="Review">When to look at it again.</param>
/// <param name="ReviewSpan">Where that date stands.</param>
internal sealed record Decision(string Reason, string? Owner, DateOnly? Review, SourceSpan ReviewSpan);

/// <summary>Markdown with the place of its first line.</summary>
internal sealed record AuthoredText(string Markdown, SourceSpan Start);
