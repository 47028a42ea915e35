using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Authoring;
using Coverbook.Config;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>A technique with its numbers, and with what may be shown of the evidence behind them.</summary>
internal sealed record PublishedTechnique
{
    /// <summary>The technique.</summary>
    public required Technique Technique { get; init; }

    /// <summary>The name with the parent's before it.</summary>
    public required string FullName { get; init; }

    /// <summary>The technique that a sub-technique belongs to, where the bundles have it.</summary>
    public Technique? Parent { get; init; }

    /// <summary>Its sub-techniques.</summary>
    public ImmutableArray<TechniqueId> SubTechniques { get; init; } = [];

    /// <summary>Its tactics, in matrix order.</summary>
    public ImmutableArray<Tactic> Tactics { get; init; } = [];

    /// <summary>Whether one of its platforms is in the site's scope.</summary>
    public bool IsInScope { get; init; }

    /// <summary>How it stands.</summary>
    public CoverageStatus Status { get; init; }

    /// <summary>How many findings detect it: a finding that another source re-exports counts once.</summary>
    public int DetectionCount { get; init; }

    /// <summary>The largest confidence of a finding that detects it.</summary>
    public Confidence? Best { get; init; }

    /// <summary>Both for each provider whose findings detect it, in the order of the configuration.</summary>
    public ImmutableArray<ProviderEvidence> ByProvider { get; init; } = [];

    /// <summary>The figures together with its sub-techniques; <c>null</c> when it has none.</summary>
    public FamilyTotals? Family { get; init; }

    /// <summary>The sources with findings for exactly this technique: by function, then in the order of section 4's rows.</summary>
    public ImmutableArray<PublishedRow> Rows { get; init; } = [];

    /// <summary>What capabilities do about exactly this technique.</summary>
    public PublishedCapabilities Capabilities { get; init; } = PublishedCapabilities.None;

    /// <summary>The rules of the site's own library tagged with exactly this technique, the most telling first.</summary>
    public ImmutableArray<PublishedRule> OwnRules { get; init; } = [];

    /// <summary>The rules of other libraries, in the order of their libraries' names.</summary>
    public ImmutableArray<PublishedRule> OtherRules { get; init; } = [];

    /// <summary>Rules for ids of newer ATT&amp;CK versions that succeed this one: shown, not counted.</summary>
    public ImmutableArray<PublishedNewerRules> NewerRules { get; init; } = [];

    /// <summary>Findings for ids of newer ATT&amp;CK versions that succeed this one: shown, not counted.</summary>
    public ImmutableArray<PublishedNewerFindings> NewerFindings { get; init; } = [];

    /// <summary>What the organisation says of it.</summary>
    public TechniqueNote? Note { get; init; }

    /// <summary>
    /// The techniques outside of its family that share findings that detect, or rules, with it: those that share most come first.
    /// </summary>
    public ImmutableArray<TechniqueId> Sharing { get; init; } = [];

    /// <summary>How many use it.</summary>
    public TechniqueUsers Users { get; init; } = TechniqueUsers.None;

    /// <summary>Who uses it, and how: groups, campaigns, software, each by name.</summary>
    public ImmutableArray<PublishedProcedure> Procedures { get; init; } = [];

    /// <summary>What helps against it, by id.</summary>
    public ImmutableArray<PublishedMitigationUse> Mitigations { get; init; } = [];

    /// <summary>How it is noticed, by id, with who reads the logs for it.</summary>
    public ImmutableArray<PublishedStrategy> Strategies { get; init; } = [];

    /// <summary>The rows whose findings detect.</summary>
    public IEnumerable<PublishedRow> DetectRows => Rows.Where(row => row.Function == MappingFunction.Detect);

    /// <summary>All rules that count for it, the site's own first.</summary>
    public IEnumerable<PublishedRule> Rules => OwnRules.Concat(OtherRules);

    /// <summary>Those that may be named.</summary>
    public IEnumerable<NamedRule> NamedRules => Rules.OfType<NamedRule>();

    /// <summary>How many rules count for it.</summary>
    public int RuleCount => OwnRules.Length + OtherRules.Length;
}

/// <summary>A line of the coverage table: the distinct findings of one source with one function for exactly one technique.</summary>
/// <param name="Source">The source.</param>
/// <param name="Function">What the findings do about the technique.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Average">The mean of their confidences; <c>null</c> when none is given.</param>
/// <param name="Best">The largest of them; <c>null</c> when none is given.</param>
/// <param name="Findings">Those that may be shown, the surest first.</param>
internal sealed record PublishedRow(
    PublishedSource Source,
    MappingFunction Function,
    int Count,
    Confidence? Average,
    Confidence? Best,
    ImmutableArray<PublishedFinding> Findings)
{
    /// <summary>The source's provider.</summary>
    public ProviderOptions Provider => Source.Provider;
}

/// <summary>A finding behind a count, without what may not be shown of it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Mapping">The entry that it counts with.</param>
/// <param name="MergedFrom">The ids of all its entries that became the technique, where these are several; else none.</param>
internal sealed record PublishedFinding(Finding Finding, FindingTechnique Mapping, ImmutableArray<TechniqueId> MergedFrom);

/// <summary>Rules tagged with an id of a newer ATT&amp;CK version.</summary>
internal sealed record PublishedNewerRules(TechniqueId Newer, ImmutableArray<PublishedRule> Rules);

/// <summary>Findings mapped to an id of a newer ATT&amp;CK version.</summary>
/// <param name="Newer">The id.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Named">Those that may be named.</param>
internal sealed record PublishedNewerFindings(TechniqueId Newer, int Count, ImmutableArray<PublishedMention> Named);

/// <summary>A technique that is no longer in force.</summary>
/// <param name="Technique">The technique.</param>
/// <param name="Successor">The active technique that replaces it; <c>null</c> when there is none.</param>
/// <param name="NamedBy">Where its id still stands, to no effect.</param>
internal sealed record PublishedWithdrawal(Technique Technique, TechniqueId? Successor, ImmutableArray<PublishedMention> NamedBy);
