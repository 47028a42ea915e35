using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Attack;

public sealed class SuccessorsTests
{
    [Fact]
    public void A_revoked_technique_has_the_one_that_replaces_it() =>
        Assert.Equal("T1001", SuccessorOf("T1002", new StixKit().Technique("T1001", "New").Revoked("T1002", "T1001")));

    [Fact]
    public void A_chain_is_followed_to_its_end() =>
        Assert.Equal(
            "T1001", SuccessorOf("T1003", new StixKit().Revoked("T1003", "T1002").Revoked("T1002", "T1001").Technique("T1001", "New")));

    [Fact]
    public void A_long_chain_is_followed_whatever_the_order_of_the_bundle()
    {
        var kit = new StixKit().Technique("T1000", "New");
        foreach (var number in Enumerable.Range(1, 9).Reverse())
        {
            kit.Revoked($"T100{number}", $"T100{number - 1}");
        }

        Assert.Equal("T1000", SuccessorOf("T1009", kit));
    }

    [Fact]
    public void Of_two_successors_in_one_bundle_the_last_holds() =>
        Assert.Equal("T1002", SuccessorOf("T1003", Rivals().Revoked("T1003", "T1001").RevokedBy("T1003", "T1002")));

    [Fact]
    public void Of_two_successors_in_two_bundles_the_first_bundle_s_holds()
    {
        var bundles = AttackCase.Of(Rivals().Revoked("T1003", "T1001")).With(Rivals().Revoked("T1003", "T1002").ToJson());
        Assert.Equal("T1001", bundles.Load().Successors[TechniqueId.Parse("T1003")].ToString());
    }

    [Fact]
    public void A_circle_has_no_end_and_no_successor()
    {
        var kit =
            new StixKit().Revoked("T1001", "T1002").Revoked("T1002", "T1003").Revoked("T1003", "T1001").Technique("T1059", "Scripting");
        Assert.Empty(AttackCase.Of(kit).Load().Successors);
    }

    [Fact]
    public void What_leads_into_a_circle_has_no_successor() =>
        Assert.Null(SuccessorOf("T1003", new StixKit().Revoked("T1003", "T1001").Revoked("T1001", "T1002").Revoked("T1002", "T1001")));

    [Fact]
    public void A_technique_that_replaces_itself_has_no_successor() =>
        Assert.Null(SuccessorOf("T1001", new StixKit().Revoked("T1001", "T1001")));

    [Fact]
    public void A_successor_that_no_bundle_has_is_none() => Assert.Null(SuccessorOf("T1002", new StixKit().Revoked("T1002", "T1001")));

    [Fact]
    public void The_relationship_alone_revokes_nothing()
    {
        var kit = new StixKit().Technique("T1001", "New").Revoked("T1002", "T1001");
        var json = kit.ToJson().Replace("\"revoked\": true", "\"revoked\": false", StringComparison.Ordinal);
        Assert.Empty(AttackCase.Of(json).Load().Successors);
    }

    private static StixKit Rivals() => new StixKit().Technique("T1001", "One").Technique("T1002", "Other");

    private static string? SuccessorOf(string id, StixKit kit) =>
        AttackCase.Of(kit).Load().Successors.TryGetValue(TechniqueId.Parse(id), out var successor) ? successor.ToString() : null;
}
