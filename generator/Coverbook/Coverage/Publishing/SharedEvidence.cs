using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>Which techniques share findings and rules. Which of them a technique has is looked up once for the whole site.</summary>
internal sealed class SharedEvidence
{
    private readonly Dictionary<object, List<TechniqueId>> techniques = new(ReferenceEqualityComparer.Instance);

    public SharedEvidence(CoverageModel model)
    {
        foreach (var coverage in model.Techniques)
        {
            foreach (var evidence in Evidence(coverage))
            {
                if (!techniques.TryGetValue(evidence, out var list))
                {
                    techniques[evidence] = list = [];
                }

                list.Add(coverage.Technique.Id);
            }
        }
    }

    /// <summary>The techniques outside of its family that share with one: those that share most come first, then by id.</summary>
    public ImmutableArray<TechniqueId> With(TechniqueCoverage coverage) =>
    [
        .. Evidence(coverage)
            .SelectMany(evidence => techniques[evidence])
            .Where(other => other.Parent != coverage.Technique.Id.Parent)
            .CountBy(other => other)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Select(pair => pair.Key),
    ];

    /// <summary>The findings and rules behind a technique: one object each, however many techniques it serves.</summary>
    private static IEnumerable<object> Evidence(TechniqueCoverage coverage) =>
        coverage.DetectRows.SelectMany(row => row.Findings).Select(finding => (object)finding.Finding)
            .Concat(coverage.Rules);
}
