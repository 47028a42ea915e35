using AngleSharp.Html.Dom;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Lists;

/// <summary>The lists of techniques: all of them, a tactic's, a provider's; and a source's findings.</summary>
public sealed class TechniqueListTests
{
    [Fact]
    public void A_small_site_keeps_one_page_without_an_overview()
    {
        var pages = ListPages.Of(new SiteKit());
        Assert.Equal(["techniques/"], pages.Keys.Where(path => path.StartsWith("techniques/", StringComparison.Ordinal)));
        Assert.Null(pages["techniques/"].QuerySelector("section[aria-labelledby=tactics]"));
        Assert.Null(pages["techniques/"].QuerySelector("nav.pages"));
        Assert.True(pages["techniques/"].QuerySelector("form.filters")!.HasAttribute("hidden"));
    }

    [Fact]
    public void A_long_list_begins_with_its_tactics_and_goes_on_with_families_kept_together()
    {
        var pages = ListPages.Of(new SiteKit().With("attack.json", Large().ToJson()));
        var list = pages.Where(page => page.Key.StartsWith("techniques/", StringComparison.Ordinal)).ToDictionary();
        Assert.Empty(ListPages.TooLarge(pages));
        Assert.InRange(list.Count, 4, 12);
        Assert.Equal(600, ListPages.Rows(list, "techniques/").Distinct().Count());
        Assert.Equal(600, ListPages.Rows(list, "techniques/").Length);
        Assert.Equal(
            ["TA0002 Execution"],
            list["techniques/"].QuerySelectorAll("section[aria-labelledby=tactics] tbody th").Select(head => head.TextContent.Trim()));
        Assert.All(list.Values, page => Assert.False(page.QuerySelector("tbody tr:has(th[scope=row])")!.ClassList.Contains("sub")));
        Assert.Empty(list.Keys.Except(ListPages.ReachedFrom(pages, "techniques/")));
    }

    [Fact]
    public void A_tactic_goes_on_without_saying_everything_again()
    {
        var pages = ListPages.Of(new SiteKit().With("attack.json", Large().ToJson()));
        Assert.Equal(600, ListPages.Rows(pages, "tactics/TA0002/").Distinct().Count());
        var second = pages["tactics/TA0002/2/"];
        Assert.Equal("TA0002 Execution, part 2 · Test site", second.Title);
        Assert.Equal(["Home", "Tactics", "TA0002 Execution"], second.QuerySelectorAll(".trail a").Select(link => link.TextContent));
        Assert.Equal("/base/tactics/TA0002/", second.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
    }

    [Fact]
    public void A_provider_and_a_source_go_on_and_a_source_named_by_a_number_is_none_of_their_pages()
    {
        var all = string.Join(", ", Enumerable.Range(2_000, 300).Select(number => $"T{number}"));
        var findings = string.Concat(Enumerable.Range(0, 400).Select(number => $"  - {{ id: 'F{number}', title: 'Finding <{number}>', techniques: [T2000] }}\n"));
        var kit = new SiteKit().With("attack.json", Large().ToJson())
            .With("mappings/a.yaml", SiteKit.Mapping("Many", findings))
            .With("mappings/b.yaml", SiteKit.Mapping("'2'", $"  - {{ id: G, techniques: [{all}] }}"));
        var pages = ListPages.Of(kit);
        Assert.Empty(ListPages.TooLarge(pages.Where(page => page.Key != Numbered(pages)).ToDictionary()));
        Assert.Equal("AWS, part 2 · Test site", pages["providers/aws/2/"].Title);
        Assert.Equal(300, ListPages.Rows(pages, "providers/aws/").Distinct().Count());
        var shown = pages.Where(page => page.Key.StartsWith("providers/aws/many/", StringComparison.Ordinal))
            .SelectMany(page => page.Value.QuerySelectorAll(".all-findings h3"))
            .Select(finding => finding.TextContent)
            .ToArray();
        Assert.Equal(Enumerable.Range(0, 400).Select(number => $"F{number}"), shown.OrderBy(id => int.Parse(id[1..], null)));
        Assert.NotNull(Numbered(pages));
    }

    [Fact]
    public void Domains_are_told_apart_on_the_same_page()
    {
        var mobile = new StixKit { KillChain = "mitre-mobile-attack" }.Tactic("TA0041", "Execution", "execution").Technique(
            "T1623",
            "Interpreter",
            change: technique => technique["x_mitre_domains"] = new System.Text.Json.Nodes.JsonArray("mobile-attack"));
        var page = ListPages.Of(new SiteKit().With("mobile.json", mobile.ToJson()).With(
            "site.config.json",
            SiteKit.Config().Replace(
                "\"path\": \"attack.json\" }",
                "\"path\": \"attack.json\" }, { \"domain\": \"mobile-attack\", \"path\": \"mobile.json\" }",
                StringComparison.Ordinal)))["techniques/"];
        Assert.Equal(["Enterprise", "Mobile"], page.QuerySelectorAll("th[scope=rowgroup]").Select(head => head.TextContent));
        Assert.Equal(["Enterprise", "Mobile"], page.QuerySelectorAll("nav[aria-label=Domains] a").Select(link => link.TextContent));
    }

    /// <summary>The page of the source that is named by a number.</summary>
    private static string? Numbered(SortedDictionary<string, IHtmlDocument> pages) =>
        pages.Keys.SingleOrDefault(
            path => path.StartsWith("providers/aws/2-", StringComparison.Ordinal) && path.Count(sign => sign == '/') == 3);

    /// <summary>300 techniques with a sub-technique each.</summary>
    private static StixKit Large()
    {
        var bundle = new StixKit().Tactic("TA0002", "Execution", "execution");
        for (var number = 2_000; number < 2_300; number++)
        {
            bundle.Technique($"T{number}", $"Technique <{number}>").Technique($"T{number}.001", $"Sub-technique <{number}>");
        }

        return bundle;
    }
}
