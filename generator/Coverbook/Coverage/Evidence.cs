using System.Collections.Immutable;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>
/// What is known for a technique beside rules. Each kind is a case of its own, so that a sum, a mean or a best is taken over findings
/// alone: nothing that is counted in another unit can slip in.
/// </summary>
/// <param name="Visibility">How much of it the site shows.</param>
internal abstract record Evidence(Visibility Visibility);

/// <summary>A finding's identity over all sources.</summary>
internal sealed record FindingKey(string Provider, string SourceSlug, string FindingId);

/// <summary>
/// What a capability of a framework does about a technique, in CTID's own words: it is no finding, has no confidence, and no sum or mean is
/// taken over it.
/// </summary>
/// <param name="Score">What it does.</param>
/// <param name="Visibility">How much of it the site shows.</param>
internal sealed record CapabilityEvidence(CapabilityScore Score, Visibility Visibility) : Evidence(Visibility)
{
    /// <summary>Whether it makes a technique covered: it detects it, and more than minimally.</summary>
    public bool Covers => Score is { Category: MappingFunction.Detect, Value: > ScoreValue.Minimal };
}

/// <summary>A finding for a technique, with the largest confidence that is given for the pair.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Mapping">The entry that gives that confidence.</param>
/// <param name="Key">What is counted: two findings with one key, of which one re-exports the other, count once in totals.</param>
/// <param name="Visibility">How much of it the site shows.</param>
internal sealed record FindingEvidence(
    Finding Finding, FindingTechnique Mapping, FindingKey Key, Visibility Visibility) : Evidence(Visibility)
{
    /// <summary>How surely the finding indicates the technique.</summary>
    public Confidence? Confidence => Mapping.Confidence;

    /// <summary>Its other entries, whose ids have become the same technique; they do not count beside the one that does.</summary>
    public ImmutableArray<FindingTechnique> Merged { get; init; } = [];
}
