using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>What became of a technique id that an input names.</summary>
internal abstract record ResolvedTechnique
{
    /// <summary>It is an active technique.</summary>
    public sealed record Active(TechniqueId Id) : ResolvedTechnique;

    /// <summary>It was revoked, and another technique is in force in its place.</summary>
    public sealed record Succeeded(TechniqueId Id) : ResolvedTechnique;

    /// <summary>It was deprecated, or revoked without a successor in force.</summary>
    public sealed record Withdrawn : ResolvedTechnique;

    /// <summary>This ATT&amp;CK version does not have it.</summary>
    public sealed record Unknown : ResolvedTechnique;
}

/// <summary>Resolves ids against the site's ATT&amp;CK version, revoked ones through their successors.</summary>
internal sealed class TechniqueResolver
{
    private readonly FrozenDictionary<TechniqueId, Technique> techniques;
    private readonly FrozenDictionary<TechniqueId, TechniqueId> successors;
    private readonly ImmutableArray<string> activeIds;
    private readonly TechniqueId newest;
    private readonly FrozenDictionary<TechniqueId, ImmutableArray<TechniqueId>> newer;

    public TechniqueResolver(AttackKnowledge attack)
    {
        techniques = attack.Techniques.ToFrozenDictionary(technique => technique.Id);
        successors = attack.Successors;
        activeIds = [.. attack.Techniques.Where(technique => technique.IsActive).Select(technique => technique.Id.ToString())];
        newer = attack.Newer;
        newest = attack.Techniques.Select(technique => technique.Id.Parent).DefaultIfEmpty().Max();
        Version = attack.Version;
    }

    /// <summary>The ATT&amp;CK version in words.</summary>
    public string Version { get; }

    /// <summary>What the id stands for.</summary>
    public ResolvedTechnique Resolve(TechniqueId id)
    {
        if (!techniques.TryGetValue(id, out var technique))
        {
            return new ResolvedTechnique.Unknown();
        }

        if (technique.IsActive)
        {
            return new ResolvedTechnique.Active(id);
        }

        return successors.TryGetValue(id, out var successor) && techniques[successor].IsActive
            ? new ResolvedTechnique.Succeeded(successor)
            : new ResolvedTechnique.Withdrawn();
    }

    /// <summary>
    /// What to do about an unknown id. ATT&amp;CK numbers techniques in rising order, so an id above all known ones is newer
    /// than the bundle rather than mistyped.
    /// </summary>
    public string CureFor(TechniqueId unknown)
    {
        if (newer.TryGetValue(unknown, out var older))
        {
            return $"It is newer than ATT&CK {Version}, where it succeeds {string.Join(", ", older)}; those pages say that it may apply.";
        }

        if (unknown.Parent.CompareTo(newest) > 0)
        {
            return $"The id is higher than any of ATT&CK {Version}, so probably newer: take a newer ATT&CK release, or name the technique it had before.";
        }

        return techniques.TryGetValue(unknown.Parent, out var parent) && parent.IsActive
            ? $"{unknown.Parent} has no such sub-technique; correct the id or name {unknown.Parent} itself."
            : NearestName.Suggest(unknown.ToString(), activeIds, $"Correct the id, or take the ATT&CK version it was written for.");
    }

    /// <summary>The technique in force for an id, if there is one.</summary>
    public TechniqueId? InForce(TechniqueId id) => Resolve(id) switch
    {
        ResolvedTechnique.Active active => active.Id,
        ResolvedTechnique.Succeeded succeeded => succeeded.Id,
        _ => null,
    };
}
