using AngleSharp.Html.Dom;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Lists;

/// <summary>The lists of rules: how they are divided, and what their rows say.</summary>
public sealed class RuleListTests
{
    private static readonly string[] Hostile =
    [
        "../../etc/passwd", "..", "2", "Windows", "windows", "Other", "other", "<b>", "con", "日本語", "some_product", "some-product",
        new('x', 300), new('é', 300), "a/b", "%2e%2e",
    ];

    [Fact]
    public void A_small_site_keeps_one_page_by_product()
    {
        var kit = new SiteKit().With("rules/a.yml", SiteKit.Rule("Beta", "windows", "T1059"))
            .With("rules/b.yml", SiteKit.Rule("Alpha", "windows"))
            .With("rules/c.yml", SiteKit.Rule("Gamma", "aws"));
        var pages = Rules(kit);
        var page = Assert.Single(pages).Value;
        Assert.Equal("3 Sigma rules in CloudSigma.", page.QuerySelector("p.lead")!.TextContent);
        Assert.Equal(["platform-aws", "platform-windows"], page.QuerySelectorAll("tbody").Select(group => group.Id));
        Assert.Equal(["AWS 1 rule", "Windows 2 rules"], page.QuerySelectorAll("th[scope=rowgroup]").Select(head => head.TextContent));
        Assert.Equal(["Gamma", "Alpha", "Beta"], page.QuerySelectorAll("th[scope=row]").Select(head => head.TextContent));
        Assert.Null(page.QuerySelector("nav.pages"));
    }

    [Fact]
    public void A_row_says_what_a_rule_detects_how_it_stands_and_what_it_is_tagged_with()
    {
        var tags = Enumerable.Range(1, 6).Select(number => $"T100{number}").ToArray();
        var bundle = new StixKit().Tactic("TA0002", "Execution", "execution");
        foreach (var tag in tags)
        {
            bundle.Technique(tag, $"Technique {tag}");
        }

        var kit = new SiteKit().With("attack.json", bundle.ToJson()).With("rules/a.yml", SiteKit.Rule("A & <b>", "aws", tags));
        var row = Rules(kit)["rules/"]
            .QuerySelector("tr:has(th[scope=row])")!;
        Assert.Equal(
            ["A & <b>", "What A & <b> looks for.", "high", "experimental, not validated", "T1001 T1002 T1003 T1004 and 2 more"],
            row.Children.Select(cell => cell.TextContent.Trim()));
        Assert.Equal("/base/techniques/T1001/", row.QuerySelector(".ids a")!.GetAttribute("href"));
    }

    [Fact]
    public void Several_libraries_are_told_apart()
    {
        var kit = new SiteKit().With(
                "site.config.json",
                SiteKit.Config().Replace(
                    "\"origin\": \"own\" }",
                    "\"origin\": \"own\" }, { \"path\": \"other/*.yml\", \"library\": \"SigmaHQ\" }",
                    StringComparison.Ordinal))
            .With("rules/a.yml", SiteKit.Rule("Ours", "aws"))
            .With("other/b.yml", SiteKit.Rule("Theirs", "aws"));
        var rows = Rules(kit)["rules/"].QuerySelectorAll("tr:has(th[scope=row])");
        Assert.Equal(["Ours CloudSigma", "Theirs SigmaHQ"], rows.Select(row => $"{row.Children[0].TextContent} {row.Children[5].TextContent}"));
    }

    [Fact]
    public void A_large_site_is_divided_by_product_and_category_and_no_page_is_too_large()
    {
        var kit = new SiteKit();
        for (var number = 0; number < 400; number++)
        {
            kit.With($"rules/w{number}.yml", Categorised($"Window <{number:000}>", "windows", number < 300 ? "process_creation" : "2"));
        }

        kit.With("rules/m.yml", SiteKit.Rule("Menu", "macos"));
        var pages = Rules(kit);
        Assert.Empty(ListPages.TooLarge(pages));
        Assert.Equal(401, ListPages.Rows(pages, "rules/").Distinct().Count());
        Assert.Equal(401, ListPages.Rows(pages, "rules/").Length);
        Assert.Empty(pages.Keys.Except(ListPages.ReachedFrom(pages, "rules/")));
        Assert.Contains("rules/product/windows/process-creation/3/", pages.Keys);
        Assert.DoesNotContain("rules/product/windows/2/", pages.Keys);
        Assert.Equal(["Windows 400", "macOS 1"], Overview(pages["rules/"]));
        Assert.Equal(["Process creation 300", "2 100"], Overview(pages["rules/product/windows/"]));
    }

