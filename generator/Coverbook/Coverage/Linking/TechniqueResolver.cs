using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>Resolves ids against the site's ATT&amp;CK version, revoked ones through their successors.</summary>
internal sealed class TechniqueResolver(AttackKnowledge attack)
{
    private const int MostNamed = 6;

    private readonly Dictionary<TechniqueId, Technique> techniques = attack.Techniques.ToDictionary(technique => technique.Id);

    private readonly NearestNames activeIds =
        new(attack.Techniques.Where(technique => technique.IsActive).Select(technique => technique.Id.ToString()));

    /// <summary>The ATT&amp;CK version in words.</summary>
    public string Version => attack.Version;

    /// <summary>
    /// What to do about an unknown id. ATT&amp;CK numbers techniques in rising order, so an id above all known ones is newer
    /// than the bundle rather than mistyped.
    /// </summary>
    public string CureFor(TechniqueId unknown)
    {
        if (attack.Techniques.IsEmpty || unknown.Parent.CompareTo(attack.Techniques[^1].Id.Parent) > 0)
        {
            return $"The id is higher than any of ATT&CK {Version}, so probably newer: take a newer ATT&CK release, or name the technique it had before.";
        }

        return techniques.TryGetValue(unknown.Parent, out var parent) && parent.IsActive
            ? $"{unknown.Parent} has no such sub-technique; correct the id or name {unknown.Parent} itself."
            : activeIds.Suggest(unknown.ToString(), "Correct the id, or take the ATT&CK version it was written for.");
    }

    /// <summary>The first few ids.</summary>
    public static string Some(ImmutableArray<TechniqueId> ids) =>
        string.Join(", ", ids.Take(MostNamed)) + (ids.Length > MostNamed ? ", …" : "");

    /// <summary>The ids of this version that an id of a newer one succeeds; <c>null</c> where nothing tells.</summary>
    public ImmutableArray<TechniqueId>? Succeeded(TechniqueId unknown) => attack.Newer.TryGetValue(unknown, out var older) ? older : null;

    /// <summary>Whether this ATT&amp;CK version has the id at all, in force or not.</summary>
    public bool Knows(TechniqueId id) => techniques.ContainsKey(id);

    /// <summary>The technique in force for an id, revoked ones through their successors; <c>null</c> when there is none.</summary>
    public TechniqueId? InForce(TechniqueId id) =>
        !techniques.TryGetValue(id, out var technique) ? null
        : technique.IsActive ? id
        : attack.Successors.TryGetValue(id, out var successor) && techniques[successor].IsActive ? successor
        : null;
}
