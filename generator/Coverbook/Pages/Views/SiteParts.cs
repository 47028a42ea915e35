using System.Collections.Immutable;
using Coverbook.Routes;

namespace Coverbook.Pages.Views;

/// <summary>The list of tactics.</summary>
public sealed record TacticIndexView : PageView
{
    /// <summary>The tactics, in matrix order.</summary>
    public ImmutableArray<TacticSummaryView> Rows { get; init; } = [];

    /// <summary>Whether there are several domains to tell apart.</summary>
    public bool HasDomains { get; init; }
}

/// <summary>A tactic's page: its techniques, counted once in it.</summary>
public sealed record TacticView : PageView
{
    /// <summary><c>MITRE ATT&amp;CK · Tactic</c>.</summary>
    public required string Eyebrow { get; init; }

    /// <summary>Id and name.</summary>
    public required string Heading { get; init; }

    /// <summary>How much of it is covered.</summary>
    public required string Sentence { get; init; }

    /// <summary>The description.</summary>
    public MarkdownText? Text { get; init; }

    /// <summary>The techniques by id, sub-techniques after their parent.</summary>
    public ImmutableArray<TechniqueRowView> Rows { get; init; } = [];

    /// <summary>Rules that name the tactic and no technique.</summary>
    public RuleListView? RulesWithoutTechnique { get; init; }

    /// <summary>The tactic's page on attack.mitre.org.</summary>
    public required string AttackUrl { get; init; }
}

/// <summary>The list of providers.</summary>
public sealed record ProviderIndexView : PageView
{
    /// <summary>The providers, in the order of the configuration.</summary>
    public ImmutableArray<ProviderPartView> Providers { get; init; } = [];
}

/// <summary>A provider with its sources.</summary>
public sealed record ProviderPartView(string Name, Route Route, string Counted, ImmutableArray<SourceSummaryView> Sources) : View;

/// <summary>A provider's page.</summary>
public sealed record ProviderView : PageView
{
    /// <summary>How much its sources map, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>The sources.</summary>
    public ImmutableArray<SourceSummaryView> Sources { get; init; } = [];

    /// <summary>The techniques that its findings are mapped to.</summary>
    public ImmutableArray<TechniqueRowView> Techniques { get; init; } = [];
}

/// <summary>A source's page: all its findings and what they indicate.</summary>
public sealed record SourceView : PageView
{
    /// <summary>The provider's name.</summary>
    public required string Eyebrow { get; init; }

    /// <summary>How much it maps, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>Function, kind, versions, dates: what is stated.</summary>
    public ImmutableArray<FactView> Facts { get; init; } = [];

    /// <summary>The findings, in the order of the file.</summary>
    public ImmutableArray<SourceFindingView> Findings { get; init; } = [];

    /// <summary>How many findings are counted but not shown; <c>null</c> when all are shown.</summary>
    public string? Hidden { get; init; }

    /// <summary>How complete the mapping is; <c>null</c> when the source's findings are not known.</summary>
    public string? Completeness { get; init; }

    /// <summary>Findings that the source can raise and that nothing maps.</summary>
    public ImmutableArray<string> Unmapped { get; init; } = [];
}

/// <summary>A finding on its source's page.</summary>
public sealed record SourceFindingView : View
{
    /// <summary>The provider's id.</summary>
    public required string Id { get; init; }

    /// <summary>What it says.</summary>
    public string? Title { get; init; }

    /// <summary>Its documentation.</summary>
    public string? Url { get; init; }

    /// <summary>Severity, requirements, owner, runbook and the like: what is stated and may be shown.</summary>
    public ImmutableArray<FactView> Facts { get; init; } = [];

    /// <summary>The techniques it indicates.</summary>
    public ImmutableArray<FindingTechniqueView> Techniques { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required PlaceView Place { get; init; }
}

/// <summary>A technique that a finding indicates; without a route when this ATT&amp;CK version does not have it.</summary>
public sealed record FindingTechniqueView(string Id, string? Name, Route? Route, ConfidenceView Confidence, string? Function, string? Rationale, string? Reviewed) : View;

/// <summary>A page that the site's authors wrote.</summary>
public sealed record ContentView : PageView
{
    /// <summary>The text.</summary>
    public required MarkdownText Text { get; init; }
}

/// <summary>What can be downloaded.</summary>
public sealed record DataView : PageView
{
    /// <summary>The files.</summary>
    public ImmutableArray<DownloadView> Files { get; init; } = [];

    /// <summary>Whether there are rules whose source is published.</summary>
    public bool HasRules { get; init; }
}

/// <summary>A file to download.</summary>
public sealed record DownloadView(string Name, Route Route, string Explanation) : View;

/// <summary>The page at a revoked id, which leads to its successor.</summary>
public sealed record RedirectView : PageView
{
    /// <summary>The sentence that is read where browsers do not follow by themselves.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where it leads.</summary>
    public required LinkView Target { get; init; }
}

/// <summary>The page of a technique that was withdrawn without a successor.</summary>
public sealed record WithdrawnView : PageView
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