    [Fact]
    public void Products_of_any_name_have_a_page_each_that_stays_inside_of_the_site()
    {
        var kit = new SiteKit();
        foreach (var (index, product) in Hostile.Index())
        {
            for (var number = 0; number < 20; number++)
            {
                kit.With($"rules/r{index}-{number}.yml", Named($"Rule {index} {number}", product));
            }
        }

        var pages = Rules(kit);
        Assert.Empty(ListPages.TooLarge(pages));
        Assert.Equal(Hostile.Length + 1, pages.Count);
        Assert.Equal(Hostile.Length * 20, ListPages.Rows(pages, "rules/product/").Distinct().Count());
        Assert.All(pages.Keys.Where(path => path != "rules/"), path => Assert.Matches("^rules/product/[^/<>%.]+/$", path));
        Assert.Equal(pages.Count, pages.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(pages.Keys.Except(ListPages.ReachedFrom(pages, "rules/")));
    }

    [Fact]
    public void Many_products_and_very_many_rules_of_one_category_hold_the_size_too()
    {
        var kit = new SiteKit();
        for (var number = 0; number < 150; number++)
        {
            kit.With($"rules/p{number}.yml", SiteKit.Rule($"Rule {number}", $"product{number}"));
        }

        for (var number = 0; number < 4_200; number++)
        {
            kit.With($"rules/w{number}.yml", Categorised($"Window {number:0000}", "windows", "process_creation"));
        }

        var pages = Rules(kit);
        Assert.Empty(ListPages.TooLarge(pages));
        Assert.Contains("rules/2/", pages.Keys);
        Assert.Empty(pages.Keys.Except(ListPages.ReachedFrom(pages, "rules/")));
        Assert.Equal(4_350, ListPages.Rows(pages, "rules/product/").Distinct().Count());
        var nav = pages["rules/product/windows/20/"].QuerySelector("nav.pages")!;
        Assert.False(nav.HasAttribute("data-whole"));
        Assert.InRange(nav.QuerySelectorAll("a").Length, 10, 14);
    }

    [Fact]
    public void Rules_that_are_only_counted_have_no_row_and_no_column_of_a_level()
    {
        var kit = new SiteKit();
        for (var number = 0; number < 200; number++)
        {
            kit.With($"rules/w{number}.yml", Categorised($"Window {number}", "windows", "process_creation"));
        }

        kit.With("rules/hidden.yml", SiteKit.Rule("Hidden", "aws") + "\nvisibility: count");
        var pages = Rules(kit);
        Assert.Equal(["Windows 200", "AWS 1"], Overview(pages["rules/"]));
        Assert.Contains("1 rule that this site only counts is among them", pages["rules/"].Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("And 1 rule that this site only counts.", pages["rules/product/aws/"].Body!.TextContent, StringComparison.Ordinal);
        Assert.All(pages.Values, page => Assert.DoesNotContain("Hidden", page.Body!.TextContent, StringComparison.Ordinal));
    }

    private static SortedDictionary<string, IHtmlDocument> Rules(SiteKit kit) => new(
        ListPages.Of(kit).Where(page => page.Key.StartsWith("rules/", StringComparison.Ordinal)).ToDictionary(), StringComparer.Ordinal);

    private static IEnumerable<string> Overview(IHtmlDocument page) =>
        page.QuerySelectorAll("section[aria-labelledby=overview] tbody tr").Select(row => $"{row.Children[0].TextContent} {row.Children[1].TextContent}");

    private static string Categorised(string title, string product, string category) => SiteKit.Rule(title, product)
        .Replace($"    product: {product}", $"    product: {product}\n    category: '{category}'", StringComparison.Ordinal);

    private static string Named(string title, string product) => SiteKit.Rule(title, "PRODUCT")
        .Replace("product: PRODUCT", $"product: '{product}'", StringComparison.Ordinal);
}
