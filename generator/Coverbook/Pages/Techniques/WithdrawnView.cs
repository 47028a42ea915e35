using System.Collections.Immutable;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Techniques;

/// <summary>The page of a technique that was withdrawn without a successor.</summary>
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

    /// <summary>The technique's page on attack.mitre.org.</summary>
    public required string AttackUrl { get; init; }

    /// <summary>The mappings and rules that still name it.</summary>
    public ImmutableArray<NamedByView> NamedBy { get; init; } = [];
}

/// <summary>The page at a revoked id, which leads to its successor.</summary>
internal sealed record RedirectView : PageView
{
    /// <summary>The sentence that is read where browsers do not follow by themselves.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where it leads.</summary>
    public required LinkView Target { get; init; }
}
