using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>
/// A line of the coverage table: the distinct findings of one source with one function for exactly one technique.
/// </summary>
public sealed record SourceRow(MappingSource Source, ProviderOptions Provider, MappingFunction Function, ImmutableArray<FindingEvidence> Findings)
{
    /// <summary>The plain mean over the findings that give a confidence (design, section 4); <c>null</c> when none does.</summary>
    public Confidence? AverageConfidence =>
        Confidence.Mean([.. Findings.Select(finding => finding.Confidence).OfType<Confidence>()]);
}

/// <summary>A finding's identity over all sources.</summary>
public sealed record FindingKey(string Provider, string SourceSlug, string FindingId);

/// <summary>A finding for a technique, with the largest confidence that is given for the pair.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Mapping">The entry that gives that confidence.</param>
/// <param name="Key">What is counted: two findings with one key, of which one re-exports the other, count once in totals.</param>
/// <param name="Visibility">How much of it the site shows.</param>
public sealed record FindingEvidence(Finding Finding, FindingTechnique Mapping, FindingKey Key, Visibility Visibility)
{
    /// <summary>How surely the finding indicates the technique.</summary>
    public Confidence? Confidence => Mapping.Confidence;

    /// <summary>Its other entries, whose ids have become the same technique; they do not count beside the one that does.</summary>
    public ImmutableArray<FindingTechnique> Merged { get; init; } = [];
}
