using System.Collections.Immutable;
using Coverbook.Pages.Pictures;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Techniques;

/// <summary>A technique's page.</summary>
internal sealed record TechniqueView : PageView
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Whose technique it is: ATT&amp;CK's, or the organisation's that made it.</summary>
    public required string Eyebrow { get; init; }

    /// <summary>The tactics that it serves.</summary>
    public ImmutableArray<LinkView> Tactics { get; init; } = [];

    /// <summary>How the site stands to it, at a glance.</summary>
    public required VerdictView Verdict { get; init; }

    /// <summary>What would close its gap; <c>null</c> where it is none.</summary>
    public NextStepView? NextStep { get; init; }

    /// <summary>What stands before and after it in its tactic.</summary>
    public NeighboursView? Neighbours { get; init; }

    /// <summary>Id and full name.</summary>
    public required string Heading { get; init; }

    /// <summary>The lead paragraph.</summary>
    public required string Lead { get; init; }

    /// <summary>The description, or <c>null</c> when the bundle has none.</summary>
    public MarkdownText? Text { get; init; }

    /// <summary>Who wrote the description, where it was not MITRE.</summary>
    public string? SummaryBy { get; init; }

    /// <summary>The technique's page on attack.mitre.org.</summary>
    public string? AttackUrl { get; init; }

    /// <summary>The platforms, joined.</summary>
    public string? Platforms { get; init; }

    /// <summary>Version, dates and contributors.</summary>
    public ImmutableArray<FactView> Facts { get; init; } = [];

    /// <summary>Whose technique it is, in a sentence, where it is not ATT&amp;CK's.</summary>
    public string? PrivateNote { get; init; }

    /// <summary>What the product covers.</summary>
    public required CoverageView Coverage { get; init; }

    /// <summary>What capabilities of frameworks do about it; <c>null</c> where none is mapped.</summary>
    public CapabilitiesView? Capabilities { get; init; }

    /// <summary>What the organisation says of it.</summary>
    public NoteView? Note { get; init; }

    /// <summary>The rules.</summary>
    public required RulesView Rules { get; init; }

    /// <summary>The related techniques.</summary>
    public required RelatedView Related { get; init; }

    /// <summary>Where it stands among the techniques of its tactics.</summary>
    public ImmutableArray<StandingView> Standings { get; init; } = [];

    /// <summary>How ATT&amp;CK would notice it; <c>null</c> where the bundles have no detection strategy.</summary>
    public DetectionView? Detection { get; init; }

    /// <summary>What helps against it; <c>null</c> where the bundles have no mitigation.</summary>
    public MitigationsView? Mitigations { get; init; }

    /// <summary>Who uses it; <c>null</c> where the bundles have no group, software or campaign.</summary>
    public ProceduresView? Procedures { get; init; }

    /// <summary>The works behind the page.</summary>
    public ImmutableArray<SourceLineView> Sources { get; init; } = [];

    /// <summary>The numbered citations.</summary>
    public ImmutableArray<CitationView> Citations { get; init; } = [];

    /// <summary>The layer of the site that the technique stands in; <c>null</c> of a technique that ATT&amp;CK does not have.</summary>
    public Route? Layer { get; init; }

    /// <summary>The sentence about the last verification.</summary>
    public required string Verified { get; init; }
}

/// <summary>An organisation's own words on a technique.</summary>
/// <param name="Heading">Whose words.</param>
/// <param name="Decision">The decision to accept the gap, with reason and dates.</param>
/// <param name="Text">The text.</param>
internal sealed record NoteView(string Heading, string? Decision, MarkdownText? Text) : View;

/// <summary>A work behind the page: words, its address, and what follows the address.</summary>
internal sealed record SourceLineView(string Before, string Url, string After) : View;
