using System.Text.Json.Nodes;
using Coverbook.Migrating;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Migrating;

/// <summary>A newer release of ATT&amp;CK, to which a site is moved before it is taken.</summary>
public sealed class NextReleaseTests : IDisposable
{
    private readonly MigratedSite site = new();

    public NextReleaseTests() => site.With("next.json", Next());

    [Fact]
    public void Ids_become_those_of_the_newer_release()
    {
        site.With("mappings/one.yaml", SiteKit.Mapping("One", "- { id: a, techniques: [T1204, T1204.002, T1101, T1205] }"));
        var plan = site.Migrate("next.json");
        Assert.Equal(["T1205 was withdrawn in ATT&CK 19.0 without a successor; delete it, or name another technique."], Reasons(plan));
        Assert.Contains("techniques: [T1685, T1685.001, T1201, T1205]", site.Text("mappings/one.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Once_the_release_is_taken_nothing_is_revoked()
    {
        site.With("mappings/one.yaml", SiteKit.Mapping("One", "- { id: a, techniques: [T1204, T1204.002, T1101] }"))
            .With("rules/one.yml", SiteKit.Rule("One", "aws", "T1102", "T1204.002"));
        Assert.Equal(["CB5003", "CB5006"], site.Codes().Distinct().Order());
        site.Migrate("next.json");
        site.With("attack.json", Next());
        Assert.Empty(site.Codes());
    }

    [Theory]
    [InlineData("defense-evasion", "t1685", "defense-impairment")]
    [InlineData("defense_evasion", "t1204", "defense_impairment")]
    [InlineData("defense-evasion", "t1200", "stealth")]
    [InlineData("defense-evasion", "t1201", null)]
    [InlineData("defense-evasion", "t1205", null)]
    [InlineData("execution", "t1203", "execution")]
    public void A_tag_of_a_divided_tactic_follows_the_techniques(string before, string technique, string? after)
    {
        var rule = SiteKit.Rule("One", "aws", before, technique);
        site.With("rules/one.yml", rule);
        var plan = site.Migrate("next.json");
        var written = site.Text("rules/one.yml");
        Assert.Contains($"- attack.{after ?? before}\n", written, StringComparison.Ordinal);
        Assert.Equal(after is null, Reasons(plan).Any(reason => reason.StartsWith(before, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("defense-evasion was divided into stealth and defense-impairment; write the one that is meant, or both.", "t1200", "t1685")]
    [InlineData("defense-evasion is stealth now, which another tag of the rule names; delete one of them.", "t1200", "stealth")]
    public void A_tag_that_may_be_either_is_left_alone(string expected, params string[] others)
    {
        site.With("rules/one.yml", SiteKit.Rule("One", "aws", ["defense-evasion", .. others]));
        Assert.Equal([expected], Reasons(site.Migrate("next.json")));
    }

    [Fact]
    public void Tactics_are_read_by_their_counterparts_where_no_newer_release_is_named()
    {
        site.With("rules/one.yml", SiteKit.Rule("One", "aws", "stealth", "t1200"));
        Assert.Empty(Reasons(site.Migrate()));
        Assert.Contains("attack.stealth", site.Text("rules/one.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_that_is_none_prevents_it()
    {
        site.With("next.json", "{}").With("mappings/one.yaml", SiteKit.Mapping("One", "- { id: a, techniques: [T1204, T1101] }"));
        Assert.True(site.Plan("next.json").IsPrevented);
    }

    public void Dispose() => site.Dispose();

    private static string[] Reasons(MigrationPlan plan) => [.. plan.LeftAlone.Select(one => $"{one.Written} {one.Reason}")];

    /// <summary>Defense evasion is divided, T1204 and its sub-technique moved to T1685, T1205 went, T1203 got another name.</summary>
    private static string Next() => new StixKit { Version = "19.0" }
        .Tactic("TA0002", "Execution", "execution")
        .Tactic("TA0005", "Stealth", "stealth")
        .Tactic("TA0112", "Defense Impairment", "defense-impairment")
        .Technique("T1200", "Zero", "stealth")
        .Technique("T1201", "One", "stealth", Both)
        .Technique("T1203", "Three, renamed")
        .Technique("T1685", "Five", "defense-impairment").Technique("T1685.001", "Five, one", "defense-impairment")
        .Revoked("T1101", "T1201").Revoked("T1102", "T1203").Revoked("T1103", "T1203")
        .Revoked("T1204", "T1685").Revoked("T1204.002", "T1685.001").Revoked("T1104.001", "T1204.002")
        .Technique("T1205", "Five", change: technique => technique["x_mitre_deprecated"] = true)
        .ToJson();

    private static void Both(JsonObject technique) =>
        technique["kill_chain_phases"]!.AsArray().Add(
            new JsonObject { ["kill_chain_name"] = "mitre-attack", ["phase_name"] = "defense-impairment" });
}
