using Coverbook.Pages.Rows;
using Coverbook.Pages.Techniques;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages;

public sealed class RelatedTechniquesTests
{
    private static readonly string Bundle = Family(new StixKit()).ToJson();

    [Fact]
    public void A_technique_has_its_sub_techniques()
    {
        var related = Of("T1059");
        Assert.Equal(["T1059.001", "T1059.004", "T1059.009"], Ids(related.SubTechniques));
        Assert.Null(related.Parent);
        Assert.Empty(related.Siblings);
    }

    [Fact]
    public void A_sub_technique_has_its_parent_and_its_siblings_without_itself()
    {
        var related = Of("T1059.004");
        Assert.Equal("T1059", related.Parent?.Id);
        Assert.Equal(["T1059.001", "T1059.009"], Ids(related.Siblings));
        Assert.Empty(related.SubTechniques);
    }

    [Fact]
    public void Related_techniques_carry_their_own_counts() =>
        Assert.Equal(
            ["no finding, no rule", "1 finding, no rule", "no finding, 1 rule"],
            Of("T1059", "- { id: F1, techniques: [T1059.004] }", ("R", ["T1059.009"])).SubTechniques.Select(row => row.Counts));

    [Fact]
    public void Those_that_share_findings_and_rules_come_with_the_most_shared_first() =>
        Assert.Equal(
            ["T1003", "T1001", "T1002"],
            Ids(Of(
                "T1059",
                "- { id: F1, techniques: [T1059, T1003, T1002] }\n  - { id: F2, techniques: [T1059, T1001] }\n  - { id: F3, techniques: [T1002, T1001] }",
                ("R", ["T1059", "T1003"])).Sharing));

    [Fact]
    public void The_family_is_not_repeated_among_those_that_share() =>
        Assert.Empty(Of("T1059.004", "- { id: F1, techniques: [T1059, T1059.001, T1059.004] }").Sharing);

    [Fact]
    public void What_only_protects_is_not_shared() =>
        Assert.Empty(Of("T1059", "- { id: F1, techniques: [T1059, { id: T1001, function: protect }] }").Sharing);

    [Fact]
    public void Findings_of_one_id_in_two_sources_are_not_the_same() =>
        Assert.Empty(Of(
            Site("- { id: F1, techniques: [T1059] }").With(
                "mappings/b.yaml", SiteKit.Mapping("Other", "  - { id: F1, techniques: [T1001] }")), "T1059").Sharing);

    [Fact]
    public void At_most_twelve_are_shown()
    {
        var many = Enumerable.Range(1101, 20).Select(number => $"T{number}").ToArray();
        var bundle = many.Aggregate(Family(new StixKit()), (kit, id) => kit.Technique(id, id)).ToJson();
        var kit = Site($"- {{ id: F1, techniques: [T1059, {string.Join(", ", many)}] }}").With("attack.json", bundle);
        Assert.Equal(many.Take(12), Ids(Of(kit, "T1059").Sharing));
    }

    [Fact]
    public void A_technique_without_any_says_so() => Assert.Equal("No technique of this site is related to T1001.", Of("T1001").Nothing);

    [Fact]
    public void A_technique_with_some_does_not() => Assert.Null(Of("T1059").Nothing);

    private static IEnumerable<string> Ids(IEnumerable<RelatedRowView> rows) => rows.Select(row => row.Id);

    private static RelatedView Of(string id, string findings = "[]", params (string Title, string[] Techniques)[] rules)
    {
        var kit = Site(findings);
        foreach (var (title, techniques) in rules)
        {
            kit.With($"rules/{title}.yml", SiteKit.Rule(title, "aws", techniques));
        }

        return Of(kit, id);
    }

    private static RelatedView Of(SiteKit kit, string id)
    {
        var model = kit.Published();
        return new RelatedTechniques(model).Make(model.Of(id));
    }

    private static SiteKit Site(string findings) =>
        new SiteKit().With("attack.json", Bundle).With("mappings/a.yaml", SiteKit.Mapping("Source", "  " + findings));

    private static StixKit Family(StixKit kit) => kit
        .Technique("T1059", "Scripting")
        .Technique("T1059.009", "Cloud API")
        .Technique("T1059.001", "PowerShell")
        .Technique("T1059.004", "Unix Shell")
        .Technique("T1001", "One").Technique("T1002", "Two").Technique("T1003", "Three");
}
