using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Tactics;

/// <summary>A tactic's page: its techniques, counted once in it. The further pages of a long list have neither text nor rules.</summary>
internal sealed record TacticView : PageView
{
    /// <summary><c>MITRE ATT&amp;CK · Tactic</c>.</summary>
    public required string Eyebrow { get; init; }

    /// <summary>Id and name.</summary>
    public required string Heading { get; init; }

    /// <summary>How much of it is covered.</summary>
    public required string Sentence { get; init; }

    /// <summary>The description.</summary>
    public MarkdownText? Text { get; init; }

    /// <summary>Its place in the matrix of its domain; <c>null</c> where it has no technique.</summary>
    public PlacedLinkView? Matrix { get; init; }

    /// <summary>The techniques by id, sub-techniques after their parent; or a part of them.</summary>
    public ImmutableArray<TechniqueGroupView> Groups { get; init; } = [];

    /// <summary>What the techniques can be narrowed to.</summary>
    public required FilterView Filter { get; init; }

    /// <summary>Where the page stands among those of the tactic; <c>null</c> where it is the only one.</summary>
    public PagingView? Paging { get; init; }

    /// <summary>Rules that name the tactic and no technique.</summary>
    public RuleListView? RulesWithoutTechnique { get; init; }

    /// <summary>The tactic's page on attack.mitre.org.</summary>
    public required string AttackUrl { get; init; }
}
