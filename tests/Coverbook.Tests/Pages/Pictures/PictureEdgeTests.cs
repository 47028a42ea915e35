using AngleSharp.Dom;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Pictures;

/// <summary>Pictures of sites that lack this or that, or whose names are hostile.</summary>
public sealed class PictureEdgeTests
{
    private const string Home = "index.html";

    private static readonly string[] DrawnWith =
        ["class", "viewBox", "preserveAspectRatio", "height", "aria-hidden", "role", "aria-labelledby", "d"];

    [Fact]
    public void A_site_without_findings_and_rules_has_one_figure_and_no_providers()
    {
        var page = new SiteKit().Page(Home);
        Assert.Equal("0 of 1 technique in scope has direct evidence", OneSpace(Assert.Single(page.QuerySelectorAll(".figures li"))));
        Assert.Null(page.QuerySelector("#providers"));
        AssertDrawn(page);
    }

    [Fact]
    public void A_site_without_rules_has_no_figure_of_rules() => Assert.Equal(
        ["direct evidence", "a finding that detects it"],
        new SiteKit().With("mappings/a.yaml", SiteKit.Mapping("Guard", "  - { id: F1, techniques: [T1059] }"))
            .Page(Home).QuerySelectorAll(".figures li").Select(figure => OneSpace(figure).Split(" has ")[1]));

    [Fact]
    public void A_site_without_mappings_has_figures_of_evidence_and_rules()
    {
        var page = new SiteKit().With("rules/a.yml", SiteKit.Rule("Rule", "aws", "T1059")).Page(Home);
        Assert.Equal(
            ["direct evidence", "a rule"], page.QuerySelectorAll(".figures li").Select(figure => OneSpace(figure).Split(" has ")[1]));
        Assert.Null(page.QuerySelector("#providers"));
    }

    [Fact]
    public void Where_nothing_is_in_scope_nothing_is_drawn_and_all_tactics_are_folded_away()
    {
        var kit = new SiteKit().With("site.config.json", SiteKit.Config("\"coverage\": { \"platforms\": [\"ESXi\"] }"))
            .With("mappings/a.yaml", SiteKit.Mapping("Guard", "  - { id: F1, techniques: [T1059] }"));
        string[] files = [Home, "tactics/index.html", "providers/index.html", "techniques/T1059/index.html"];
        Assert.All(files, file => Assert.Empty(kit.Page(file).QuerySelectorAll("svg")));
        Assert.Equal("1 tactic with nothing in scope", kit.Page("tactics/index.html").QuerySelector(".fold summary")!.TextContent);
        Assert.Empty(kit.Page("tactics/index.html").QuerySelectorAll("main table"));
    }

    [Fact]
    public void A_site_with_an_empty_bundle_draws_nothing() => Assert.Empty(
        new SiteKit().With("attack.json", new StixKit().Tactic("TA0002", "Execution", "execution").ToJson())
            .Page(Home).QuerySelectorAll("svg"));

    [Fact]
    public void Each_domain_has_pictures_of_its_own_with_names_of_their_own()
    {
        var page = new SiteKit()
            .With("site.config.json", SiteKit.Config().Replace(
                "\"path\": \"attack.json\" }",
                "\"path\": \"attack.json\" }, { \"domain\": \"mobile-attack\", \"path\": \"mobile.json\" }",
                StringComparison.Ordinal))
            .With("mobile.json", new StixKit { KillChain = "mitre-mobile-attack" }.Tactic("TA0041", "Execution", "execution")
                .Technique("T1623", "Interpreter").ToJson())
            .With("mappings/a.yaml", SiteKit.Mapping("Guard", "  - { id: F1, techniques: [T1059, T1623] }"))
            .Page(Home);
        Assert.Equal(["Enterprise", "Mobile"], page.QuerySelectorAll(".figures").Select(figures => figures.GetAttribute("aria-label")));
        Assert.Equal(
            ["Enterprise matrix in small", "Mobile matrix in small"],
            page.QuerySelectorAll(".mini").Select(mini => mini.GetAttribute("aria-label")));
        string[] labels = [.. page.QuerySelectorAll("[role=region]").Select(region => region.GetAttribute("aria-label")!)];
        Assert.Contains("Coverage by tactic, Mobile", labels);
        Assert.Equal(labels.Distinct(StringComparer.Ordinal), labels);
        AssertDrawn(page);
    }

