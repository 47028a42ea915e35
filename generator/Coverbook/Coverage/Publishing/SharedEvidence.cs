using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>Which techniques share findings and rules. Which of them a technique has is looked up once for the whole site.</summary>
internal sealed class SharedEvidence
{
    private readonly ImmutableArray<TechniqueCoverage> techniques;
    private readonly List<int>[] ofTechnique;
    private readonly List<List<int>> ofEvidence = [];
    private readonly int[] shared;

    public SharedEvidence(ImmutableArray<TechniqueCoverage> techniques)
    {
        this.techniques = techniques;
        ofTechnique = new List<int>[techniques.Length];
        shared = new int[techniques.Length];
        var numbers = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < techniques.Length; index++)
        {
            ofTechnique[index] = [];
            foreach (var evidence in Evidence(techniques[index]))
            {
                if (!numbers.TryGetValue(evidence, out var number))
                {
                    numbers[evidence] = number = ofEvidence.Count;
                    ofEvidence.Add([]);
                }

                ofEvidence[number].Add(index);
                ofTechnique[index].Add(number);
            }
        }
    }

    /// <summary>
    /// The techniques outside of its family that share with the one at a place among all: those that share most come first, then by id.
    /// </summary>
    public ImmutableArray<TechniqueId> With(int index)
    {
        var family = techniques[index].Technique.Id.Parent;
        var others = new List<int>();
        foreach (var other in ofTechnique[index].SelectMany(evidence => ofEvidence[evidence]))
        {
            if (shared[other]++ == 0)
            {
                others.Add(other);
            }
        }

        others.Sort((one, other) => shared[one] == shared[other] ? one - other : shared[other] - shared[one]);
        foreach (var other in others)
        {
            shared[other] = 0;
        }

        return [.. others.Select(other => techniques[other].Technique.Id).Where(id => id.Parent != family)];
    }

    /// <summary>The findings and rules behind a technique: one object each, however many techniques it serves.</summary>
    private static IEnumerable<object> Evidence(TechniqueCoverage coverage) =>
        coverage.DetectRows.SelectMany(row => row.Findings).Select(finding => (object)finding.Finding)
            .Concat(coverage.Rules);
}
