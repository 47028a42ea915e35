using Coverbook.Coverage;
using Coverbook.Coverage.Totals;
using Coverbook.Inspecting;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

public sealed class CapabilitiesOfATechniqueTests
{
    private static readonly string Bundle = new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Technique("T1059", "Scripting")
        .Technique("T1060", "Other")
        .ToJson();

    [Theory]
    [InlineData("significant")]
    [InlineData("partial")]
    public void Detecting_it_more_than_minimally_makes_it_covered(string value)
    {
        var technique = Of(new CtidKit().Score("Amazon GuardDuty", "T1059", "detect", value));
        Assert.Equal((CoverageStatus.Covered, 0, 0), (technique.Status, technique.DetectionCount, technique.RuleCount));
        Assert.Null(technique.Best);
    }

    [Theory]
    [InlineData("detect", "minimal")]
    [InlineData("protect", "significant")]
    [InlineData("respond", "significant")]
    public void Minimal_alone_and_what_does_not_detect_leave_a_gap(string category, string value)
    {
        var technique = Of(
            new CtidKit().Score("Amazon GuardDuty", "T1059", category, value).Score("AWS Config", "T1059", category, value));
        Assert.Equal((CoverageStatus.Gap, 2), (technique.Status, technique.Capabilities.Length));
    }

    [Fact]
    public void They_are_neither_added_to_findings_nor_averaged()
    {
        var technique = Site(new CtidKit().Score("Amazon GuardDuty", "T1059", "detect", "significant"))
            .With("mappings/a.yaml", SiteKit.Mapping("Source", "  - { id: F1, techniques: { T1059: 0.4 } }"))
            .Model()
            .Of("T1059");
        Assert.Equal((1, "0.40"), (technique.DetectionCount, technique.Best.ToString()));
        Assert.Equal("0.40", technique.Rows[0].AverageConfidence.ToString());
        Assert.Single(technique.Capabilities);
    }

    [Fact]
    public void A_revoked_id_counts_for_its_successor_and_an_unknown_one_is_reported()
    {
        var bundle = new StixKit().Tactic("TA0002", "Execution", "execution")
            .Technique("T1059", "Scripting")
            .Revoked("T1086", "T1059")
            .ToJson();
        var kit = Site(new CtidKit().Score("A", "T1086", "detect", "partial").Score("A", "T1999", "detect", "partial"), bundle);
        Assert.Equal(CoverageStatus.Covered, kit.Model().Of("T1059").Status);
        Assert.Equal(["CB5002", "CB5003"], Linked(kit));
    }

    [Fact]
    public void Shares_tell_what_rests_on_them_alone() => Assert.Contains(
        "1 of 2 techniques in scope has direct evidence, none only through sub-techniques; ATT&CK 18.1, all platforms. "
            + "Of these, 1 has it from capabilities alone.",
        PageText.Of(Site(new CtidKit().Score("A", "T1059", "detect", "partial")).Page("index.html")),
        StringComparison.Ordinal);

    [Fact]
    public void Their_page_says_why()
    {
        var kit = Site(
            new CtidKit().Score("Amazon GuardDuty", "T1059", "detect", "partial", "It sees <b>some</b> of it.")
                .Score("Amazon GuardDuty", "T1059", "protect", "minimal", "Hardly."));
        Golden.Equal("pages/capability.txt", PageText.Of(kit.Page("providers/aws/amazon-guardduty/index.html")));
        Golden.Equal("pages/capability-of-technique.txt", PageText.Of(kit.Page("techniques/T1059/index.html")));
    }

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var kit = Site(new CtidKit().Score("A", "T1059", "detect", "partial").Score("A", "T1999", "protect", "minimal").NotMappable("B"));
        var site = kit.Read()!;
        Assert.Empty(SiteWalk.Faults(WholeSite.Of(kit, site), site.Address));
    }

    [Fact]
    public void Two_editions_of_one_capability_have_pages_of_their_own_and_a_source_keeps_its_page()
    {
        var kit = Site(new CtidKit(attackVersion: "16.1").Score("GuardDuty", "T1059", "detect", "partial"))
            .With("ctid/b.json", new CtidKit(attackVersion: "9").Score("GuardDuty", "T1059", "detect", "minimal").ToJson())
            .With("ctid/c.json", new CtidKit().Score("Source", "T1059", "detect", "minimal").ToJson())
            .With("mappings/a.yaml", SiteKit.Mapping("Source", "  - { id: F1, techniques: [T1059] }"));
        Assert.Equal(
            [
                "providers/aws/guardduty-attack-16-1/index.html", "providers/aws/guardduty-attack-9/index.html",
                "providers/aws/source-attack-16-1/index.html", "providers/aws/source/index.html",
            ],
            kit.Read()!.Plan.Pages.Select(page => page.Route.File)
                .Where(file => file.StartsWith("providers/aws/", StringComparison.Ordinal) && file.Count(sign => sign == '/') == 3)
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("metadata", true, false)]
    [InlineData("count", false, false)]
    public void Visibility_withholds_comments_or_names(string visibility, bool isNamed, bool isExplained)
    {
        var kit = Site(new CtidKit().Score("Hidden canary", "T1059", "detect", "partial", "The reason canary."), visibility: visibility);
        var all = string.Concat(WholeSite.Of(kit, kit.Read()!).Values);
        Assert.Equal(isNamed, all.Contains("Hidden canary", StringComparison.Ordinal));
        Assert.Equal(isExplained, all.Contains("reason canary", StringComparison.Ordinal));
        Assert.Equal(CoverageStatus.Covered, kit.Model().Of("T1059").Status);
    }

    [Fact]
    public void A_provider_that_the_site_lacks_is_told_once() =>
        Assert.Equal(
            ["CB5001"],
            Linked(Site(new CtidKit("m365").Score("A", "T1059", "detect", "partial").Score("B", "T1059", "detect", "partial"))));

    [Fact]
    public void They_are_explained_by_name()
    {
        var site = Site(new CtidKit().Score("Amazon GuardDuty", "T1059", "detect", "partial")).Read()!;
        Assert.Equal(
            """
            Amazon GuardDuty (AWS), capability of aws: 1 score
              ctid/a.json:22  written for ATT&CK 16.1
              T1059  detect: partial  ctid/a.json:25
            """.ReplaceLineEndings("\n"),
            string.Join('\n', Assert.Single(SourceExplanation.Find(site, "aws/amazon-guardduty")).ToText()));
        Assert.Contains(
            "capabilities: 1, of which 1 detects it more than minimally; not added to detections",
            CoverageExplanation.Find(site, "T1059")!.ToText());
    }

    private static TechniqueCoverage Of(CtidKit mapping) => Site(mapping).Model().Of("T1059");

    /// <summary>What joining the inputs found; that the kit has no rules is told before.</summary>
    private static IEnumerable<string> Linked(SiteKit kit)
    {
        kit.Read();
        return kit.Codes.Where(code => code.StartsWith("CB5", StringComparison.Ordinal)).Distinct().Order();
    }

    private static SiteKit Site(CtidKit mapping, string? bundle = null, string visibility = "public") => new SiteKit()
        .With("attack.json", bundle ?? Bundle)
        .With(
            "site.config.json",
            SiteKit.Config().Replace(
                "\"mappings/*.yaml\" }",
                $"\"mappings/*.yaml\" }}, {{ \"path\": \"ctid/*.json\", \"visibility\": \"{visibility}\" }}",
                StringComparison.Ordinal))
        .With("ctid/a.json", mapping.ToJson());
}
