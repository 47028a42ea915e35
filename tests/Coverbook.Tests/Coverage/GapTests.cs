using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Wording;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

/// <summary>What stands in which list of gaps, and in which order.</summary>
public sealed class GapTests
{
    [Fact]
    public void Each_technique_in_scope_stands_in_the_one_list_that_tells_what_it_lacks() => Assert.Equal(
        [
            "Gap: T1004, T1005.002, T1006, T1012",
            "OnlyBelow: T1005",
            "CapabilityAlone: T1007",
            "MayApply: T1009",
            "Accepted: T1008",
            "WithoutRule: T1002",
            "WithoutFinding: T1003",
        ],
        Site().Lists());

    [Fact]
    public void Techniques_and_sub_techniques_are_counted_apart_and_what_is_out_of_scope_not_at_all()
    {
        var gaps = Site().Published().Gaps;
        Assert.Equal(new GapTotals(11, 2), gaps.InScope);
        Assert.Equal(new GapTotals(3, 1), gaps[GapKind.Gap].Totals);
        Assert.Equal(new GapTotals(1, 0), gaps[GapKind.WithoutRule].Totals);
    }

    [Fact]
    public void Those_that_most_use_come_first_of_these_those_that_most_groups_use() => Assert.Equal(
        "Gap: T1012, T1006, T1005.002, T1004", GapSite.Of(GapSite.Bundle().WithUsers()).Lists().First());

    [Fact]
    public void Who_uses_techniques_is_unknown_where_no_bundle_says_it()
    {
        Assert.False(Site().Published().Gaps.HasUsers);
        Assert.False(GapSite.Of(GapSite.Bundle().Adversary("G0001", "Foxes")).Published().Gaps.HasUsers);
        Assert.True(GapSite.Of(GapSite.Bundle().WithUsers()).Published().Gaps.HasUsers);
    }

    [Fact]
    public void A_decision_counts_for_a_gap_only()
    {
        const string decision = "---\naccepted: { reason: So it is }\n---\n";
        var kit = Site().With("content/notes/T1002.md", decision).With("content/notes/T1004.md", decision)
            .With("content/notes/T1009.md", decision);
        Assert.Contains("Accepted: T1004, T1008, T1009", kit.Lists());
        Assert.Contains("WithoutRule: T1002", kit.Lists());
    }

    [Fact]
    public void What_is_covered_from_one_side_may_have_the_other_under_a_newer_id()
    {
        var gaps = Site().With("aliases.yaml", "techniques: { T1909: [T1002, T1003] }").Published().Gaps;
        Assert.Equal("2, best 0.85; may apply: 1 rule for T1909", Detail(gaps, GapKind.WithoutRule));
        Assert.Equal("1; may apply: 1 finding for T1909", Detail(gaps, GapKind.WithoutFinding));
    }

    [Fact]
    public void What_responds_or_protects_leaves_a_gap()
    {
        var kit = Site().With(
            "mappings/c.yaml", "function: protect\n" + SiteKit.Mapping("Wall", "  - { id: P1, techniques: { T1004: 0.9 } }"));
        Assert.StartsWith("Gap: T1004,", kit.Lists().First(), StringComparison.Ordinal);
    }

    private static string? Detail(PublishedGaps gaps, GapKind kind) =>
        GapSentences.Detail(kind, Assert.Single(gaps[kind].Techniques), today: null);

    private static SiteKit Site() => GapSite.Of(GapSite.Bundle());
}

/// <summary>Ids that are not in force neither close a gap nor open one.</summary>
public sealed class GapsAndRetiredIdsTests
{
    private static readonly string Bundle = new StixKit().Tactic("TA0002", "Execution", "execution")
        .Technique("T1001", "One")
        .Technique("T1002", "Other")
        .Revoked("T1101", "T1001")
        .Technique("T1100", "Withdrawn", change: technique => technique["x_mitre_deprecated"] = true)
        .ToJson();

    [Fact]
    public void A_revoked_id_closes_the_gap_of_its_successor()
    {
        var gaps = With("T1101");
        Assert.Equal(["T1002"], Ids(gaps));
        Assert.Empty(gaps.NotInForce);
        Assert.Equal(1, gaps.Followed);
    }

    [Theory]
    [InlineData("T1100", "Withdrawn")]
    [InlineData("T0900", "Unknown")]
    public void Any_other_is_told_apart_and_closes_none(string id, string fate)
    {
        var gaps = With(id);
        Assert.Equal(["T1001", "T1002"], Ids(gaps));
        var told = Assert.Single(gaps.NotInForce);
        Assert.Equal((id, fate, 1, 1), (told.Written.ToString(), told.Fate.ToString(), told.Findings, told.Rules));
    }

    [Fact]
    public void One_that_only_hidden_inputs_name_is_not_told()
    {
        var rule = SiteKit.Rule("A", "aws", "T1100").Replace("level: high", "level: high\nvisibility: count", StringComparison.Ordinal);
        Assert.Empty(new SiteKit().With("attack.json", Bundle).With("rules/a.yml", rule).Published().Gaps.NotInForce);
    }

    private static PublishedGaps With(string id) => new SiteKit().With("attack.json", Bundle)
        .With("mappings/a.yaml", SiteKit.Mapping("Source", $"  - {{ id: F1, techniques: [{id}] }}"))
        .With("rules/a.yml", SiteKit.Rule("A", "aws", id))
        .Published()
        .Gaps;

    private static IEnumerable<string> Ids(PublishedGaps gaps) =>
        gaps[GapKind.Gap].Techniques.Select(technique => technique.Technique.Id.ToString());
}