    [Theory]
    [InlineData("</svg><script>alert(1)</script>")]
    [InlineData("\u202egnp.exe\u0007")]
    [InlineData("\" onload=\"alert(1)")]
    [InlineData("{{ page.title }}")]
    public void A_hostile_name_is_text(string name)
    {
        var kit = Named(name);
        string[] files = [Home, "tactics/index.html", "providers/index.html", "techniques/T1059/index.html"];
        foreach (var page in files.Select(file => kit.Page(file)))
        {
            Assert.All(
                page.Scripts.Where(script => script.Type != "application/ld+json"),
                script => Assert.StartsWith("/base/", script.Source, StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("svg, svg *").SelectMany(drawn => drawn.Attributes), attribute => Assert.Contains(
                attribute.Name, DrawnWith));
            Assert.DoesNotContain('\u202e', page.DocumentElement.OuterHtml);
            AssertDrawn(page);
        }
    }

    [Fact]
    public void A_name_of_500_signs_is_cut_in_pictures()
    {
        var row = Named(new string('W', 500)).Page("providers/index.html").QuerySelector("table.bars tbody th")!;
        Assert.Equal(new string('W', 300) + "…", row.TextContent.Trim());
    }

    [Fact]
    public void Very_many_providers_have_room_for_the_first_of_them()
    {
        var providers = string.Join(", ", Enumerable.Range(1, 60).Select(
            number => $"{{ \"id\": \"p{number}\", \"name\": \"Provider {number}\" }}"));
        var config = SiteKit.Config();
        var from = config.IndexOf("\"providers\": [", StringComparison.Ordinal);
        var kit = new SiteKit().With(
            "site.config.json", $"{config[..from]}\"providers\": [ {providers} ]{config[(config.IndexOf(']', from) + 1)..]}");
        for (var number = 1; number <= 60; number++)
        {
            kit.With($"mappings/{number}.yaml", SiteKit.Mapping("Guard", "  - { id: F1, techniques: [T1059] }", $"p{number}"));
        }

        var page = kit.Page("providers/index.html");
        Assert.Equal(31, page.QuerySelectorAll("table.bars tbody tr").Length);
        Assert.Equal(14, page.QuerySelectorAll("table.grid thead th").Length);
        Assert.Equal(
            ["30 more providers are not in this table.", "48 more providers are not in this table."],
            page.QuerySelectorAll("section[aria-labelledby=reach] p.fine").Select(line => line.TextContent)
                .Where(line => line.Contains("more", StringComparison.Ordinal)));
    }

    private static SiteKit Named(string name)
    {
        var quoted = System.Text.Json.JsonSerializer.Serialize(name);
        return new SiteKit()
            .With("site.config.json", SiteKit.Config().Replace("\"name\": \"AWS\"", $"\"name\": {quoted}", StringComparison.Ordinal))
            .With(
                "attack.json",
                new StixKit().Tactic("TA0002", name, "execution").Technique("T1059", name).Technique("T1060", name).ToJson())
            .With("mappings/a.yaml", SiteKit.Mapping("Guard", "  - { id: F1, techniques: [T1059] }"));
    }

    /// <summary>No picture is empty, and none has a width of nothing.</summary>
    private static void AssertDrawn(IDocument page) => Assert.All(page.QuerySelectorAll("svg"), picture =>
    {
        Assert.NotEmpty(picture.Children);
        Assert.Matches("^0 0 [1-9][0-9]* [1-9][0-9]*$", picture.GetAttribute("viewBox"));
        Assert.All(picture.Children, path => Assert.Matches("^M[-0-9MVHvhz ]+$", path.GetAttribute("d")));
    });

    private static string OneSpace(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
