using Coverbook.Attack.Stix;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>Joins what bundles tell defenders. A relationship with an end that is not in force is left out.</summary>
internal static class DefenceMerge
{
    /// <summary>Joins them.</summary>
    /// <param name="bundles">The bundles.</param>
    /// <param name="techniques">The techniques in force, by STIX id.</param>
    public static DefenceKnowledge Of(IReadOnlyList<Bundle> bundles, IReadOnlyDictionary<string, TechniqueId> techniques)
    {
        var mitigations = new NewestObjects<Mitigation>(bundles.SelectMany(bundle => bundle.Mitigations));
        var components = new NewestObjects<DataComponent>(bundles.SelectMany(bundle => bundle.DataComponents));
        var analytics = new NewestObjects<Analytic>(bundles.SelectMany(bundle => bundle.Analytics));
        var strategies = new NewestObjects<DetectionStrategy>(bundles.SelectMany(bundle => bundle.Strategies));
        return new DefenceKnowledge
        {
            Mitigations = [.. mitigations.All.Where(one => one.Object.IsActive).Select(one => one.Object)],
            MitigationUses = Relations.Sorted(
                Between(bundles, RelationshipType.Mitigates, mitigations, techniques)
                    .Select(one => new MitigationUse(mitigations.InForce[one.Source].Object.Id, techniques[one.Target], one.Text)),
                one => (one.Mitigation, one.Technique, one.Text.Markdown)),
            Strategies =
            [
                .. strategies.All.Where(one => one.Object.IsActive).Select(one => one.Object with
                {
                    Analytics =
                    [
                        .. one.Refs.Distinct(StringComparer.Ordinal)
                            .Where(analytics.InForce.ContainsKey)
                            .Select(stixId => Link(analytics.InForce[stixId], components)),
                    ],
                }),
            ],
            StrategyUses = Relations.Sorted(
                Between(bundles, RelationshipType.Detects, strategies, techniques)
                    .Select(one => new StrategyUse(strategies.InForce[one.Source].Object.Id, techniques[one.Target])),
                one => (one.Strategy, one.Technique, "")),
            DataComponents = [.. components.All.Where(one => one.Object.IsActive).Select(one => one.Object)],
        };
    }

    private static IEnumerable<Relationship> Between<T>(
        IReadOnlyList<Bundle> bundles,
        RelationshipType type,
        NewestObjects<T> sources,
        IReadOnlyDictionary<string, TechniqueId> techniques)
        where T : AttackObject =>
        bundles.SelectMany(bundle => bundle.Relationships.Of(type))
            .Where(one => sources.InForce.ContainsKey(one.Source) && techniques.ContainsKey(one.Target));

    private static Analytic Link(Unlinked<Analytic> unlinked, NewestObjects<DataComponent> components) => unlinked.Object with
    {
        LogSources =
        [
            .. unlinked.Object.LogSources.Zip(
                unlinked.Refs,
                (log, component) => log with { Component = components.InForce.GetValueOrDefault(component)?.Object.Id }),
        ],
    };
}
