using Coverbook.Inspecting;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

/// <summary>A framework of which a site has two mappings: an old one and a newer one.</summary>
public sealed class CapabilitiesOfTwoEditionsTests
{
    [Fact]
    public void Each_row_says_which_edition_it_is_and_no_two_links_read_alike()
    {
        var kit = Site();
        string[] names = ["GuardDuty (ATT&CK 16.1)", "GuardDuty (ATT&CK 9)"];
        Assert.Equal(names, Links(kit, "techniques/T1059/index.html"));
        Assert.Equal(names.Append("IAM"), Links(kit, "providers/aws/index.html"));
    }

    [Fact]
    public void A_capability_counts_once_however_many_editions_score_it()
    {
        var kit = Site();
        Assert.Contains(
            "1 capability is mapped to T1059 by CTID. T1059 counts as covered by it, as it detects it partially or better. Each edition of a mapping has a row of its own.",
            PageText.Of(kit.Page("techniques/T1059/index.html")),
            StringComparison.Ordinal);
        Assert.Contains(
            "2 capabilities of AWS, as CTID scores them", PageText.Of(kit.Page("providers/aws/index.html")), StringComparison.Ordinal);
        Assert.Contains(
            "capabilities: 1, of which 1 detects it more than minimally; not added to detections",
            CoverageExplanation.Find(kit.Read()!, "T1059")!.ToText());
    }

    [Fact]
    public void The_methodology_counts_what_is_mapped_once()
    {
        var old = new CtidKit(attackVersion: "9").Score("GuardDuty", "T1059", "detect", "minimal").NotMappable("Artifact");
        var text = PageText.Of(Site(old).Page("methodology/index.html"));
        Assert.Contains(
            "2 capabilities of providers are mapped by CTID, with scores of significant, partial or minimal", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Their_explanation_says_which_scores_count_and_for_what()
    {
        var bundle = Bundle().Technique("T1060", "Other").Revoked("T1086", "T1059").ToJson();
        var site = new SiteKit()
            .With("attack.json", bundle)
            .With("site.config.json", Config())
            .With("ctid/a.json", new CtidKit().Score("A", "T1086", "detect", "partial").Score("A", "T1999", "detect", "partial").ToJson())
            .Read()!;
        var explained = Assert.Single(SourceExplanation.Find(site, "A"));
        var lines = explained.ToText().ToArray();
        Assert.Contains(lines, line => line.StartsWith("  T1086  detect: partial (revoked: counts for T1059)  ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  T1999  detect: partial (not in ATT&CK 18.1: not counted)  ", StringComparison.Ordinal));
        var json = System.Text.Json.Nodes.JsonNode.Parse(explained.ToJson())!["scores"]!;
        Assert.Equal(("succeeded", "T1059"), ((string?)json[0]!["fate"], (string?)json[0]!["inForce"]));
        Assert.Equal("unknown", (string?)json[1]!["fate"]);
    }

    private static IEnumerable<string> Links(SiteKit kit, string page) =>
        kit.Page(page).QuerySelectorAll("th[scope=row] a").Select(link => link.TextContent.Trim());

    private static StixKit Bundle() => new StixKit().Tactic("TA0002", "Execution", "execution").Technique("T1059", "Scripting");

    private static string Config() => SiteKit.Config().Replace(
        "\"mappings/*.yaml\" }", "\"mappings/*.yaml\" }, { \"path\": \"ctid/*.json\" }", StringComparison.Ordinal);

    private static SiteKit Site(CtidKit? old = null) => new SiteKit()
        .With("attack.json", Bundle().Technique("T1060", "Other").ToJson())
        .With("site.config.json", Config())
        .With(
            "ctid/a.json",
            new CtidKit().Score("GuardDuty", "T1059", "detect", "partial").Score("IAM", "T1060", "protect", "partial").ToJson())
        .With("ctid/b.json", (old ?? new CtidKit(attackVersion: "9").Score("GuardDuty", "T1059", "detect", "minimal")).ToJson());
}
