using AngleSharp.Html.Dom;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>Text of every input is untrusted: whatever it holds, it is read as text on the page.</summary>
public sealed class HostileTextTests
{
    private const string Hostile = "<script>alert(1)</script> \" onload=x ' & <img src=x onerror=y>";

    [Fact]
    public void A_technique_s_name_and_description_stay_text()
    {
        var page = new SiteKit()
            .With("attack.json", new StixKit().Tactic("TA0002", "Execution", "execution")
                .Technique(
                    "T1059",
                    Hostile,
                    change: technique => technique["description"] = $"{Hostile}\n\n[a](javascript:alert(1)) ![b](https://example.org/c.png)").ToJson())
            .Page("techniques/T1059/index.html");
        AssertInert(page);
        Assert.Contains(Hostile, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_s_texts_stay_text()
    {
        var text = $"'{Hostile.Replace("'", "''", StringComparison.Ordinal)}'";
        var page = new SiteKit()
            .With(
                "mappings/a.yaml",
                SiteKit.Mapping(text, $"  - {{ id: {text}, title: {text}, techniques: [ {{ id: T1059, rationale: {text} }} ] }}"))
            .Page("techniques/T1059/index.html");
        AssertInert(page);
        Assert.Equal(Hostile, page.QuerySelector("details code")!.TextContent);
    }

    [Fact]
    public void A_rule_s_texts_and_source_stay_text()
    {
        var title = $"'{Hostile.Replace("'", "''", StringComparison.Ordinal)}'";
        var kit = new SiteKit().With(
            "rules/a.yml", SiteKit.Rule(title, "aws", "T1059") + $"\nauthor: {title}\nreferences: [ 'javascript:alert(1)' ]\n");
        AssertInert(kit.Page("rules/a.html"));
        AssertInert(kit.Page("techniques/T1059/index.html"));
        Assert.Contains(title, kit.Page("rules/a.html").QuerySelector("code.yaml")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Invisible_characters_that_reorder_text_become_visible()
    {
        var page = new SiteKit()
            .With("rules/a.yml", SiteKit.Rule("\"Access\\u202Edeined\\u2066 \\0\"", "aws", "T1059"))
            .Page("rules/a.html");
        Assert.Equal("Access\uFFFDdeined\uFFFD \uFFFD", page.QuerySelector("h1")!.TextContent);
    }

    public static TheoryData<int> Unprintable =>
    [
        .. Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n' or '\r')), .. Enumerable.Range(0x7F, 0x21),
        0x61C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C,
        0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0xE0001, 0xE0041,
    ];

    [Theory]
    [MemberData(nameof(Unprintable))]
    public void Unprintable_characters_reach_no_page_by_any_way(int code)
    {
        var character = char.ConvertFromUtf32(code);
        var text = $"a{character}b <code>c{character}d</code> &#{code};&#x{code:X}; [e&#x{code:X};{character}](https://x.y/&#x{code:X};{character}) <https://x.y/{character}> `{character}&#{code};`";
        var kit = new SiteKit()
            .With(
                "attack.json", new StixKit()
                    .Tactic("TA0002", "Execution", "execution")
                    .Technique("T1059", $"Name{character}", change: technique =>
            {
                technique["description"] = text;
                technique["x_mitre_platforms"] = new System.Text.Json.Nodes.JsonArray($"Linux{character}");
            }).ToJson())
            .With("rules/a.yml", SiteKit.Rule("Title", "aws", "T1059") + $"\ndescription: \"x\\U{code:X8}y\"\nauthor: \"x\\U{code:X8}y\"\n")
            .With("templates/partials/place.html", $"{character}{{{{ \"{character}\" }}}}")
            .With("templates/pages/not-found.html", $"<p title=\"{{{{ page.title + \"{character}\" }}}}\">{character}</p>");
        foreach (var (path, page) in WholeSite.Of(kit).Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.False(page.Contains(character, StringComparison.Ordinal), path);
            Assert.DoesNotContain(
                character,
                new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).DocumentElement.TextContent,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_languages_and_pictures_are_written_with_stays()
    {
        const string text = "ünï 日本 👩\u200D💻 می\u200Cخواهم co\u00ADop";
        var page = new SiteKit().With("rules/a.yml", SiteKit.Rule($"\"{text}\"", "aws", "T1059")).Page("rules/a.html");
        Assert.Equal(text, page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void A_link_that_is_no_web_address_is_refused_where_it_stands()
    {
        var kit = new SiteKit().With(
            "mappings/a.yaml", SiteKit.Mapping("Source", "  - { id: F1, url: 'javascript:alert(1)', techniques: [T1059] }"));
        AssertInert(kit.Page("techniques/T1059/index.html"));
        var refused = Assert.Single(kit.Bag.ToSorted(), found => found.IsError);
        Assert.Equal(("CB3009", "mappings/a.yaml(5,20)"), (refused.Code, refused.Span.ToString()!));
    }

    private static void AssertInert(IHtmlDocument page)
    {
        Assert.All(
            page.Scripts.Where(script => script.Type != "application/ld+json"),
            script => Assert.StartsWith("/base/assets/", script.Source, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, embed, base, style, form:not(.filters)"));
        Assert.Empty(
            page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)
                || attribute.Name == "style"));
        Assert.Empty(
            page.Links.Select(link => link.GetAttribute("href")!).Where(href => !href.StartsWith('/')
                && !href.StartsWith('#')
                && !href.StartsWith("http", StringComparison.Ordinal)));
    }
}
