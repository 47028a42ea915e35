using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Authoring;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>Rules tagged with an id of a newer ATT&amp;CK version.</summary>
internal sealed record NewerRules(TechniqueId Newer, ImmutableArray<SigmaRule> Rules);

/// <summary>Findings mapped to an id of a newer ATT&amp;CK version.</summary>
internal sealed record NewerFindings(TechniqueId Newer, ImmutableArray<NewerFinding> Findings);

/// <summary>A finding mapped to an id of a newer ATT&amp;CK version.</summary>
internal sealed record NewerFinding(MappingSource Source, Finding Finding, FindingTechnique Mapping);

/// <summary>All that the site knows of one technique.</summary>
internal sealed record TechniqueCoverage
{
    /// <summary>The technique.</summary>
    public required Technique Technique { get; init; }

    /// <summary>The technique that a sub-technique belongs to, where the bundles have it.</summary>
    public Technique? Parent { get; init; }

    /// <summary>Its sub-techniques.</summary>
    public ImmutableArray<TechniqueId> SubTechniques { get; init; } = [];

    /// <summary>Its tactics, in matrix order.</summary>
    public ImmutableArray<Tactic> Tactics { get; init; } = [];

    /// <summary>Whether one of its sub-techniques has a finding or a rule.</summary>
    public bool HasEvidenceBelow { get; init; }

    /// <summary>Whether one of its platforms is in the site's scope.</summary>
    public bool IsInScope { get; init; }

    /// <summary>The sources with findings for exactly this technique: by function, then in the order of section 4's rows.</summary>
    public ImmutableArray<SourceRow> Rows { get; init; } = [];

    /// <summary>What capabilities do about exactly this technique: provider in config order, then name.</summary>
    public ImmutableArray<CapabilityRow> Capabilities { get; init; } = [];

    /// <summary>The rules of the site's own library tagged with exactly this technique, the most telling first.</summary>
    public ImmutableArray<SigmaRule> OwnRules { get; init; } = [];

    /// <summary>The rules of other libraries, in the order of their libraries' names.</summary>
    public ImmutableArray<SigmaRule> OtherRules { get; init; } = [];

    /// <summary>Rules for ids of newer ATT&amp;CK versions that succeed this one: shown, not counted.</summary>
    public ImmutableArray<NewerRules> NewerRules { get; init; } = [];

    /// <summary>Findings for ids of newer ATT&amp;CK versions that succeed this one: shown, not counted.</summary>
    public ImmutableArray<NewerFindings> NewerFindings { get; init; } = [];

    /// <summary>What the organisation says of it.</summary>
    public TechniqueNote? Note { get; init; }

    /// <summary>All rules that count for it, the site's own first.</summary>
    public IEnumerable<SigmaRule> Rules => OwnRules.Concat(OtherRules);

    /// <summary>How many rules count for it.</summary>
    public int RuleCount => OwnRules.Length + OtherRules.Length;

    /// <summary>The rows whose findings detect.</summary>
    public IEnumerable<SourceRow> DetectRows => Rows.Where(row => row.Function == MappingFunction.Detect);

    /// <summary>How many findings detect it: a finding that another source re-exports counts once.</summary>
    public int DetectionCount => DetectRows.SelectMany(row => row.Findings).Select(finding => finding.Key).Distinct().Count();

    /// <summary>The largest confidence of a finding that detects it.</summary>
    public Confidence? Best => DetectRows.SelectMany(row => row.Findings).Max(finding => finding.Confidence);

    /// <summary>The same for each provider with such findings, in the order of the configuration.</summary>
    public IEnumerable<ProviderEvidence> ByProvider =>
        from row in DetectRows
        from finding in row.Findings
        group finding by row.Provider.Id into own
        select new ProviderEvidence(own.Key, own.Select(finding => finding.Key).Distinct().Count(), own.Max(finding => finding.Confidence));

    /// <summary>Whether a finding detects it or a rule is tagged with it.</summary>
    public bool HasFindingOrRule => RuleCount > 0 || DetectRows.Any(row => !row.Findings.IsEmpty);

    /// <summary>How it stands.</summary>
    public CoverageStatus Status =>
        HasFindingOrRule || Capabilities.Any(row => row.Covers) ? CoverageStatus.Covered
        : HasEvidenceBelow ? CoverageStatus.OnlyBelow
        : !IsInScope ? CoverageStatus.OutOfScope
        : Note?.Decision is not null ? CoverageStatus.Accepted
        : NewerRules.IsEmpty && NewerFindings.IsEmpty ? CoverageStatus.Gap
        : CoverageStatus.MayApply;

    /// <summary>The name with the parent's before it: 23 names are shared by several techniques.</summary>
    public string FullName => Parent is null ? Technique.Name : $"{Parent.Name}: {Technique.Name}";
}
