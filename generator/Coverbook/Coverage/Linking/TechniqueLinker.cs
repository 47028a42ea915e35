using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Authoring;
using Coverbook.Coverage.Totals;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>Joins each active technique with its family, tactics, evidence, rules and note.</summary>
internal sealed class TechniqueLinker
{
    private readonly CoverageInputs inputs;
    private readonly LinkedEvidence evidence;
    private readonly LinkedCapabilities capabilities;
    private readonly LinkedRules rules;
    private readonly NoteLinker noteLinker;
    private readonly DiagnosticBag bag;
    private readonly ImmutableArray<Technique> active;
    private readonly Dictionary<TechniqueId, Technique> byId;
    private readonly Dictionary<TechniqueId, List<TechniqueId>> children = [];
    private readonly SiteScope scope;
    private readonly Dictionary<(AttackDomain Domain, string ShortName), int> tactics = [];
    private readonly HashSet<AttackDomain> domains;
    private readonly IReadOnlyDictionary<TechniqueId, TechniqueNote> notes;
    private readonly Dictionary<TechniqueId, List<TechniqueId>> newerIds = [];

    public TechniqueLinker(
        CoverageInputs inputs, LinkedEvidence evidence, LinkedCapabilities capabilities, LinkedRules rules, NoteLinker noteLinker,
        DiagnosticBag bag)
    {
        (this.inputs, this.evidence, this.capabilities) = (inputs, evidence, capabilities);
        (this.rules, this.noteLinker, this.bag) = (rules, noteLinker, bag);
        active = [.. inputs.Attack.Techniques.Where(technique => technique.IsActive)];
        byId = active.ToDictionary(technique => technique.Id);
        scope = new SiteScope(inputs.Options);
        foreach (var tactic in inputs.Attack.Tactics)
        {
            tactics.Add((tactic.Domain, tactic.ShortName), tactics.Count);
        }

        domains = [.. inputs.Attack.Releases.Select(release => release.Domain)];
        notes = noteLinker.Link(inputs.Content.Notes.Values);
        foreach (var technique in active.Where(technique => technique.Id.IsSubTechnique))
        {
            Add(children, technique.Id.Parent, technique.Id);
        }

        foreach (var (newer, olderIds) in inputs.Attack.Newer)
        {
            foreach (var older in olderIds)
            {
                Add(newerIds, older, newer);
            }
        }
    }

    private static void Add(Dictionary<TechniqueId, List<TechniqueId>> lists, TechniqueId id, TechniqueId member)
    {
        if (!lists.TryGetValue(id, out var list))
        {
            lists[id] = list = [];
        }

        list.Add(member);
    }

    /// <summary>All active techniques, by id.</summary>
    public ImmutableArray<TechniqueCoverage> Link()
    {
        scope.Report(active, bag);
        var linked = active.Select(Link).ToArray();
        var covered = linked.Where(coverage => coverage.Status == CoverageStatus.Covered).ToDictionary(coverage => coverage.Technique.Id);
        return
        [
            .. linked.Select(
                coverage => coverage.SubTechniques.Any(covered.ContainsKey) ? coverage with { HasEvidenceBelow = true } : coverage)
        ];
    }

    private TechniqueCoverage Link(Technique technique)
    {
        var note = notes.GetValueOrDefault(technique.Id);
        var tagged = noteLinker.Feature(note, rules.RulesOf(technique.Id)).ToArray();
        return new TechniqueCoverage
        {
            Technique = technique,
            Parent = technique.Id.IsSubTechnique ? byId.GetValueOrDefault(technique.Id.Parent) : null,
            SubTechniques = children.TryGetValue(technique.Id, out var subTechniques) ? [.. subTechniques] : [],
            Tactics = TacticsOf(technique),
            IsInScope = scope.Includes(technique),
            Rows = evidence.RowsOf(technique.Id),
            Capabilities = capabilities.RowsOf(technique.Id),
            OwnRules = [.. tagged.Where(rule => rule.Library.IsOwn)],
            OtherRules = [.. tagged.Where(rule => !rule.Library.IsOwn).OrderBy(rule => rule.Library.Name, StringComparer.Ordinal)],
            NewerRules = newerIds.TryGetValue(technique.Id, out var newer) ? NewerRules(newer) : [],
            NewerFindings = newerIds.TryGetValue(technique.Id, out newer) ? NewerFindings(newer) : [],
            Note = note,
        };
    }

    private ImmutableArray<NewerFindings> NewerFindings(List<TechniqueId> ids) =>
    [
        .. ids.Order()
            .Select(newer => new NewerFindings(newer, [.. evidence.FindingsOfNewer(newer)]))
            .Where(newer => !newer.Findings.IsEmpty),
    ];

    private ImmutableArray<NewerRules> NewerRules(List<TechniqueId> ids) =>
    [
        .. ids.Order()
            .Select(newer => new NewerRules(newer, [.. rules.RulesOfUnknown(newer)]))
            .Where(newer => !newer.Rules.IsEmpty),
    ];

    /// <summary>
    /// In matrix order. A kill chain of ATT&amp;CK tells the domain of its phase, as a technique may stand in several; a phase of a domain
    /// that the site does not have is no fault.
    /// </summary>
    private ImmutableArray<Tactic> TacticsOf(Technique technique)
    {
        var places = new SortedSet<int>();
        foreach (var name in technique.TacticNames)
        {
            var domain = name.Domain ?? technique.Domain;
            if (tactics.TryGetValue((domain, name.ShortName), out var place))
            {
                places.Add(place);
            }
            else if (domains.Contains(domain))
            {
                bag.Add(AttackDiagnostics.TacticUnknown(technique.Span, technique.Id.ToString(), name.ShortName, domain.Word()));
            }
        }

        return [.. places.Select(place => inputs.Attack.Tactics[place])];
    }
}
