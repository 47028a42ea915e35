using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Coverage;
using Coverbook.Pages.Rows;
using Coverbook.Terms;

namespace Coverbook.Pages.Techniques;

/// <summary>
/// Finds the techniques to show beside one: its family, and those that share most findings and rules with it. Which findings
/// and rules a technique has is looked up once for the whole site.
/// </summary>
internal sealed class RelatedTechniques(CoverageModel model)
{
    private const int MostSharing = 12;

    private readonly Lazy<FrozenDictionary<object, ImmutableArray<TechniqueId>>> techniquesByEvidence = new(() => Index(model));

    public RelatedView Make(TechniqueCoverage coverage)
    {
        var id = coverage.Technique.Id;
        var parent = coverage.Parent is null ? null : model.ById[id.Parent];
        var siblings = parent is null ? [] : Rows(parent.SubTechniques.Where(sibling => sibling != id));
        var related = new RelatedView
        {
            Parent = parent is null ? null : TechniqueRows.Related(parent),
            SubTechniques = Rows(coverage.SubTechniques),
            Siblings = siblings,
            Sharing = Rows(Sharing(coverage)),
        };
        var isAlone = parent is null && related.SubTechniques.IsEmpty && related.Sharing.IsEmpty;
        return isAlone ? related with { Nothing = $"No technique of this site is related to {id}." } : related;
    }

    private ImmutableArray<RelatedRowView> Rows(IEnumerable<TechniqueId> ids) => [.. ids.Select(id => TechniqueRows.Related(model.ById[id]))];

    /// <summary>Those that share most come first; the family is shown already.</summary>
    private IEnumerable<TechniqueId> Sharing(TechniqueCoverage coverage) =>
        Evidence(coverage)
            .SelectMany(evidence => techniquesByEvidence.Value[evidence])
            .Where(other => other.Parent != coverage.Technique.Id.Parent)
            .CountBy(other => other)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Take(MostSharing)
            .Select(pair => pair.Key);

    private static FrozenDictionary<object, ImmutableArray<TechniqueId>> Index(CoverageModel model) =>
        model.Techniques
            .SelectMany(coverage => Evidence(coverage).Select(evidence => (evidence, coverage.Technique.Id)))
            .GroupBy(pair => pair.evidence, ReferenceEqualityComparer.Instance)
            .ToFrozenDictionary(group => group.Key!, group => group.Select(pair => pair.Id).ToImmutableArray(), ReferenceEqualityComparer.Instance!);

    /// <summary>The findings and rules behind a technique: one object each, however many techniques it serves.</summary>
    private static IEnumerable<object> Evidence(TechniqueCoverage coverage) =>
        coverage.DetectRows.SelectMany(row => row.Findings).Select(finding => (object)finding.Finding)
            .Concat(coverage.Rules);
}
