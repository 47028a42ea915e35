using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage.Totals;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>What ATT&amp;CK says of each technique beside itself: who uses it, what helps against it.</summary>
internal sealed class AttackRelations
{
    private readonly ILookup<TechniqueId, PublishedProcedure> procedures;
    private readonly ILookup<TechniqueId, PublishedMitigationUse> mitigations;

    public AttackRelations(CoverageModel model)
    {
        var adversaries = model.Adversaries.All.ToDictionary(one => one.Id);
        procedures = model.Adversaries.Procedures
            .Select(one => (one.Technique, Example: new PublishedProcedure(adversaries[one.By], one.Text)))
            .OrderBy(pair => Order(pair.Example.By.Kind))
            .ThenBy(pair => pair.Example.By.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(pair => pair.Example.By.Id)
            .ToLookup(pair => pair.Technique, pair => pair.Example);
        var known = model.Defences.Mitigations.ToDictionary(one => one.Id);
        mitigations = model.Defences.MitigationUses.ToLookup(
            one => one.Technique, one => new PublishedMitigationUse(known[one.Mitigation], one.Text));
    }

    /// <summary>The procedure examples of a technique: groups, campaigns, software, each by name.</summary>
    public ImmutableArray<PublishedProcedure> ProceduresOf(TechniqueId id) => [.. procedures[id]];

    /// <summary>The mitigations of a technique, by id.</summary>
    public ImmutableArray<PublishedMitigationUse> MitigationsOf(TechniqueId id) => [.. mitigations[id]];

    /// <summary>How many use a technique.</summary>
    public TechniqueUsers UsersOf(TechniqueId id)
    {
        var users = procedures[id].Select(one => one.By.Id).ToHashSet();
        int Count(AttackIdKind kind) => users.Count(user => user.Kind == kind);
        return users.Count == 0
            ? TechniqueUsers.None
            : new TechniqueUsers(Count(AttackIdKind.Group), Count(AttackIdKind.Software), Count(AttackIdKind.Campaign));
    }

    private static int Order(AdversaryKind kind) => kind switch
    {
        AdversaryKind.Group => 0,
        AdversaryKind.Campaign => 1,
        _ => 2,
    };
}
