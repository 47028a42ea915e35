using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage.Linking;
using Coverbook.Terms;

namespace Coverbook.Migrating;

/// <summary>
/// What takes a technique's place: its successor by the bundles' <c>revoked-by</c>, and those that the site's alias file names. Only where
/// all of them agree on one is it anybody's.
/// </summary>
internal sealed class SuccessorFinder(
    AttackKnowledge attack, IEnumerable<KeyValuePair<TechniqueId, ImmutableArray<TechniqueId>>> aliases)
{
    private readonly TechniqueResolver resolver = new(attack);

    private readonly ILookup<TechniqueId, TechniqueId> byAlias = aliases
        .SelectMany(alias => alias.Value, (alias, older) => (Older: older, Newer: alias.Key))
        .ToLookup(pair => pair.Older, pair => pair.Newer);

    /// <summary>The ATT&amp;CK version in words.</summary>
    public string Version => resolver.Version;

    /// <summary>What stands in an id's place: itself while it is in force.</summary>
    public Succession Of(TechniqueId id)
    {
        if (resolver.InForce(id) is { } same && same == id)
        {
            return new Succession(id, id, null);
        }

        TechniqueId[] candidates =
        [
            .. byAlias[id].Select(resolver.InForce).Append(resolver.InForce(id)).OfType<TechniqueId>().Distinct().Order(),
        ];
        return candidates switch
        {
            [var one] => new Succession(id, one, null),
            [] => new Succession(id, null, WhyNone(id)),
            _ => new Succession(id, null, $"may stand for any of {string.Join(", ", candidates)}; write the one that is meant."),
        };
    }

    /// <summary>Nothing is to be decided about an id of a newer version: it may apply as it is.</summary>
    private string? WhyNone(TechniqueId id) =>
        resolver.Knows(id) ? $"was withdrawn in ATT&CK {Version} without a successor; delete it, or name another technique."
        : resolver.Succeeded(id) is not null ? null
        : $"is not in ATT&CK {Version}. {resolver.CureFor(id)}";
}

/// <summary>What became of an id.</summary>
/// <param name="Written">The id as written.</param>
/// <param name="InForce">The technique that it stands for; <c>null</c> where that cannot be told.</param>
/// <param name="Reason">Why it cannot; <c>null</c> also of an id that is newer than the site's ATT&amp;CK.</param>
internal sealed record Succession(TechniqueId Written, TechniqueId? InForce, string? Reason)
{
    /// <summary>Whether nothing needs to be done.</summary>
    public bool IsSettled => InForce == Written || (InForce is null && Reason is null);
}
