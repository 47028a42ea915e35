using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Mappings;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>How a technique stands.</summary>
public enum CoverageStatus
{
    /// <summary>At least one finding or rule.</summary>
    Covered,

    /// <summary>In scope, with neither finding nor rule.</summary>
    Gap,

    /// <summary>None of its platforms is in the site's scope, and nothing is mapped to it.</summary>
    OutOfScope,
}

/// <summary>All that the site knows of one technique.</summary>
public sealed record TechniqueCoverage
{
    /// <summary>The technique.</summary>
    public required Technique Technique { get; init; }

    /// <summary>The technique that a sub-technique belongs to, where the bundles have it.</summary>
    public Technique? Parent { get; init; }

    /// <summary>Its sub-techniques.</summary>
    public ImmutableArray<TechniqueId> SubTechniques { get; init; } = [];

    /// <summary>Its tactics, in matrix order.</summary>
    public ImmutableArray<Tactic> Tactics { get; init; } = [];

    /// <summary>Whether one of its platforms is in the site's scope.</summary>
    public bool IsInScope { get; init; }

    /// <summary>The sources with findings for exactly this technique: by function, then in the order of section 4's rows.</summary>
    public ImmutableArray<SourceRow> Rows { get; init; } = [];

    /// <summary>The rules of the site's own library tagged with exactly this technique, the most telling first.</summary>
    public ImmutableArray<SigmaRule> OwnRules { get; init; } = [];

    /// <summary>The rules of other libraries, in the order of their libraries' names.</summary>
    public ImmutableArray<SigmaRule> OtherRules { get; init; } = [];

    /// <summary>The rows whose findings detect.</summary>
    public IEnumerable<SourceRow> DetectRows => Rows.Where(row => row.Function == MappingFunction.Detect);

    /// <summary>How many findings detect it.</summary>
    public int DetectionCount => DetectRows.Sum(row => row.Findings.Length);

    /// <summary>The largest confidence of a finding that detects it.</summary>
    public Confidence? Best => DetectRows.SelectMany(row => row.Findings).Max(finding => finding.Confidence);

    /// <summary>How it stands.</summary>
    public CoverageStatus Status =>
        DetectionCount + OwnRules.Length + OtherRules.Length > 0 ? CoverageStatus.Covered
        : IsInScope ? CoverageStatus.Gap
        : CoverageStatus.OutOfScope;

    /// <summary>The name with the parent's before it: 23 names are shared by several techniques.</summary>
    public string FullName => Parent is null ? Technique.Name : $"{Parent.Name}: {Technique.Name}";
}
