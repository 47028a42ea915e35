using AngleSharp.Html.Dom;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Lists;

/// <summary>The lists of all of ATT&amp;CK 18.1 enterprise with SigmaHQ's rules, the sample's mappings and CTID's.</summary>
public sealed class RealListTests
{
    private static readonly Lazy<(ReadSite Site, SortedDictionary<string, IHtmlDocument> Pages)> Made = new(Make);

    [Fact]
    public void No_list_page_is_larger_than_one_may_be()
    {
        Assert.Empty(ListPages.TooLarge(Made.Value.Pages));
        Assert.InRange(Made.Value.Pages.Count, 150, 1_000);
    }

    [Fact]
    public void Each_technique_stands_once_in_the_list_and_once_in_each_of_its_tactics()
    {
        var (site, pages) = Made.Value;
        var all = ListPages.Rows(pages, "techniques/").Where(link => !link.Contains("/rules/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(691, all.Length);
        Assert.Equal(691, all.Distinct().Count());
        Assert.Equal(
            site.Published.Techniques.SelectMany(technique => technique.Tactics, (technique, _) => technique.Technique.Id.ToString())
                .Order(StringComparer.Ordinal),
            ListPages.Rows(pages, "tactics/TA").Select(IdOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_rule_stands_in_one_list_that_is_reached_from_that_of_all()
    {
        var (_, pages) = Made.Value;
        var reached = ListPages.ReachedFrom(pages, "rules/");
        var lists = pages.Where(page => page.Key.StartsWith("rules/", StringComparison.Ordinal)).ToDictionary();
        Assert.Empty(lists.Keys.Except(reached));
        var rules = ListPages.Rows(lists, "rules/product/");
        Assert.Equal(3_141, rules.Length);
        Assert.Equal(3_141, rules.Distinct().Count());
    }

    [Fact]
    public void The_overview_counts_what_the_lists_hold()
    {
        var (_, pages) = Made.Value;
        var rows = pages["rules/"].QuerySelectorAll("section[aria-labelledby=overview] tbody tr");
        Assert.Equal(3_141, rows.Sum(row => Number(row.Children[1].TextContent)));
        Assert.All(
            rows, row => Assert.Equal(Number(row.Children[1].TextContent), row.Children.Skip(2).Sum(cell => Number(cell.TextContent))));
        var windows = rows.Single(row => row.Children[0].TextContent == "Windows");
        Assert.Equal(
            Number(windows.Children[1].TextContent), ListPages.Rows(pages, "rules/product/windows/").Length);
        Assert.Contains("rules/product/windows/process-creation/", pages.Keys);
    }

    [Fact]
    public void A_row_says_in_a_line_what_a_rule_detects_and_names_four_techniques_at_most()
    {
        var rows = Made.Value.Pages.Where(page => page.Key.StartsWith("rules/", StringComparison.Ordinal))
            .SelectMany(page => page.Value.QuerySelectorAll(".listed tr:has(th[scope=row])"))
            .ToArray();
        Assert.All(rows, row => Assert.InRange(row.QuerySelector(".about")!.TextContent.Length, 1, 140));
        Assert.All(rows, row => Assert.InRange(row.QuerySelectorAll(".ids a").Length, 0, 4));
        Assert.InRange(rows.Average(row => row.QuerySelectorAll("*").Length + 1), 6, 9);
    }

    private static string IdOf(string link) => link["/base/techniques/".Length..].TrimEnd('/').Replace('/', '.');

    private static int Number(string text) =>
        int.Parse(text, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);

    private static (ReadSite Site, SortedDictionary<string, IHtmlDocument> Pages) Make()
    {
        using var folder = new TempFolder();
        var data = Path.GetRelativePath(folder.Root, RealData.Folder).Replace('\\', '/');
        var mappings = Path.GetRelativePath(folder.Root, Repository.At("content", "mappings")).Replace('\\', '/');
        folder.With(
            "site.config.json",
            SiteKit.Config()
                .Replace(
                    "\"path\": \"attack.json\"",
                    $"\"path\": \"{data}/attack-stix-2.0/enterprise-attack.json\", \"version\": \"18.1\"",
                    StringComparison.Ordinal)
                .Replace(
                    "\"mappings/*.yaml\" }",
                    $"\"{mappings}/**/*.yaml\" }}, {{ \"path\": \"{data}/mappings/ctid/*-enterprise.json\" }}",
                    StringComparison.Ordinal)
                .Replace("rules/*.yml", $"{data}/sigma/rules/**/*.yml", StringComparison.Ordinal));
        var files = new DiskFiles(folder.Root);
        var bag = new DiagnosticBag();
        var site = new SiteReader(files, bag, CancellationToken.None).Read(new ReadOptions())!;
        return (site, ListPages.Of(files, bag, site));
    }
}
