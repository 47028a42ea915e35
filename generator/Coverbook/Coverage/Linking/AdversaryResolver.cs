using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>Finds the group, software or campaign that somebody means: by its id, or by one of its names.</summary>
internal sealed class AdversaryResolver(AdversaryKnowledge knowledge)
{
    private readonly Dictionary<AttackId, Adversary> inForce = knowledge.All.ToDictionary(one => one.Id);
    private readonly NearestNames ids = new(knowledge.All.Select(one => one.Id.ToString()));

    /// <summary>The adversary in force for an id, revoked ones through their successors; <c>null</c> when there is none.</summary>
    public Adversary? InForce(AttackId id) => inForce.GetValueOrDefault(knowledge.Successors.GetValueOrDefault(id, id));

    /// <summary>The one that was withdrawn without a successor.</summary>
    public Adversary? Withdrawn(AttackId id) => knowledge.Withdrawn.FirstOrDefault(gone => gone.Id == id);

    /// <summary>Those of a name: their own or another one, in any case.</summary>
    public ImmutableArray<Adversary> Named(string name) =>
        [.. knowledge.All.Where(one => Names(one).Contains(name.Trim(), StringComparer.OrdinalIgnoreCase))];

    /// <summary>What to write in place of something that is no id of an adversary.</summary>
    /// <param name="written">What stands there.</param>
    /// <param name="otherwise">The cure when nothing is near.</param>
    public string Suggest(string written, string otherwise)
    {
        if (AttackId.TryParse(written, out _))
        {
            return ids.Suggest(written.ToUpperInvariant(), otherwise);
        }

        var named = Named(written);
        if (named.IsEmpty && NearestName.Find(written, knowledge.All.SelectMany(Names)) is { } nearest)
        {
            return $"Did you mean {Quote.Of(nearest)}, which is {Ids(Named(nearest))}?";
        }

        return named.IsEmpty ? otherwise : $"Write {Ids(named)}.";
    }

    private static string Ids(ImmutableArray<Adversary> named) => string.Join(" or ", named.Select(one => one.Id.ToString()));

    private static IEnumerable<string> Names(Adversary one) => one.Aliases.Prepend(one.Name);
}
