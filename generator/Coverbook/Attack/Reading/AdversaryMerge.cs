using System.Collections.Frozen;
using Coverbook.Attack.Stix;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>Joins what bundles say of adversaries. A relationship with an end that is not in force is left out.</summary>
internal static class AdversaryMerge
{
    /// <summary>Joins them.</summary>
    /// <param name="bundles">The bundles.</param>
    /// <param name="techniques">The techniques in force, by STIX id.</param>
    public static AdversaryKnowledge Of(IReadOnlyList<Bundle> bundles, IReadOnlyDictionary<string, TechniqueId> techniques)
    {
        var objects = new NewestObjects<Adversary>(bundles.SelectMany(bundle => bundle.Adversaries));
        var ids = objects.InForce.ToDictionary(pair => pair.Key, pair => pair.Value.Object.Id, StringComparer.Ordinal);
        var uses = bundles.SelectMany(bundle => bundle.Relationships.Of(RelationshipType.Uses))
            .Where(use => ids.ContainsKey(use.Source))
            .ToArray();
        return new AdversaryKnowledge
        {
            All = [.. objects.All.Where(one => one.Object.IsActive).Select(one => one.Object)],
            Withdrawn = [.. objects.All.Where(one => one.Object is { IsDeprecated: true, IsRevoked: false }).Select(one => one.Object)],
            Procedures = Relations.Sorted(
                uses.Where(use => techniques.ContainsKey(use.Target))
                    .Select(use => new Procedure(ids[use.Source], techniques[use.Target], use.Text)),
                one => (one.By, one.Technique, one.Text.Markdown)),
            SoftwareUses = Relations.Sorted(
                uses.Where(use => ids.TryGetValue(use.Target, out var used) && used.Kind == AttackIdKind.Software)
                    .Select(use => new SoftwareUse(ids[use.Source], ids[use.Target], use.Text)),
                one => (one.By, one.Software, one.Text.Markdown)),
            Attributions = Relations.Sorted(
                bundles.SelectMany(bundle => bundle.Relationships.Of(RelationshipType.AttributedTo))
                    .Where(one => ids.TryGetValue(one.Source, out var source) && source.Kind == AttackIdKind.Campaign
                        && ids.TryGetValue(one.Target, out var target) && target.Kind == AttackIdKind.Group)
                    .Select(one => new Attribution(ids[one.Source], ids[one.Target], one.Text)),
                one => (one.Campaign, one.Group, one.Text.Markdown)),
            Successors = Successors(bundles, objects),
        };
    }

    private static FrozenDictionary<AttackId, AttackId> Successors(IReadOnlyList<Bundle> bundles, NewestObjects<Adversary> objects)
    {
        var chains = new SuccessorChains(bundles);
        return objects.All.Where(one => one.Object.IsRevoked)
            .Select(one => (one.Object.Id, Last: chains.EndOf(one.Object.StixId) is { } end ? objects.Find(end) : null))
            .Where(pair => pair.Last is { IsActive: true } last && last.Id != pair.Id)
            .ToFrozenDictionary(pair => pair.Id, pair => pair.Last!.Id);
    }
}
