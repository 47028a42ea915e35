using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>Merges bundles and resolves the references between their objects.</summary>
internal sealed class AttackBuilder(DiagnosticBag bag)
{
    private readonly ImmutableArray<AttackRelease>.Builder releases = ImmutableArray.CreateBuilder<AttackRelease>();
    private readonly List<Bundle> bundles = [];
    private readonly List<Bundle> newerBundles = [];
    private readonly Dictionary<TechniqueId, SortedSet<TechniqueId>> newer = [];
    private readonly Dictionary<string, ImmutableArray<string>> tacticAliases = new(StringComparer.Ordinal);
    private readonly HashSet<AttackId> tacticIds = [];

    /// <summary>Adds a bundle that was read to its end.</summary>
    public void Add(AttackOptions entry, Bundle bundle)
    {
        if (!IsOfDeclaredDomain(entry, bundle))
        {
            return;
        }

        if (entry.Newer)
        {
            newerBundles.Add(bundle);
            return;
        }

        var declared = entry.Version ?? entry.Release;
        if (bundle.Version is null && declared is null)
        {
            bag.Add(AttackDiagnostics.VersionUnknown(entry.Span, bundle.File.Value));
        }
        else if (bundle.Version is not null && declared is not null && bundle.Version != declared)
        {
            bag.Add(AttackDiagnostics.VersionDiffers(entry.VersionSpan, bundle.File.Value, declared, bundle.Version));
        }

        if (bundle.Techniques.IsEmpty)
        {
            bag.Add(AttackDiagnostics.NoTechniques(entry.FileSpan, bundle.File.Value));
        }

        releases.Add(new AttackRelease(bundle.Domain, bundle.Version ?? declared ?? "", bundle.File));
        bundles.Add(bundle);
    }

    private bool IsOfDeclaredDomain(AttackOptions entry, Bundle bundle)
    {
        if (bundle.InPlaceOfDeclared is { IsEmpty: false } actual)
        {
            bag.Add(
                AttackDiagnostics.DomainDiffers(
                    entry.DomainSpan, bundle.File.Value, entry.Domain.Word(), [.. actual.Select(domain => domain.Word())]));
            return false;
        }

        if (bundle.ForeignTechniques > 0)
        {
            var others = bundle.OfForeign.Select(domain => domain.Word()).ToArray();
            bag.Add(
                AttackDiagnostics.TechniquesOfOtherDomains(entry.DomainSpan, bundle.File.Value, bundle.ForeignTechniques, others));
        }

        return true;
    }

    /// <summary>Adds what an alias file tells. What an earlier one tells of an id or a tactic stands.</summary>
    public void AddAliases(Aliases aliases)
    {
        foreach (var (newerId, older) in aliases.Techniques.Where(alias => !newer.ContainsKey(alias.Key)).ToArray())
        {
            AddNewer(newerId, older);
        }

        foreach (var (newerName, older) in aliases.Tactics)
        {
            tacticAliases.TryAdd(newerName, older);
        }
    }

    /// <summary>The merged knowledge.</summary>
    public AttackKnowledge Build()
    {
        var newest = NewestByStixId(bundles);
        var techniques = ByAttackId(newest.Values);
        var known = techniques.Select(technique => technique.Id).ToHashSet();
        var later = NewestByStixId(newerBundles);
        foreach (var (older, successor) in SuccessorChains.Resolve(newerBundles, later, later.Values.Select(one => one.Technique)))
        {
            AddNewer(successor, [older]);
        }

        var inForce = techniques.Where(technique => technique.IsActive)
            .ToDictionary(technique => technique.StixId, technique => technique.Id, StringComparer.Ordinal);
        return new AttackKnowledge(
            releases.ToImmutable(),
            OrderedTactics(),
            techniques,
            SuccessorChains.Resolve(bundles, newest, techniques).ToFrozenDictionary(),
            newer.Where(pair => !known.Contains(pair.Key))
                .ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray()),
            tacticAliases.ToFrozenDictionary(StringComparer.Ordinal))
        {
            Adversaries = AdversaryMerge.Of(bundles, inForce),
            Defences = DefenceMerge.Of(bundles, inForce),
        };
    }

    private void AddNewer(TechniqueId newerId, IEnumerable<TechniqueId> older)
    {
        if (!newer.TryGetValue(newerId, out var known))
        {
            newer[newerId] = known = [];
        }

        known.UnionWith(older);
    }

    private static Dictionary<string, UnlinkedTechnique> NewestByStixId(List<Bundle> sources)
    {
        var newest = new Dictionary<string, UnlinkedTechnique>(StringComparer.Ordinal);
        foreach (var technique in sources.SelectMany(bundle => bundle.Techniques))
        {
            var stixId = technique.Technique.StixId;
            if (!newest.TryGetValue(stixId, out var known))
            {
                newest[stixId] = technique;
            }
            else if (string.CompareOrdinal(known.ModifiedAt, technique.ModifiedAt) < 0)
            {
                newest[stixId] = technique with { Technique = technique.Technique with { Domain = known.Technique.Domain } };
            }
        }

        return newest;
    }

    /// <summary>Ids are unique; where two objects claim one, an active one wins, then the one with the smaller STIX id.</summary>
    private ImmutableArray<Technique> ByAttackId(IEnumerable<UnlinkedTechnique> techniques)
    {
        var byId = new SortedDictionary<TechniqueId, Technique>();
        foreach (var technique in techniques.Select(Link)
            .OrderBy(one => one.IsActive ? 0 : 1)
            .ThenBy(one => one.StixId, StringComparer.Ordinal))
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

    private string? Find(Func<Bundle, IReadOnlyDictionary<string, string>> table, string stixId) =>
        bundles.Select(bundle => table(bundle).GetValueOrDefault(stixId)).FirstOrDefault(text => !string.IsNullOrEmpty(text));

    /// <summary>Domains in the order of <see cref="AttackDomain"/>; tactics that no matrix lists come after the others, by id.</summary>
    private ImmutableArray<Tactic> OrderedTactics()
    {
        var tactics = ImmutableArray.CreateBuilder<Tactic>();
        foreach (var domain in bundles.GroupBy(bundle => bundle.Domain).OrderBy(group => group.Key))
        {
            var known = domain.SelectMany(bundle => bundle.Tactics).DistinctBy(pair => pair.Key).ToDictionary(StringComparer.Ordinal);
            var listed =
                domain.SelectMany(bundle => bundle.TacticOrder).Distinct(StringComparer.Ordinal).Where(known.ContainsKey).ToArray();
            var unlisted = known.Keys.Except(listed, StringComparer.Ordinal)
                .OrderBy(stixId => known[stixId].Id)
                .ThenBy(stixId => stixId, StringComparer.Ordinal);
            AddUnique(tactics, [.. listed, .. unlisted], known);
        }

        return tactics.DrainToImmutable();
    }

    /// <summary>Of several tactics with one id, or of one domain with one short name, the first stands.</summary>
    private void AddUnique(ImmutableArray<Tactic>.Builder tactics, IEnumerable<string> stixIds, Dictionary<string, Tactic> known)
    {
        var shortNames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stixId in stixIds)
        {
            var tactic = known[stixId];
            if (!tacticIds.Add(tactic.Id))
            {
                bag.Add(AttackDiagnostics.IdTwice(tactic.Span, tactic.Id.ToString(), stixId));
            }
            else if (!shortNames.Add(tactic.ShortName))
            {
                bag.Add(AttackDiagnostics.IdTwice(tactic.Span, tactic.ShortName, stixId));
            }
            else
            {
                tactics.Add(tactic);
            }
        }
    }
}
