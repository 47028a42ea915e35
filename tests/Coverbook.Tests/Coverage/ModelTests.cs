using System.Text.Json.Nodes;
using Coverbook.Coverage;
using Coverbook.Coverage.Totals;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

public sealed class FamilyAndTacticsTests
{
    private static readonly StixKit Bundle = new StixKit()
        .Tactic("TA0003", "Persistence", "persistence")
        .Tactic("TA0002", "Execution", "execution")
        .Tactic("TA0001", "Initial Access", "initial-access")
        .Technique("T1059", "Scripting")
        .Technique("T1059.004", "Unix Shell")
        .Technique("T1059.001", "PowerShell")
        .Technique("T1059.009", "Gone", change: stix => stix["x_mitre_deprecated"] = true)
        .Technique(
            "T1078.004",
            "Cloud Accounts",
            change: stix => stix["kill_chain_phases"] = Phases("execution", "initial-access", "persistence"));

    [Fact]
    public void Several_tactics_stand_in_the_order_of_the_matrix() =>
        Assert.Equal(["TA0003", "TA0002", "TA0001"], Of("T1078.004").Tactics.Select(tactic => tactic.Id.ToString()));

    [Fact]
    public void A_tactic_that_no_bundle_has_is_a_warning()
    {
        var kit = Site(new StixKit().Tactic("TA0002", "Execution", "execution").Technique("T1059", "Scripting", "stealth"));
        Assert.Empty(kit.Technique("T1059").Tactics);
        Assert.EndsWith(
            "warning CB2106: T1059 names the tactic 'stealth', which no enterprise-attack bundle of this site defines.",
            kit.Complaint().ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_technique_has_its_active_sub_techniques_by_id() =>
        Assert.Equal(["T1059.001", "T1059.004"], Of("T1059").SubTechniques.Select(id => id.ToString()));

    [Fact]
    public void A_sub_technique_carries_the_name_of_its_parent()
    {
        Assert.Equal("Scripting: Unix Shell", Of("T1059.004").FullName);
        Assert.Equal("Scripting", Of("T1059").FullName);
    }

    [Fact]
    public void A_sub_technique_whose_parent_is_missing_has_its_own_name_only()
    {
        Assert.Null(Of("T1078.004").Parent);
        Assert.Equal("Cloud Accounts", Of("T1078.004").FullName);
    }

    private static TechniqueCoverage Of(string id) => Site(Bundle).Technique(id);

    private static SiteKit Site(StixKit bundle) => new SiteKit().With("attack.json", bundle.ToJson())
        .With("rules/a.yml", SiteKit.Rule("R", "aws")).With("mappings/a.yaml", SiteKit.Mapping("Source", "  []"));

    private static JsonArray Phases(params string[] tactics) =>
        new([.. tactics.Select(tactic => new JsonObject { ["kill_chain_name"] = "mitre-attack", ["phase_name"] = tactic })]);
}

public sealed class ScopeTests
{
    [Theory]
    [InlineData("[]", true)]
    [InlineData("[\"IaaS\"]", true)]
    [InlineData("[\"SaaS\", \"Windows\"]", true)]
    [InlineData("[\"SaaS\"]", false)]
    public void A_technique_is_in_scope_when_one_of_its_platforms_is(string platforms, bool isInScope) =>
        Assert.Equal(isInScope, Site(platforms).Technique("T1059").IsInScope);

    [Fact]
    public void A_technique_without_platforms_cannot_be_ruled_out() => Assert.True(Site("[\"SaaS\"]").Technique("T1060").IsInScope);

    [Fact]
    public void In_scope_with_nothing_is_a_gap() => Assert.Equal(CoverageStatus.Gap, Site("[\"IaaS\"]").Technique("T1059").Status);

    [Fact]
    public void Out_of_scope_with_nothing_is_out_of_scope() =>
        Assert.Equal(CoverageStatus.OutOfScope, Site("[\"SaaS\"]").Technique("T1059").Status);

    [Theory]
    [InlineData("[\"IaaS\"]")]
    [InlineData("[\"SaaS\"]")]
    public void A_finding_that_detects_covers(string platforms) =>
        Assert.Equal(CoverageStatus.Covered, Site(platforms, "  - { id: F1, techniques: [T1059] }").Technique("T1059").Status);

    [Fact]
    public void A_finding_that_protects_does_not_cover() =>
        Assert.Equal(
            CoverageStatus.Gap, Site("[]", "  - { id: F1, techniques: [{ id: T1059, function: protect }] }").Technique("T1059").Status);

    [Fact]
    public void A_rule_covers() =>
        Assert.Equal(CoverageStatus.Covered, Site("[]").With("rules/b.yml", SiteKit.Rule("R", "aws", "T1059")).Technique("T1059").Status);

    private static SiteKit Site(string platforms, string findings = "  []") => new SiteKit()
        .With("site.config.json", SiteKit.Config($"\"coverage\": {{ \"platforms\": {platforms} }}"))
        .With(
            "attack.json",
            new StixKit().Technique("T1059", "Scripting").Technique(
                "T1060", "Other", change: stix => stix.Remove("x_mitre_platforms")).ToJson())
        .With("mappings/a.yaml", SiteKit.Mapping("Source", findings));
}

public sealed class DatesTests
{
    private static readonly DateOnly Stated = new(2026, 5, 1);

    [Fact]
    public void A_page_is_as_fresh_as_the_newest_mapping_it_draws_on()
    {
        var model = Site("2026-04-20", "2026-04-24", "2026-04-30").Model();
        Assert.Equal(new DateOnly(2026, 4, 24), model.Dates.Refreshed([.. model.Of("T1059").Rows.Select(row => row.Source)], []));
    }

    [Fact]
    public void A_page_without_findings_is_as_fresh_as_any()
    {
        var model = Site("2026-04-20", "2026-04-24", "2026-04-30").Model();
        Assert.Equal(new DateOnly(2026, 4, 30), model.Dates.Refreshed());
    }

    [Fact]
    public void A_stated_date_overrides_all_others()
    {
        var model = Site("2026-04-20", "2026-04-24", "2026-04-30").Read(Stated)!.Model;
        Assert.Equal(
            (Stated, Stated), (model.Dates.Refreshed([.. model.Of("T1059").Rows.Select(row => row.Source)], []), model.Dates.Verified));
    }

    [Fact]
    public void A_site_is_as_verified_as_its_lock_says()
    {
        var site = Site("2026-04-20", "2026-04-24", "2026-04-30")
            .With("content/sources.lock.json", """{ "format": 1, "verified": "2026-04-28" }""");
        Assert.Equal(new DateOnly(2026, 4, 28), site.Model().Dates.Verified);
        Assert.Equal(Stated, site.Read(Stated)!.Model.Dates.Verified);
    }

    [Fact]
    public void Without_any_date_there_is_none()
    {
        var model = new SiteKit().Model();
        Assert.Null(model.Dates.Refreshed());
        Assert.Null(model.Dates.Verified);
    }

    private static SiteKit Site(string first, string second, string elsewhere) => new SiteKit()
        .With("attack.json", new StixKit().Technique("T1059", "Scripting").Technique("T1060", "Other").ToJson())
        .With("mappings/a.yaml", Mapping("T1059", first))
        .With("mappings/b.yaml", Mapping("T1059", second))
        .With("mappings/c.yaml", Mapping("T1060", elsewhere));

    private static string Mapping(string technique, string updated) =>
        SiteKit.Mapping("Source", $"  - {{ id: F1, techniques: [{technique}] }}").Replace("2026-04-24", updated, StringComparison.Ordinal);
}
