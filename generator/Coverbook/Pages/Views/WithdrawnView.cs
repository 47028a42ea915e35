using System.Collections.Immutable;

namespace Coverbook.Pages.Views;

/// <summary>The page of a technique or an adversary that was withdrawn without a successor.</summary>
internal sealed record WithdrawnView : PageView
{
    /// <summary>Id and name.</summary>
    public required string Heading { get; init; }

    /// <summary>What became of it.</summary>
    public required string Sentence { get; init; }

    /// <summary>The description.</summary>
    public MarkdownText? Text { get; init; }

    /// <summary>The numbered citations.</summary>
    public ImmutableArray<CitationView> Citations { get; init; } = [];

    /// <summary>Its page on attack.mitre.org.</summary>
    public required string AttackUrl { get; init; }

    /// <summary>The mappings and rules that still name it.</summary>
    public ImmutableArray<NamedByView> NamedBy { get; init; } = [];
}

/// <summary>Who names an unknown id, and where.</summary>
internal sealed record NamedByView(string Name, PlaceView Place) : View;
