using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Files;

namespace Coverbook.Checking;

/// <summary>A text of a page and where it stands.</summary>
internal sealed record PlacedText(string Text, SourceSpan Span);

/// <summary>A link to a place on another page, which is judged when that page's ids are known.</summary>
internal sealed record AnchorLink(string File, string Anchor, SourceSpan Span);

/// <summary>
/// All that is kept of a page once it was read: what other pages are compared with. The document itself is let go, so that memory does not
/// grow with the site's HTML.
/// </summary>
internal sealed record PageFacts(string File)
{
    /// <summary>The ids of its elements.</summary>
    public required FrozenSet<string> Ids { get; init; }

    /// <summary>Its links to places on other pages.</summary>
    public required ImmutableArray<AnchorLink> Anchors { get; init; }

    /// <summary>What readers can follow from it to other sites; nothing unless it is gathered.</summary>
    public ImmutableArray<PlacedText> Outward { get; init; } = [];

    /// <summary>Its title.</summary>
    public PlacedText? Title { get; init; }

    /// <summary>Its description.</summary>
    public PlacedText? Description { get; init; }

    /// <summary>The file that it sends its readers to, at once.</summary>
    public PlacedText? Redirect { get; init; }

    /// <summary>Whether search engines shall pass it over.</summary>
    public bool IsHidden { get; init; }
}
