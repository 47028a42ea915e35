using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Attack;

/// <summary>Merges bundles and resolves the references between their objects.</summary>
internal sealed class AttackBuilder(DiagnosticBag bag)
{
    private readonly ImmutableArray<AttackRelease>.Builder releases = ImmutableArray.CreateBuilder<AttackRelease>();
    private readonly List<BundleBuilder> bundles = [];

    /// <summary>Adds a bundle that was read to its end.</summary>
    public void Add(AttackOptions entry, BundleBuilder bundle)
    {
        var declared = entry.Version ?? entry.Release;
        if (bundle.Version is null && declared is null)
        {
            bag.Add(AttackDiagnostics.VersionUnknown(entry.Span, bundle.File.Value));
        }
        else if (bundle.Version is not null && declared is not null && bundle.Version != declared)
        {
            bag.Add(AttackDiagnostics.VersionDiffers(entry.Span, bundle.File.Value, declared, bundle.Version));
        }

        if (bundle.Techniques.Count == 0)
        {
            bag.Add(AttackDiagnostics.NoTechniques(entry.Span, bundle.File.Value));
        }

        releases.Add(new AttackRelease(bundle.Domain, bundle.Version ?? declared ?? "", bundle.File));
        bundles.Add(bundle);
    }

    /// <summary>The merged knowledge.</summary>
    public AttackKnowledge Build()
    {
        var newest = NewestByStixId();
        var techniques = ByAttackId(newest.Values);
        return new AttackKnowledge(releases.ToImmutable(), OrderedTactics(), techniques, Successors(newest, techniques));
    }

    private Dictionary<string, UnlinkedTechnique> NewestByStixId()
    {
        var newest = new Dictionary<string, UnlinkedTechnique>(StringComparer.Ordinal);
        foreach (var technique in bundles.SelectMany(bundle => bundle.Techniques))
        {
            var stixId = technique.Technique.StixId;
            if (!newest.TryGetValue(stixId, out var known) || string.CompareOrdinal(known.ModifiedAt, technique.ModifiedAt) < 0)
            {
                newest[stixId] = technique;
            }
        }

        return newest;
    }

    /// <summary>Ids are unique; where two objects claim one, an active one wins, then the one with the smaller STIX id.</summary>
    private ImmutableArray<Technique> ByAttackId(IEnumerable<UnlinkedTechnique> techniques)
    {
        var byId = new SortedDictionary<TechniqueId, Technique>();
        foreach (var technique in techniques.Select(Link).OrderBy(one => one.IsActive ? 0 : 1).ThenBy(one => one.StixId, StringComparer.Ordinal))
        {
            if (!byId.TryAdd(technique.Id, technique) && technique.IsActive)
            {
                bag.Add(AttackDiagnostics.IdTwice(technique.Span, technique.Id.ToString(), technique.StixId));
            }
        }

        return [.. byId.Values];
    }

    private Technique Link(UnlinkedTechnique unlinked) => unlinked.Technique with
    {
        Author = unlinked.AuthorRef is { } author ? Find(bundle => bundle.Identities, author) : null,
        Statements = [.. unlinked.MarkingRefs.Select(marking => Find(bundle => bundle.Statements, marking)).OfType<string>()],
    };

    private string? Find(Func<BundleBuilder, Dictionary<string, string>> table, string stixId) =>
        bundles.Select(bundle => table(bundle).GetValueOrDefault(stixId)).FirstOrDefault(text => !string.IsNullOrEmpty(text));

    /// <summary>Domains in the order of <see cref="AttackDomain"/>; tactics that no matrix lists come after the others, by id.</summary>
    private ImmutableArray<Tactic> OrderedTactics()
    {
        var tactics = ImmutableArray.CreateBuilder<Tactic>();
        foreach (var domain in bundles.GroupBy(bundle => bundle.Domain).OrderBy(group => group.Key))
        {
            var known = domain.SelectMany(bundle => bundle.Tactics).DistinctBy(pair => pair.Key).ToDictionary(StringComparer.Ordinal);
            var listed = domain.SelectMany(bundle => bundle.TacticOrder).Distinct(StringComparer.Ordinal).Where(known.ContainsKey).Select(reference => known[reference]);
            tactics.AddRange(listed.Concat(known.Values.OrderBy(tactic => tactic.Id)).DistinctBy(tactic => tactic.Id));
        }

        return tactics.DrainToImmutable();
    }

    /// <summary>Follows <c>revoked-by</c> to the end of each chain; a chain that runs in a circle has no end and is dropped.</summary>
    private FrozenDictionary<TechniqueId, TechniqueId> Successors(
        Dictionary<string, UnlinkedTechnique> byStixId, ImmutableArray<Technique> techniques)
    {
        var next = bundles.SelectMany(bundle => bundle.RevokedBy).DistinctBy(pair => pair.Key).ToDictionary(StringComparer.Ordinal);
        var successors = new Dictionary<TechniqueId, TechniqueId>();
        foreach (var technique in techniques.Where(technique => technique.IsRevoked))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var current = technique.StixId;
            while (next.TryGetValue(current, out var replacement) && seen.Add(current))
            {
                current = replacement;
            }

            var ends = !next.ContainsKey(current);
            if (ends && byStixId.TryGetValue(current, out var last) && last.Technique.Id != technique.Id)
            {
                successors[technique.Id] = last.Technique.Id;
            }
        }

        return successors.ToFrozenDictionary();
    }
}
