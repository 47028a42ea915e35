using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>The door to the model: joins what the loaders read. Ids that lead nowhere become diagnostics and stay visible.</summary>
public static class CoverageLinker
{
    /// <summary>Builds the model.</summary>
    public static CoverageModel Link(CoverageInputs inputs, DiagnosticBag bag)
    {
        // Without any technique every id would be reported, which hides the one error that matters: the bundle that failed.
        var ids = inputs.Attack.Techniques.IsEmpty ? new DiagnosticBag() : bag;
        var resolver = new TechniqueResolver(inputs.Attack);
        var dates = SiteDates.Of(inputs.Date, inputs.Sources);
        var evidence = new EvidenceLinker(resolver, inputs.Providers, ids).Link(inputs.Sources);
        var rules = new RuleLinker(resolver, new TacticTags(inputs.Attack.Tactics, ids), inputs.Providers, ids).Link(inputs.Rules);
        var notes = new NoteLinker(inputs.Audience, resolver, dates, ids);
        var techniques = new TechniqueLinker(inputs, evidence, rules, notes, bag).Link();
        ImmutableArray<UnknownTechnique> unknown = [.. evidence.Unknown, .. rules.Unknown];
        var withdrawn = Withdrawn(inputs.Attack, resolver, unknown);
        return new CoverageModel
        {
            Releases = inputs.Attack.Releases,
            AttackVersion = inputs.Attack.Version,
            Tactics = inputs.Attack.Tactics,
            Techniques = techniques,
            ById = techniques.ToFrozenDictionary(coverage => coverage.Technique.Id),
            Withdrawn = withdrawn,
            Pages = [.. inputs.Content.Pages.Where(page => page.Audience == Audience.Public || inputs.Audience == Audience.Internal)],
            RulesOfTacticOnly = RulesOfTacticOnly(rules.All),
            Providers = inputs.Providers,
            Sources = [.. inputs.Sources.Where(source => source.Visibility != Visibility.None && inputs.Providers.Any(provider => provider.Id == source.ProviderId))],
            Rules = rules.All,
            UnknownTechniques = [.. unknown.Where(one => withdrawn.All(gone => gone.Technique.Id != one.Id))],
            Dates = dates,
            LibraryName = inputs.Library?.Name,
        };
    }

    private static ImmutableArray<WithdrawnTechnique> Withdrawn(AttackKnowledge attack, TechniqueResolver resolver, ImmutableArray<UnknownTechnique> unknown)
    {
        var namedBy = unknown.ToLookup(one => one.Id);
        return
        [
            .. attack.Techniques
                .Where(technique => !technique.IsActive)
                .Select(technique => new WithdrawnTechnique(technique, resolver.InForce(technique.Id), [.. namedBy[technique.Id]])),
        ];
    }

    private static ImmutableDictionary<TacticId, ImmutableArray<SigmaRule>> RulesOfTacticOnly(ImmutableArray<TaggedRule> rules) => rules
        .Where(tagged => tagged.Rule.Counts && tagged.Techniques.IsEmpty && tagged.Unknown.IsEmpty)
        .SelectMany(tagged => tagged.Tactics, (tagged, tactic) => (tactic, tagged.Rule))
        .GroupBy(pair => pair.tactic)
        .ToImmutableDictionary(group => group.Key, group => group.Select(pair => pair.Rule).ToImmutableArray());
}
