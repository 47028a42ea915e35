using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Adversaries;

/// <summary>The lists of groups, software and campaigns.</summary>
public sealed class AdversaryIndexTests
{
    [Fact]
    public void The_lists_read_as_the_golden_file()
    {
        var kit = AdversarySite.Kit();
        string[] lists = ["groups", "software", "campaigns"];
        Golden.Equal(
            "pages/adversaries.txt", string.Concat(lists.Select(list => $"## {list}\n{PageText.Of(kit.Page($"{list}/index.html"))}")));
    }

    [Fact]
    public void A_site_without_adversaries_has_neither_lists_nor_an_entry_of_the_navigation()
    {
        var kit = new SiteKit();
        Assert.DoesNotContain(WholeSite.Of(kit).Keys, file => file.StartsWith("groups/", StringComparison.Ordinal));
        Assert.DoesNotContain("Groups", Navigation(kit));
        Assert.Contains("Groups", Navigation(AdversarySite.Kit()));
    }

    [Fact]
    public void Where_there_is_software_only_the_navigation_leads_to_that()
    {
        var bundle = new StixKit().Tactic("TA0002", "Execution", "execution").Technique("T1059", "Scripting");
        var kit = AdversarySite.Kit(bundle.Adversary("S0001", "Lantern"));
        Assert.Contains("Software", Navigation(kit));
        Assert.Null(kit.Page("software/index.html").QuerySelector("nav[aria-label='Groups, software and campaigns']"));
    }

    [Fact]
    public void A_long_list_continues_and_no_page_of_it_is_large()
    {
        var bundle = AdversarySite.Bundle();
        for (var number = 100; number < 400; number++)
        {
            bundle.Adversary($"G0{number}", $"Group <{number}>", group => group["aliases"] =
                new System.Text.Json.Nodes.JsonArray(new string('<', 100), new string('"', 100)));
        }

        var kit = AdversarySite.Kit(bundle);
        var pages = kit.Read()!.Plan.Pages.Where(page => page.Template == "adversaries")
            .Where(page => page.Route.Path.StartsWith("groups/", StringComparison.Ordinal))
            .Select(page => kit.Page(page.Route.File)).ToArray();
        Assert.InRange(pages.Length, 3, 6);
        Assert.Equal(302, pages.Sum(page => page.QuerySelectorAll("tbody tr").Length));
        Assert.All(pages, page => Assert.InRange(page.All.Length, 100, 1_400));
        Assert.All(pages, page => Assert.InRange(page.DocumentElement.OuterHtml.Length, 1_000, 120_000));
        Assert.Equal(pages.Length, pages[0].QuerySelectorAll("nav[aria-label='Pages of this list'] a").Length);
    }

    private static IEnumerable<string> Navigation(SiteKit kit) =>
        kit.Page("index.html").QuerySelectorAll("nav[aria-label=Main] a").Select(link => link.TextContent);
}
