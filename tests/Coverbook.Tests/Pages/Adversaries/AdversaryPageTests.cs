using Coverbook.Coverage.Totals;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Adversaries;

/// <summary>What the page of a group, a piece of software or a campaign says.</summary>
public sealed class AdversaryPageTests
{
    [Fact]
    public void A_group_s_page_reads_as_the_golden_file() =>
        Golden.Equal("pages/adversary.txt", PageText.Of(AdversarySite.Kit().Page("groups/G0001/index.html")));

    [Fact]
    public void A_technique_that_a_group_uses_in_two_ways_counts_once_and_sub_techniques_are_counted_apart()
    {
        var group = AdversarySite.Kit().Published().Adversaries.Single(one => one.Adversary.Name == "Night Owl");
        Assert.Equal(new UseCount(4, 3, 1, 1, 1, 1), group.Totals.Techniques);
        Assert.Equal(new UseCount(1, 1, 1, 0, 1, 0), group.Totals.SubTechniques);
        Assert.Equal(2, group.Uses[0].Texts.Length);
    }

    [Fact]
    public void What_software_and_campaigns_use_is_counted_on_their_pages()
    {
        var kit = AdversarySite.Kit();
        Assert.Contains(
            "Techniques of its software and campaigns are counted on their pages.", Text(kit, "groups/G0001"), StringComparison.Ordinal);
        Assert.Contains("Techniques of its software are counted on their pages.", Text(kit, "campaigns/C0001"), StringComparison.Ordinal);
        Assert.Contains("no evidence for the one technique in scope that Lantern uses", Text(kit, "software/S0001"), StringComparison.Ordinal);
        Assert.DoesNotContain("are counted on their pages", Text(kit, "software/S0001"), StringComparison.Ordinal);
    }

    [Fact]
    public void Software_names_who_uses_it_and_a_campaign_its_group()
    {
        var kit = AdversarySite.Kit();
        Assert.Equal(["/base/groups/G0001/", "/base/campaigns/C0001/"], Links(kit, "software/S0001", "software"));
        Assert.Equal(["/base/groups/G0001/"], Links(kit, "campaigns/C0001", "attributions"));
        Assert.Equal(["/base/software/S0001/"], Links(kit, "campaigns/C0001", "software"));
        Assert.Contains("First seen\n2020-01-01\nLast seen\n2020-12-21\n", Text(kit, "campaigns/C0001"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_without_any_technique_has_a_page_that_says_so_and_no_layer()
    {
        var kit = AdversarySite.Kit();
        Assert.Contains("This site's ATT&CK data names no technique that Quiet uses.", Text(kit, "groups/G0002"), StringComparison.Ordinal);
        Assert.DoesNotContain("layer", Text(kit, "groups/G0002"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_revoked_id_leads_to_its_successor_and_a_deprecated_one_says_so()
    {
        var kit = AdversarySite.Kit();
        var site = kit.Read()!;
        Assert.Equal(
            "0; url=/base/groups/G0001/",
            kit.Page("groups/G0003/index.html").QuerySelector("[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Contains("ATT&CK deprecated G0004 without a successor.", Text(kit, "groups/G0004"), StringComparison.Ordinal);
        Assert.Equal(
            ["groups/G0003/", "groups/G0004/"],
            site.Plan.Pages.Where(page => !page.IsListed && page.Route.Path.StartsWith("groups/", StringComparison.Ordinal))
                .Select(page => page.Route.Path));
    }

    [Fact]
    public void A_page_that_grows_too_large_continues_on_the_next_and_each_lists_the_works_that_it_cites()
    {
        var bundle = new StixKit().Tactic("TA0002", "Execution", "execution").Adversary("G0001", "Night Owl");
        for (var number = 0; number < 36; number++)
        {
            bundle.Technique($"T{1100 + number}", $"Technique {number}")
                .Related("uses", "G0001", $"T{1100 + number}", $"{new string('x', 5_000)}.(Citation: Diary)(Citation: Letter{number})");
        }

        var kit = AdversarySite.Kit(bundle);
        var site = WholeSite.Of(kit);
        var pages = site.Where(file => file.Key.StartsWith("groups/G0001/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["groups/G0001/2/index.html", "groups/G0001/index.html"], pages.Select(page => page.Key));
        Assert.All(pages, page => Assert.InRange(page.Value.Length, 10_000, 150_000));
        Assert.All(pages, page => Assert.Contains("Diary, a work.", page.Value, StringComparison.Ordinal));
        Assert.Equal(36, pages.Sum(page => page.Value.Split("class=\"status gap\"").Length - 1));
        Assert.Empty(SiteWalk.Faults(site, kit.Read()!.Address));
    }

    [Fact]
    public void Nothing_that_a_bundle_says_is_markup()
    {
        const string hostile = "<script>alert(1)</script>\u202E\"'&";
        var bundle = AdversarySite.Bundle().Adversary("G0009", hostile, group =>
            {
                group["aliases"] = new System.Text.Json.Nodes.JsonArray(hostile, $"{hostile}2");
                group["description"] = hostile;
                group["x_mitre_contributors"] = new System.Text.Json.Nodes.JsonArray(hostile);
            })
            .Related("uses", "G0009", "T1061", $"{hostile} [a](javascript:alert(1))").Related("uses", "G0009", "S0001", hostile);
        var kit = AdversarySite.Kit(bundle);
        var site = WholeSite.Of(kit);
        Assert.All(site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file =>
        {
            Assert.DoesNotContain("<script>", file.Value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\"javascript:", file.Value, StringComparison.OrdinalIgnoreCase);
        });
        Assert.All(site, file => Assert.DoesNotContain('\u202E', file.Value));
        Assert.Empty(SiteWalk.Faults(site, kit.Read()!.Address));
    }

    private static string Text(SiteKit kit, string page) => PageText.Of(kit.Page($"{page}/index.html"));

    private static IEnumerable<string?> Links(SiteKit kit, string page, string section) =>
        kit.Page($"{page}/index.html").QuerySelectorAll($"section[aria-labelledby={section}] li > a")
            .Select(link => link.GetAttribute("href"));
}
