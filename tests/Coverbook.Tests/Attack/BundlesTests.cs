using System.Text.Json.Nodes;
using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Attack;

public sealed class VersionOfABundleTests
{
    private static StixKit Stix20 => new StixKit { Version = null }.Technique("T1059", "Scripting");

    [Fact]
    public void It_is_the_one_that_the_collection_states() =>
        Assert.Equal("18.1", AttackCase.Of(new StixKit().Technique("T1059", "Scripting")).Load().Version);

    [Fact]
    public void Where_the_bundle_states_none_it_is_the_declared_one()
    {
        var read = new AttackCase().With(Stix20.ToJson(), version: "16.1");
        Assert.Equal("16.1", read.Load().Version);
        Assert.Empty(read.Complaints);
    }

    [Fact]
    public void Where_nothing_states_it_that_is_an_error_at_the_entry()
    {
        var read = AttackCase.Of(Stix20);
        read.Load();
        Assert.Equal(
            ["site.config.json(1,1): error CB2101: The bundle 'bundle1.json' does not state its ATT&CK version."], read.Complaints);
    }

    [Fact]
    public void Declared_and_stated_version_must_agree()
    {
        var read = new AttackCase().With(new StixKit().Technique("T1059", "Scripting").ToJson(), version: "18.0");
        read.Load();
        Assert.Equal(
            ["site.config.json(1,1): error CB2102: The configuration declares ATT&CK '18.0', but the bundle 'bundle1.json' is version '18.1'."],
            read.Complaints);
    }

    [Fact]
    public void Versions_of_several_bundles_are_told_once_each() =>
        Assert.Equal("18.1 and 17.0", new AttackCase()
            .With(new StixKit().Technique("T1059", "Scripting").ToJson())
            .With(new StixKit().Technique("T1060", "Other").ToJson())
            .With(
                new StixKit { Version = "17.0", KillChain = "mitre-mobile-attack" }.Technique("T1400", "Mobile").ToJson(),
                AttackDomain.Mobile)
            .Load().Version);
}

public sealed class SeveralBundlesTests
{
    private const string Older = "2024-10-24T17:48:57.520Z";
    private const string Newer = "2025-10-24T17:48:57.520Z";

    [Theory]
    [InlineData(Older, Newer, "Second")]
    [InlineData(Newer, Older, "First")]
    [InlineData(Newer, Newer, "First")]
    [InlineData("2025-10-24T17:48:57Z", "2025-10-24T17:48:57.520Z", "Second")]
    [InlineData("2025-10-24T17:48:57.520Z", "2025-10-24T17:48:57Z", "First")]
    [InlineData("2025-10-24T17:48:57.52Z", "2025-10-24T17:48:57.521Z", "Second")]
    public void Of_the_same_object_the_newest_wins(string first, string second, string name) =>
        Assert.Equal(name, new AttackCase().With(Bundle("First", first)).With(Bundle("Second", second)).Technique("T1059").Name);

    [Fact]
    public void A_copy_without_a_date_loses() =>
        Assert.Equal("Second", new AttackCase().With(Bundle("First", null)).With(Bundle("Second", Older)).Technique("T1059").Name);

    [Fact]
    public void Of_different_objects_with_one_id_the_active_one_wins()
    {
        var read = AttackCase.Of(new StixKit()
            .Technique("T1059", "Old", change: stix => (stix["id"], stix["revoked"]) = ("attack-pattern--0", true))
            .Technique("T1059", "Active"));
        Assert.Equal("Active", read.Technique("T1059").Name);
    }

