using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Authoring;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>Joins each active technique with its family, tactics, evidence, rules and note.</summary>
internal sealed class TechniqueLinker
{
    private readonly CoverageInputs inputs;
    private readonly LinkedEvidence evidence;
    private readonly LinkedRules rules;
    private readonly NoteLinker noteLinker;
    private readonly DiagnosticBag bag;
    private readonly ImmutableArray<Technique> active;
    private readonly FrozenDictionary<TechniqueId, Technique> byId;
    private readonly ILookup<TechniqueId, TechniqueId> children;
    private readonly FrozenSet<string> scope;
    private readonly FrozenDictionary<TechniqueId, TechniqueNote> notes;
    private readonly ILookup<TechniqueId, TechniqueId> newerIds;

    public TechniqueLinker(CoverageInputs inputs, LinkedEvidence evidence, LinkedRules rules, NoteLinker noteLinker, DiagnosticBag bag)
    {
        (this.inputs, this.evidence, this.rules, this.noteLinker, this.bag) = (inputs, evidence, rules, noteLinker, bag);
        active = [.. inputs.Attack.Techniques.Where(technique => technique.IsActive)];
        byId = active.ToFrozenDictionary(technique => technique.Id);
        children = active.Where(technique => technique.Id.IsSubTechnique).ToLookup(technique => technique.Id.Parent, technique => technique.Id);
        scope = inputs.Options.Platforms.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        notes = noteLinker.Link(inputs.Content.Notes.Values);
        newerIds = inputs.Attack.Newer.SelectMany(pair => pair.Value, (pair, older) => (older, pair.Key)).ToLookup(pair => pair.older, pair => pair.Key);
    }

    /// <summary>All active techniques, by id.</summary>
    public ImmutableArray<TechniqueCoverage> Link()
    {
        var linked = active.Select(Link).ToArray();
        var evident = linked.Where(coverage => coverage.Status == CoverageStatus.Covered && coverage.Technique.Id.IsSubTechnique)
            .Select(coverage => coverage.Technique.Id.Parent)
            .ToHashSet();
        return [.. linked.Select(coverage => evident.Contains(coverage.Technique.Id) ? coverage with { HasEvidenceBelow = true } : coverage)];
    }

    private TechniqueCoverage Link(Technique technique)
    {
        var note = notes.GetValueOrDefault(technique.Id);
        var tagged = noteLinker.Feature(note, [.. rules.ByTechnique[technique.Id]]).ToImmutableArray();
        return new TechniqueCoverage
        {
            Technique = technique,
            Parent = technique.Id.IsSubTechnique ? byId.GetValueOrDefault(technique.Id.Parent) : null,
            SubTechniques = [.. children[technique.Id]],
            Tactics = [.. TacticsOf(technique)],
            IsInScope = IsInScope(technique),
            Rows = evidence.RowsOf(technique.Id),
            OwnRules = [.. tagged.Where(rule => rule.Library.IsOwn)],
            OtherRules = [.. tagged.Where(rule => !rule.Library.IsOwn).OrderBy(rule => rule.Library.Name, StringComparer.Ordinal)],
            NewerRules = [.. NewerRules(technique.Id)],
            Note = note,
        };
    }

    private IEnumerable<NewerRules> NewerRules(TechniqueId id) => newerIds[id]
        .Order()
        .Select(newer => new NewerRules(newer, [.. rules.ByUnknownId[newer]]))
        .Where(newer => !newer.Rules.IsEmpty);

    /// <summary>A technique that names no platform cannot be ruled out.</summary>
    private bool IsInScope(Technique technique) =>
        scope.Count == 0 || technique.Platforms.IsEmpty || technique.Platforms.Any(scope.Contains);

    private IEnumerable<Tactic> TacticsOf(Technique technique)
    {
        foreach (var shortName in technique.TacticShortNames)
        {
            if (!inputs.Attack.Tactics.Any(tactic => tactic.Domain == technique.Domain && tactic.ShortName == shortName))
            {
                bag.Add(AttackDiagnostics.TacticUnknown(technique.Span, technique.Id.ToString(), shortName));
            }
        }

        return inputs.Attack.Tactics.Where(tactic => tactic.Domain == technique.Domain && technique.TacticShortNames.Contains(tactic.ShortName));
    }
}
