using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>
/// A line of the coverage table: the distinct findings of one source with one function for exactly one technique.
/// </summary>
internal sealed record SourceRow(
    MappingSource Source, ProviderOptions Provider, MappingFunction Function, ImmutableArray<FindingEvidence> Findings)
{
    /// <summary>The plain mean over the findings that give a confidence (design, section 4); <c>null</c> when none does.</summary>
    public Confidence? AverageConfidence =>
        Confidence.Mean([.. Findings.Select(finding => finding.Confidence).OfType<Confidence>()]);
}
