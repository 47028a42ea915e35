using System.Xml.Linq;
using AngleSharp.Dom;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Matrix;

/// <summary>The matrix of a small site: what stands where, and in which words.</summary>
public sealed class MatrixTests
{
    [Fact]
    public void Its_markup_is_that_of_the_golden_file()
    {
        var matrix = MatrixSite.All().Page(MatrixSite.Page).QuerySelector("article.matrix")!;
        matrix.QuerySelector("script")!.Remove();
        Golden.Equal("pages/matrix.html", matrix.OuterHtml + "\n");
    }

    [Fact]
    public void In_large_print_it_reads_as_the_golden_file() =>
        Golden.Equal("pages/matrix-large-print.txt", PageText.Of(MatrixSite.All().Page("matrix/large-print/index.html")));

    [Fact]
    public void Its_columns_are_the_tactics_in_the_order_of_the_matrix_object()
    {
        var page = MatrixSite.All().Page(MatrixSite.Page);
        string[] expected = ["Persistence", "Execution", "No tactic"];
        Assert.Equal(expected, page.QuerySelectorAll("th[scope=col]").Select(NameOf));
        Assert.Equal(expected, page.QuerySelectorAll("td > h2").Select(NameOf));
        Assert.Equal(expected, page.QuerySelectorAll("nav.jump a").Select(link => link.TextContent));
    }

    [Fact]
    public void A_tactic_without_a_technique_has_no_column_and_is_told()
    {
        var page = MatrixSite.All().Page(MatrixSite.Page);
        Assert.Contains("has no technique of Reconnaissance.", page.QuerySelector("article header")!.TextContent, StringComparison.Ordinal);
        Assert.Null(MatrixSite.All().Page("tactics/TA0043/index.html").QuerySelector("a[href*='/matrix/#']"));
    }

    [Fact]
    public void A_technique_in_four_tactics_stands_in_each_and_counts_once()
    {
        var page = MatrixSite.InFourTactics().Page(MatrixSite.Page);
        Assert.Equal(4, page.QuerySelectorAll("td > ul > li > a[href$='/T1078/']").Length);
        Assert.Equal(4, page.QuerySelectorAll("td details li > a[href$='/T1078/004/']").Length);
        Assert.StartsWith(
            "1 of 2 techniques in scope has direct evidence", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["1 of 2 techniques covered", "1 of 1 technique covered", "1 of 1 technique covered", "1 of 1 technique covered"],
            page.QuerySelectorAll("th .of").Select(figure => figure.TextContent));
    }

    [Fact]
    public void Sub_techniques_are_folded_into_their_parent_by_id()
    {
        var fold = MatrixSite.All().Page(MatrixSite.Page).QuerySelector("#TA0003 details")!;
        Assert.Equal("2 of 2 sub-techniques in scope covered, 1 outside", fold.QuerySelector("summary")!.TextContent);
        Assert.Equal(["T1063.001", "T1063.002", "T1063.003"], fold.QuerySelectorAll("b").Select(id => id.TextContent));
        Assert.False(fold.HasAttribute("open"));
    }

    [Fact]
    public void A_sub_technique_whose_parent_is_nowhere_stands_for_itself()
    {
        var kit = new SiteKit().With(
            "attack.json", new StixKit().Tactic("TA0002", "Execution", "execution").Technique("T1059.004", "Unix Shell").ToJson());
        Assert.Equal(["T1059.004"], kit.Page(MatrixSite.Page).QuerySelectorAll("#TA0002 > ul > li b").Select(id => id.TextContent));
    }

    [Fact]
    public void Without_scripts_the_controls_are_hidden_and_every_cell_says_all_of_it()
    {
        var page = MatrixSite.All().Page(MatrixSite.Page);
        Assert.True(page.QuerySelector("form")!.HasAttribute("hidden"));
        Assert.Equal(
            "T1059 Zeta: sure High 0.90: 3 findings, 2 rules",
            page.QuerySelector("#TA0002 li:has(a[href$='/T1059/'])")!.TextContent.Trim());
        Assert.All(page.QuerySelectorAll(".board li"), cell => Assert.NotEmpty(cell.QuerySelector(":scope > span")!.TextContent));
    }

    [Fact]
    public void What_each_provider_finds_is_counted_with_the_best_of_its_own()
    {
        var technique = MatrixSite.All().Published().Of("T1059");
        Assert.Equal(
            [("aws", 2, "0.90"), ("azure", 1, "")],
            technique.ByProvider.Select(own => (own.Provider, own.Findings, own.Best.ToString()!)));
        Assert.Equal(3, technique.DetectionCount);
    }

    [Fact]
    public void Each_domain_has_its_own_and_leads_to_the_others()
    {
        var kit = TwoDomains();
        Assert.Equal(
            ["/base/matrix/ics/"],
            kit.Page(MatrixSite.Page).QuerySelectorAll(".actions a").Select(link => link.GetAttribute("href")).Take(1));
        Assert.Equal("ICS matrix", kit.Page("matrix/ics/index.html").QuerySelector("h1")!.TextContent);
        Assert.Equal(["TA0104"], kit.Page("matrix/ics/index.html").QuerySelectorAll("td").Select(column => column.Id));
    }

    [Fact]
    public void A_site_without_enterprise_leads_to_the_matrix_that_it_has()
    {
        var kit = new SiteKit()
            .With("site.config.json", SiteKit.Config().Replace("enterprise-attack", "ics-attack", StringComparison.Ordinal))
            .With("attack.json", Ics());
        Assert.Equal("/base/matrix/ics/", kit.Page("index.html").QuerySelector("nav[aria-label=Main] a")!.GetAttribute("href"));
        Assert.DoesNotContain(MatrixSite.Page, WholeSite.Of(kit).Keys);
    }

    [Fact]
    public void A_bundle_without_tactics_and_techniques_has_an_empty_one_that_says_so()
    {
        var site = WholeSite.Of(new SiteKit().With("attack.json", new StixKit().ToJson()));
        Assert.Contains("no technique", site[MatrixSite.Page], StringComparison.Ordinal);
        Assert.NotNull(XDocument.Parse(site["matrix/enterprise.svg"]).Root);
    }

    [Fact]
    public void Tactic_pages_lead_to_their_column()
    {
        var link = MatrixSite.All().Page("tactics/TA0002/index.html").QuerySelector("a[href*='/matrix/#']")!;
        Assert.Equal("/base/matrix/#TA0002", link.GetAttribute("href"));
    }

    private static SiteKit TwoDomains() => new SiteKit()
        .With("site.config.json", SiteKit.Config().Replace(
            "\"path\": \"attack.json\" }",
            "\"path\": \"attack.json\" }, { \"domain\": \"ics-attack\", \"path\": \"ics.json\" }",
            StringComparison.Ordinal))
        .With("ics.json", Ics());

    private static string Ics() => new StixKit { KillChain = "mitre-ics-attack" }
        .Tactic("TA0104", "Execution", "execution").Technique("T0807", "Command Line").ToJson();

    private static string NameOf(IElement head) => (head.QuerySelector("a")?.TextContent ?? head.FirstChild!.TextContent).Trim();
}
