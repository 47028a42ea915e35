using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack;

/// <summary>
/// What the site's bundles say of ATT&amp;CK, merged: several bundles may hold the same object (the newest wins), and several
/// domains may stand side by side.
/// </summary>
/// <param name="Releases">The bundles, in the order of the configuration.</param>
/// <param name="Tactics">All tactics: domains in order, within a domain in the order of its matrix.</param>
/// <param name="Techniques">All techniques and sub-techniques by id, revoked and deprecated ones included.</param>
/// <param name="Successors">Revoked id to the id that replaces it in the end, through chains of any length.</param>
/// <param name="Newer">
/// Id of a newer ATT&amp;CK version to the ids of this one that it succeeds, by a newer bundle, the site's alias file or the one that comes
/// with Coverbook; none that this version has itself.
/// </param>
/// <param name="TacticAliases">Short name of a tactic of a newer version to the short names of those that it succeeds.</param>
internal sealed record AttackKnowledge(
    ImmutableArray<AttackRelease> Releases,
    ImmutableArray<Tactic> Tactics,
    ImmutableArray<Technique> Techniques,
    FrozenDictionary<TechniqueId, TechniqueId> Successors,
    FrozenDictionary<TechniqueId, ImmutableArray<TechniqueId>> Newer,
    FrozenDictionary<string, ImmutableArray<string>> TacticAliases)
{
    /// <summary>Who uses the techniques.</summary>
    public AdversaryKnowledge Adversaries { get; init; } = AdversaryKnowledge.None;

    /// <summary>What helps against them, and how they are noticed.</summary>
    public DefenceKnowledge Defences { get; init; } = DefenceKnowledge.None;

    /// <summary>The versions in words: <c>18.1</c>, or <c>18.1 and 17.0</c> where domains differ.</summary>
    public string Version { get; } = string.Join(" and ", Releases.Select(release => release.Version).Distinct(StringComparer.Ordinal));
}

/// <summary>One bundle of the site.</summary>
/// <param name="Domain">Its domain.</param>
/// <param name="Version">The ATT&amp;CK version, such as <c>18.1</c>.</param>
/// <param name="File">The bundle's path.</param>
internal sealed record AttackRelease(AttackDomain Domain, string Version, FilePath File);