    [Fact]
    public void Two_active_objects_with_one_id_are_a_warning()
    {
        var read = AttackCase.Of(new StixKit()
            .Technique("T1059", "Second", change: stix => stix["id"] = "attack-pattern--2")
            .Technique("T1059", "First", change: stix => stix["id"] = "attack-pattern--1"));
        Assert.Equal("First", Assert.Single(read.Load().Techniques).Name);
        Assert.EndsWith(
            "warning CB2105: The id 'T1059' of 'attack-pattern--2' is taken by another object; this one is left out.",
            Assert.Single(read.Complaints),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Authors_and_statements_are_found_in_any_bundle()
    {
        var own = new StixKit().Technique("T9000", "Own", change: stix => stix["created_by_ref"] = "identity--1").ToJson();
        var other = new StixKit().Technique("T1059", "Scripting")
            .Object(new JsonObject { ["type"] = "identity", ["id"] = "identity--1", ["name"] = "The Author" }).ToJson();
        Assert.Equal("The Author", new AttackCase().With(own).With(other).Technique("T9000").Author);
    }

    [Fact]
    public void Techniques_are_sorted_by_id_across_bundles() =>
        Assert.Equal(["T1001", "T1059", "T1059.001"], new AttackCase()
            .With(new StixKit().Technique("T1059.001", "PowerShell").Technique("T1059", "Scripting").ToJson())
            .With(new StixKit().Technique("T1001", "Own").ToJson())
            .Load().Techniques.Select(technique => technique.Id.ToString()));

    private static string Bundle(string name, string? modified) =>
        new StixKit().Technique("T1059", name, change: stix => stix["modified"] = modified).ToJson();
}

public sealed class TacticsOfABundleTests
{
    [Fact]
    public void Their_order_is_that_of_the_matrix_and_not_of_the_ids()
    {
        var read = AttackCase.Of(new StixKit()
            .Tactic("TA0043", "Reconnaissance", "reconnaissance")
            .Tactic("TA0002", "Execution", "execution")
            .Tactic("TA0001", "Initial Access", "initial-access")
            .Technique("T1059", "Scripting"));
        Assert.Equal(["TA0043", "TA0002", "TA0001"], read.Load().Tactics.Select(tactic => tactic.Id.ToString()));
    }

    [Fact]
    public void Those_that_no_matrix_lists_come_last_by_id()
    {
        var kit = new StixKit().Tactic("TA0040", "Impact", "impact").Technique("T1059", "Scripting");
        Assert.Equal(
            ["TA0040", "TA0001", "TA0002"],
            AttackCase.Of(kit.Object(Unlisted("TA0002")).Object(Unlisted("TA0001"))).Load().Tactics.Select(tactic => tactic.Id.ToString()));
    }

    [Fact]
    public void A_withdrawn_matrix_does_not_count()
    {
        var kit = new StixKit().Object(new JsonObject
        {
            ["type"] = "x-mitre-matrix",
            ["id"] = "x-mitre-matrix--0",
            ["x_mitre_deprecated"] = true,
            ["tactic_refs"] = new JsonArray("x-mitre-tactic--TA0040", "x-mitre-tactic--TA0001"),
        }).Tactic("TA0001", "Initial Access", "initial-access").Tactic("TA0040", "Impact", "impact").Technique("T1059", "Scripting");
        Assert.Equal(["TA0001", "TA0040"], AttackCase.Of(kit).Load().Tactics.Select(tactic => tactic.Id.ToString()));
    }

    [Fact]
    public void Domains_stand_in_their_own_order_whatever_the_configurations()
    {
        var mobile = new StixKit { KillChain = "mitre-mobile-attack" }.Tactic("TA0027", "Initial Access", "initial-access")
            .Technique("T1400", "Mobile")
            .ToJson();
        var enterprise = new StixKit().Tactic("TA0001", "Initial Access", "initial-access").Technique("T1059", "Scripting").ToJson();
        Assert.Equal(
            [("TA0001", AttackDomain.Enterprise), ("TA0027", AttackDomain.Mobile)],
            new AttackCase().With(mobile, AttackDomain.Mobile).With(enterprise).Load().Tactics.Select(
                tactic => (tactic.Id.ToString(), tactic.Domain)));
    }

    [Fact]
    public void One_without_a_short_name_is_left_out_with_a_warning()
    {
        var tactic = Unlisted("TA0001");
        tactic.Remove("x_mitre_shortname");
        var read = AttackCase.Of(new StixKit().Technique("T1059", "Scripting").Object(tactic));
        Assert.Empty(read.Load().Tactics);
        Assert.EndsWith(
            "warning CB2104: The object 'x-mitre-tactic--TA0001' has no short name and is left out.",
            Assert.Single(read.Complaints),
            StringComparison.Ordinal);
    }

    private static JsonObject Unlisted(string id) => new()
    {
        ["type"] = "x-mitre-tactic",
        ["id"] = $"x-mitre-tactic--{id}",
        ["x_mitre_shortname"] = id,
        ["external_references"] = new JsonArray(new JsonObject { ["source_name"] = "mitre-attack", ["external_id"] = id }),
    };
}
