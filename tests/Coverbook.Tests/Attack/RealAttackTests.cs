using Coverbook.Attack;
using Coverbook.Attack.Reading;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Attack;

public sealed class RealAttackTests
{
    private readonly DiagnosticBag bag = new();

    [Theory]
    [InlineData(nameof(AttackDomain.Enterprise), 835, 132, 12, 14)]
    [InlineData(nameof(AttackDomain.Mobile), 190, 53, 13, 14)]
    [InlineData(nameof(AttackDomain.Ics), 95, 0, 12, 12)]
    public void A_whole_domain_of_version_18_1_loads_with_no_complaint_but_one_citation(
        string domain, int techniques, int revoked, int deprecated, int tactics)
    {
        var knowledge = Load(Enum.Parse<AttackDomain>(domain));
        Assert.Equal(
            knowledge.Releases[0].Domain == AttackDomain.Enterprise
                ? ["CB2114 relationship--3a3dd5f2-61af-4617-81b0-c12900f5f8e6 cites 'Microsoft System Services Fundamentals', which is not among its references."]
                : [],
            bag.ToSorted().Select(found => $"{found.Code} {found.Message}"));
        Assert.Equal(
            (techniques, revoked, deprecated, tactics),
            (
                knowledge.Techniques.Length,
                knowledge.Techniques.Count(technique => technique.IsRevoked),
                knowledge.Techniques.Count(technique => technique is { IsDeprecated: true, IsRevoked: false }),
                knowledge.Tactics.Length));
    }

    [Fact]
    public void Every_revoked_technique_of_enterprise_has_a_successor()
    {
        var knowledge = Load(AttackDomain.Enterprise);
        Assert.All(
            knowledge.Techniques.Where(technique => technique.IsRevoked),
            technique => Assert.True(knowledge.Successors.ContainsKey(technique.Id)));
    }

    [Fact]
    public void The_columns_of_enterprise_stand_as_on_its_own_site() =>
        Assert.Equal(
            ["TA0043", "TA0042", "TA0001", "TA0002", "TA0003", "TA0004", "TA0005",
            "TA0006", "TA0007", "TA0008", "TA0009", "TA0011", "TA0010", "TA0040"],
            Load(AttackDomain.Enterprise).Tactics.Select(tactic => tactic.Id.ToString()));

    private AttackKnowledge Load(AttackDomain domain)
    {
        var entry = new AttackOptions { Domain = domain, Path = $"attack-stix-2.0/{domain.Word()}.json", Version = "18.1" };
        return AttackLoader.Load(
            [PlainSources.Of(entry)], aliases: null, new DiskFiles(RealData.Folder), bag, TestContext.Current.CancellationToken);
    }
}
