using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>Joins adversaries and mitigations with how the site stands to the techniques that they name.</summary>
internal sealed class AdversaryPublisher(CoverageModel model, IReadOnlyDictionary<TechniqueId, PublishedTechnique> techniques)
{
    private readonly Dictionary<AttackId, Adversary> byId = model.Adversaries.All.ToDictionary(one => one.Id);

    /// <summary>The adversaries, by id.</summary>
    public ImmutableArray<PublishedAdversary> Adversaries()
    {
        var uses = model.Adversaries.Procedures.ToLookup(one => one.By, one => (one.Technique, one.Text));
        var software = Ties(model.Adversaries.SoftwareUses.Select(one => (one.By, one.Software, one.Text)));
        var attributed = Ties(model.Adversaries.Attributions.Select(one => (one.Campaign, one.Group, one.Text)));
        return
        [
            .. model.Adversaries.All.Select(one =>
            {
                var own = Uses(uses[one.Id]);
                return new PublishedAdversary
                {
                    Adversary = one,
                    Totals = UseCounter.Of(own.Select(use => use.Technique)),
                    Uses = own,
                    Software = [.. software[one.Id]],
                    Attributions = [.. attributed[one.Id]],
                };
            }),
        ];
    }

    /// <summary>Those of them that are threats; <c>null</c> where nobody is named.</summary>
    public PublishedThreats? Threats(ImmutableArray<PublishedAdversary> adversaries)
    {
        if (model.Threats.Adversaries.IsEmpty)
        {
            return null;
        }

        var published = adversaries.ToDictionary(one => one.Adversary.Id);
        return PublishedThreats.Of(model.Threats.Name, [.. model.Threats.Adversaries.Select(id => published[id])]);
    }

    /// <summary>The mitigations, by id.</summary>
    public ImmutableArray<PublishedMitigation> Mitigations()
    {
        var uses = model.Defences.MitigationUses.ToLookup(one => one.Mitigation, one => (one.Technique, one.Text));
        return
        [
            .. model.Defences.Mitigations.Select(one =>
            {
                var own = Uses(uses[one.Id]);
                return new PublishedMitigation(one, UseCounter.Of(own.Select(use => use.Technique)), own);
            }),
        ];
    }

    /// <summary>The ids of adversaries that are no longer in force, in their order.</summary>
    public ImmutableArray<PublishedFormer> Formers() =>
    [
        .. model.Adversaries.Successors.Select(pair => new PublishedFormer(pair.Key, byId[pair.Value], null))
            .Concat(model.Adversaries.Withdrawn.Select(gone => new PublishedFormer(gone.Id, null, gone)))
            .OrderBy(former => former.Id),
    ];

    private ImmutableArray<PublishedUse> Uses(IEnumerable<(TechniqueId Technique, CitedText Text)> uses) =>
    [
        .. uses.Where(use => techniques.ContainsKey(use.Technique))
            .GroupBy(use => use.Technique, use => use.Text)
            .OrderBy(use => use.Key)
            .Select(use => new PublishedUse(techniques[use.Key], [.. use])),
    ];

    /// <summary>Each tie stands at both of its ends.</summary>
    private ILookup<AttackId, PublishedTie> Ties(IEnumerable<(AttackId From, AttackId To, CitedText Text)> ties) =>
        ties.SelectMany(tie => new[] { (At: tie.From, Other: tie.To, tie.Text), (At: tie.To, Other: tie.From, tie.Text) })
            .OrderBy(tie => byId[tie.Other].Kind)
            .ThenBy(tie => byId[tie.Other].Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(tie => tie.Other)
            .ToLookup(tie => tie.At, tie => new PublishedTie(byId[tie.Other], tie.Text));
}
