using System.Collections.Immutable;
using Coverbook.Routes;

namespace Coverbook.Pages.Views;

/// <summary>The home page.</summary>
public sealed record HomeView : PageView
{
    /// <summary>What the site covers, domain by domain, with numerator, denominator and scope.</summary>
    public ImmutableArray<string> Coverage { get; init; } = [];

    /// <summary>The heading of the provider column.</summary>
    public required string ProviderColumn { get; init; }

    /// <summary>The sources.</summary>
    public ImmutableArray<SourceSummaryView> Sources { get; init; } = [];

    /// <summary>The tactics.</summary>
    public ImmutableArray<TacticSummaryView> Tactics { get; init; } = [];

    /// <summary>Whether there are several domains to tell apart.</summary>
    public bool HasDomains { get; init; }

    /// <summary>What the rule library holds, in words.</summary>
    public required string Rules { get; init; }

    /// <summary>Where everything starts.</summary>
    public ImmutableArray<LinkView> Start { get; init; } = [];
}

/// <summary>A source on the home page.</summary>
public sealed record SourceSummaryView(string Source, Route Route, string Provider, int Findings, int Techniques, string? Updated) : View;

/// <summary>A tactic on the home page: techniques in scope, and those with evidence of their own or below.</summary>
public sealed record TacticSummaryView(string Id, string Name, Route Route, string Domain, int InScope, int Direct, int OnlyBelow) : View;

/// <summary>The list of techniques.</summary>
public sealed record TechniqueIndexView : PageView
{
    /// <summary>How many there are, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>The techniques by domain.</summary>
    public ImmutableArray<TechniqueGroupView> Groups { get; init; } = [];

    /// <summary>Ids that mappings and rules name, but this ATT&amp;CK version does not have.</summary>
    public ImmutableArray<UnknownTechniqueView> Unknown { get; init; } = [];
}

/// <summary>The techniques of a domain by id, sub-techniques after their parent.</summary>
/// <param name="Heading">The domain's name; <c>null</c> when there is only one.</param>
/// <param name="Anchor">The anchor of the list.</param>
/// <param name="Rows">The techniques.</param>
public sealed record TechniqueGroupView(string? Heading, string Anchor, ImmutableArray<TechniqueRowView> Rows) : View;

/// <summary>A technique in the list.</summary>
public sealed record TechniqueRowView : View
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The full name.</summary>
    public required string Name { get; init; }

    /// <summary>Its page.</summary>
    public required Route Route { get; init; }

    /// <summary>Whose technique it is, where it is not ATT&amp;CK's.</summary>
    public string? PrivateTo { get; init; }

    /// <summary>Whether it is a sub-technique.</summary>
    public required bool IsSub { get; init; }

    /// <summary>The tactics' names, joined.</summary>
    public required string Tactics { get; init; }

    /// <summary>The number of findings that detect it.</summary>
    public required int Findings { get; init; }

    /// <summary>The number of rules.</summary>
    public required int Rules { get; init; }

    /// <summary>The largest confidence.</summary>
    public required ConfidenceView Best { get; init; }

    /// <summary>How it stands, in a word or two.</summary>
    public required string Status { get; init; }

    /// <summary>The same as a style class.</summary>
    public required string StatusClass { get; init; }
}

/// <summary>An unknown id and who names it.</summary>
public sealed record UnknownTechniqueView(string Id, ImmutableArray<NamedByView> NamedBy) : View;

/// <summary>Who names an unknown id, and where.</summary>
public sealed record NamedByView(string Name, PlaceView Place) : View;

/// <summary>The list of rules, or all rules of one technique.</summary>
public sealed record RuleIndexView : PageView
{
    /// <summary>The page's heading.</summary>
    public required string Heading { get; init; }

    /// <summary>How many there are, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>The rules by platform.</summary>
    public ImmutableArray<RuleGroupView> Groups { get; init; } = [];

    /// <summary>What is too broken to be a rule.</summary>
    public ImmutableArray<UnreadRuleView> Unread { get; init; } = [];
}

/// <summary>What is wrong with something that is too broken to be a rule, and where.</summary>
public sealed record UnreadRuleView(string Fault, PlaceView Place) : View;

/// <summary>The rules of one platform.</summary>
/// <param name="Name">The platform.</param>
/// <param name="Anchor">The anchor of the list.</param>
/// <param name="Counted">How many there are.</param>
/// <param name="Rows">Those that may be named.</param>
/// <param name="Hidden">How many are counted but not named; <c>null</c> when all are.</param>
public sealed record RuleGroupView(string Name, string Anchor, string Counted, ImmutableArray<RuleRowView> Rows, string? Hidden) : View;
