using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages;

/// <summary>The pages of gaps.</summary>
public sealed class GapPagesTests
{
    private const int MostBytes = 120_000;
    private const int MostElements = 1_400;

    private static readonly DateOnly Date = new(2026, 4, 24);

    /// <summary>The pages of gaps of a large site, made once.</summary>
    private static readonly Lazy<IReadOnlyDictionary<string, IHtmlDocument>> Large = new(() => WholeSite.Of(LargeKit())
        .Where(file => file.Key.StartsWith("gaps/", StringComparison.Ordinal))
        .ToDictionary(file => file.Key, file => new HtmlParser().ParseDocument(file.Value), StringComparer.Ordinal));

    [Fact]
    public void They_read_as_the_golden_file() => Golden.Equal(
        "pages/gaps.txt", PageText.Of(GapSite.Of(GapSite.Bundle().WithUsers()).Page("gaps/index.html", Date)));

    [Fact]
    public void Without_users_there_are_no_columns_for_them()
    {
        var heads = GapSite.Of(GapSite.Bundle()).Page("gaps/index.html").QuerySelectorAll("#neither ~ div th[scope=col]");
        Assert.Equal(["Id", "Technique", "Tactics"], heads.Select(head => head.TextContent));
    }

    [Fact]
    public void Several_domains_are_told_apart()
    {
        var mobile = new StixKit { KillChain = "mitre-mobile-attack" }.Tactic("TA0041", "Execution", "execution")
            .Technique("T1623", "Interpreter", change: technique => technique["x_mitre_domains"] = new JsonArray("mobile-attack"));
        var page = new SiteKit().With("mobile.json", mobile.ToJson())
            .With(
                "site.config.json",
                SiteKit.Config().Replace(
                    "\"path\": \"attack.json\" }",
                    "\"path\": \"attack.json\" }, { \"domain\": \"mobile-attack\", \"path\": \"mobile.json\" }",
                    StringComparison.Ordinal))
            .Page("gaps/index.html");
        Assert.Equal(
            ["T1059 Enterprise", "T1623 Mobile"],
            page.QuerySelectorAll("tbody tr").Select(row => $"{row.Children[0].TextContent} {row.Children[2].TextContent}"));
    }

    [Fact]
    public void Long_lists_go_on_within_the_bounds_of_a_page_and_hold_each_technique_once()
    {
        Assert.All(Large.Value, file => Assert.InRange(Encoding.UTF8.GetByteCount(file.Value.Source.Text), 1, MostBytes));
        Assert.All(Large.Value, file => Assert.InRange(file.Value.All.Length, 1, MostElements));
        Assert.Equal(Range(1, 300), Ids("gaps/index.html", "gaps/2/index.html", "gaps/3/index.html", "gaps/4/index.html"));
        Assert.Equal(Range(301, 450), Ids("gaps/no-rule/index.html", "gaps/no-rule/2/index.html"));
        Assert.Equal(Range(451, 600), Ids("gaps/no-finding/index.html", "gaps/no-finding/2/index.html"));
        Assert.Equal(Range(601, 611), Ids("gaps/may-apply/index.html"));
        Assert.Equal(11, Large.Value["gaps/not-in-force/index.html"].QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("gaps/accepted/index.html", Large.Value);
    }

    [Fact]
    public void Pages_of_a_list_lead_to_each_other_and_back()
    {
        Assert.Equal(
            [
                "/base/gaps/2/", "/base/gaps/may-apply/", "/base/gaps/no-rule/", "/base/gaps/no-finding/", "/base/drift/",
                "/base/gaps/not-in-force/",
            ],
            Large.Value["gaps/index.html"].QuerySelectorAll("main section > p a").Select(Address));
        Assert.Equal(["/base/gaps/", "/base/gaps/3/"], Large.Value["gaps/2/index.html"].QuerySelectorAll("main p a").Select(Address));
        Assert.Equal(["/base/gaps/3/"], Large.Value["gaps/4/index.html"].QuerySelectorAll("main p a").Select(Address));
        var second = Large.Value["gaps/no-rule/2/index.html"];
        Assert.Equal(["/base/gaps/no-rule/"], second.QuerySelectorAll("main p a").Select(Address));
        Assert.Equal("Gaps: Finding but no rule, page 2 of 2 · Test site", second.Title);
        Assert.Equal("/base/gaps/", Address(second.QuerySelector(".trail li:nth-last-child(2) a")!));
    }

    [Fact]
    public void The_home_page_leads_to_them() =>
        Assert.Contains("/base/gaps/", new SiteKit().Page("index.html").QuerySelectorAll(".actions a").Select(Address));

    /// <summary>300 gaps, 150 techniques of each side alone, and 11 that newer ids may apply to.</summary>
    private static SiteKit LargeKit()
    {
        var bundle = new StixKit().Tactic("TA0002", "Execution", "execution");
        foreach (var id in Range(1, 611))
        {
            bundle.Technique(id, $"Something with a name of usual length {id}");
        }

        var findings = Range(301, 450).Select(id => $"  - {{ id: F{id}, techniques: {{ {id}: 0.5 }} }}\n");
        var newer = Range(601, 611).Select(id => $"{Newer(id)}: [{id}]");
        return new SiteKit().With("attack.json", bundle.ToJson())
            .With("site.config.json", SiteKit.Config("\"aliases\": \"aliases.yaml\""))
            .With("aliases.yaml", $"techniques: {{ {string.Join(", ", newer)} }}")
            .With("mappings/a.yaml", SiteKit.Mapping("Source", string.Concat(findings)))
            .With("rules/a.yml", SiteKit.Rule("A", "aws", [.. Range(451, 600), .. Range(601, 611).Select(Newer)]));
    }

    private static string Newer(string id) => $"T19{id[3..]}";

    private static string[] Range(int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"T1{number:D3}"))];

    private static IEnumerable<string> Ids(params string[] pages) => pages.SelectMany(
        page => Large.Value[page].QuerySelector("table")!.QuerySelectorAll("td.id").Select(cell => cell.TextContent));

    private static string Address(IElement link) => link.GetAttribute("href")!;
}
