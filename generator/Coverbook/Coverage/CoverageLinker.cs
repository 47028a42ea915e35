using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Diagnostics;

namespace Coverbook.Coverage;

/// <summary>The door to the model: joins what the loaders read. Ids that lead nowhere become diagnostics and stay visible.</summary>
public static class CoverageLinker
{
    /// <summary>Builds the model.</summary>
    public static CoverageModel Link(CoverageInputs inputs, DiagnosticBag bag)
    {
        var resolver = new TechniqueResolver(inputs.Attack);

        // Without any technique every id would be reported, which hides the one error that matters: the bundle that failed.
        var ids = inputs.Attack.Techniques.IsEmpty ? new DiagnosticBag() : bag;
        var evidence = new EvidenceLinker(resolver, inputs.Providers, ids).Link(inputs.Sources);
        var rules = new RuleLinker(resolver, inputs.Providers, ids).Link(inputs.Rules);
        var techniques = LinkTechniques(inputs, evidence, rules, bag);
        return new CoverageModel
        {
            Releases = inputs.Attack.Releases,
            AttackVersion = inputs.Attack.Version,
            Tactics = inputs.Attack.Tactics,
            Techniques = techniques,
            ById = techniques.ToFrozenDictionary(coverage => coverage.Technique.Id),
            Providers = inputs.Providers,
            Sources = inputs.Sources,
            Rules = rules.All,
            UnknownTechniques = [.. evidence.Unknown, .. rules.Unknown],
            Dates = SiteDates.Of(inputs.Date, inputs.Sources),
            LibraryName = inputs.Library?.Name,
        };
    }

    private static ImmutableArray<TechniqueCoverage> LinkTechniques(
        CoverageInputs inputs, LinkedEvidence evidence, LinkedRules rules, DiagnosticBag bag)
    {
        var active = inputs.Attack.Techniques.Where(technique => technique.IsActive).ToImmutableArray();
        var byId = active.ToFrozenDictionary(technique => technique.Id);
        var children = active.Where(technique => technique.Id.IsSubTechnique).ToLookup(technique => technique.Id.Parent, technique => technique.Id);
        var scope = inputs.Options.Platforms.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. active.Select(technique => new TechniqueCoverage
            {
                Technique = technique,
                Parent = technique.Id.IsSubTechnique ? byId.GetValueOrDefault(technique.Id.Parent) : null,
                SubTechniques = [.. children[technique.Id]],
                Tactics = [.. TacticsOf(technique, inputs.Attack.Tactics, bag)],
                IsInScope = IsInScope(technique, scope),
                Rows = evidence.RowsOf(technique.Id),
                OwnRules = [.. rules.Of(technique.Id).Where(rule => rule.Library.IsOwn)],
                OtherRules = [.. rules.Of(technique.Id).Where(rule => !rule.Library.IsOwn).OrderBy(rule => rule.Library.Name, StringComparer.Ordinal)],
            }),
        ];
    }

    /// <summary>A technique that names no platform cannot be ruled out.</summary>
    private static bool IsInScope(Technique technique, FrozenSet<string> scope) =>
        scope.Count == 0 || technique.Platforms.IsEmpty || technique.Platforms.Any(scope.Contains);

    private static IEnumerable<Tactic> TacticsOf(Technique technique, ImmutableArray<Tactic> tactics, DiagnosticBag bag)
    {
        foreach (var shortName in technique.TacticShortNames)
        {
            if (!tactics.Any(tactic => tactic.Domain == technique.Domain && tactic.ShortName == shortName))
            {
                bag.Add(AttackDiagnostics.TacticUnknown(technique.Span, technique.Id.ToString(), shortName));
            }
        }

        return tactics.Where(tactic => tactic.Domain == technique.Domain && technique.TacticShortNames.Contains(tactic.ShortName));
    }
}
