using Coverbook.Coverage.Totals;
using Coverbook.Tests.Exporting;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Threats;

/// <summary>Coverage against the threats that a site's configuration names.</summary>
public sealed class ThreatPageTests
{
    private const string Named = """
        "threats": { "adversaries": ["C0001", "G0001", "S0001"] }
        """;

    [Fact]
    public void The_page_and_the_home_page_read_as_the_golden_file()
    {
        var kit = AdversarySite.Kit(more: Named);
        Golden.Equal(
            "pages/threats.txt",
            $"## threats\n{PageText.Of(kit.Page("threats/index.html"))}## home\n{PageText.Of(kit.Page("index.html"))}");
    }

    [Fact]
    public void A_technique_counts_once_however_many_of_them_use_it()
    {
        var threats = AdversarySite.Kit(more: Named).Published().Threats!;
        Assert.Equal(["C0001", "G0001", "S0001"], threats.Adversaries.Select(one => one.Adversary.Id.ToString()));
        Assert.Equal(new UseCount(4, 3, 1, 1, 1, 1), threats.Totals.Techniques);
        Assert.Equal(new UseCount(1, 1, 1, 0, 1, 0), threats.Totals.SubTechniques);
        Assert.Equal(
            ["T1061 by 2", "T1060 by 1", "T1059 by 2", "T1059.001 by 1", "T1062 by 1"],
            threats.Uses.Select(use => $"{use.Technique.Technique.Id} by {use.By.Length}"));
    }

    [Fact]
    public void One_that_is_named_twice_counts_once_and_a_revoked_one_as_its_successor()
    {
        var kit = AdversarySite.Kit(more: "\"threats\": { \"name\": \"Birds\", \"adversaries\": [\"G0003\", \"g0001\"] }");
        Assert.Single(kit.Published().Threats!.Adversaries);
        Assert.Equal("G0003 was revoked; its successor G0001 is looked at in its place.", kit.Complaint().Message);
        Assert.Contains("Coverage against Birds", PageText.Of(kit.Page("index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("G0011", "Did you mean 'G0001'?")]
    [InlineData("night owl", "Write G0001.")]
    [InlineData("OTUS", "Write G0001.")]
    [InlineData("Lantren", "Did you mean 'Lantern', which is S0001?")]
    [InlineData("T1059", "Write the id of a group, of software or of a campaign, as in the address of its page.")]
    public void One_that_is_unknown_is_told_with_what_was_meant(string written, string cure)
    {
        var kit = AdversarySite.Kit(more: $"\"threats\": {{ \"adversaries\": [\"{written}\"] }}");
        Assert.Null(kit.Published().Threats);
        Assert.Equal(("CB5060", cure), (kit.Complaint().Code, kit.Complaint().Cure));
    }

    [Fact]
    public void One_that_was_withdrawn_is_told_and_left_out()
    {
        var kit = AdversarySite.Kit(more: "\"threats\": { \"adversaries\": [\"G0004\", \"G0001\"] }");
        Assert.Equal("Night Owl", Assert.Single(kit.Published().Threats!.Adversaries).Adversary.Name);
        Assert.Equal("CB5062", kit.Complaint().Code);
    }

    [Fact]
    public void Without_threats_there_is_no_page_no_section_and_no_entry_of_the_navigation()
    {
        var kit = AdversarySite.Kit();
        Assert.DoesNotContain(WholeSite.Of(kit).Keys, file => file.Contains("threats", StringComparison.Ordinal));
        Assert.DoesNotContain("hreats", kit.Html("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threats_make_several_pages_that_are_not_large()
    {
        var bundle = new StixKit().Tactic("TA0002", "Execution", "execution");
        for (var number = 1; number <= 150; number++)
        {
            bundle.Technique($"T{1000 + number}", $"Technique {number}").Adversary($"G{number:D4}", $"Group <{number}>");
        }

        for (var number = 1; number <= 150; number++)
        {
            bundle.Related("uses", $"G{number:D4}", $"T{1000 + number}", "It does.")
                .Related("uses", "G0001", $"T{1151 - number}", "It does, too.");
        }

        var all = string.Join(", ", Enumerable.Range(1, 150).Select(number => $"\"G{number:D4}\""));
        var kit = AdversarySite.Kit(bundle, $"\"threats\": {{ \"adversaries\": [{all}] }}");
        var pages = kit.Read()!.Plan.Pages.Where(page => page.Template == "threats").Select(page => kit.Page(page.Route.File)).ToArray();
        Assert.InRange(pages.Length, 3, 6);
        Assert.Equal(300, pages.Sum(page => page.QuerySelectorAll("tbody tr").Length));
        Assert.All(pages, page => Assert.InRange(page.All.Length, 100, 1_400));
        Assert.All(pages, page => Assert.InRange(page.DocumentElement.OuterHtml.Length, 1_000, 120_000));
        Assert.Contains("And 138 more, on their page.", PageText.Of(kit.Page("index.html")), StringComparison.Ordinal);
        Assert.Empty(SiteWalk.Faults(WholeSite.Of(kit), kit.Read()!.Address));
    }

    [Fact]
    public void Their_layer_and_those_of_adversaries_keep_the_format_and_read_as_the_golden_file()
    {
        var site = WholeSite.Of(AdversarySite.Kit(more: Named));
        string[] layers = ["threats", "groups/G0001", "software/S0001", "campaigns/C0001"];
        Assert.All(layers, layer => Assert.Empty(LayerRules.Faults(site[$"layers/{layer}.json"])));
        Assert.False(site.ContainsKey("layers/groups/G0002.json"));
        Golden.Equal("exporting/adversary-layers.txt", string.Concat(layers.Select(layer => $"{layer}\n{site[$"layers/{layer}.json"]}")));
    }
}
