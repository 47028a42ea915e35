using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>Links between authored files work as they do where the repository is read, and lead to pages of the site.</summary>
public sealed class AuthoredLinkTests
{
    [Theory]
    [InlineData("other.md", "/base/other/")]
    [InlineData("./other.md", "/base/other/")]
    [InlineData("other.md#a-part", "/base/other/#a-part")]
    [InlineData("other.md?plain=1#a-part", "/base/other/#a-part")]
    [InlineData("guides/start.md", "/base/guides/start/")]
    [InlineData("./guides/start.md#part", "/base/guides/start/#part")]
    [InlineData("guides/", "/base/guides/")]
    [InlineData("guides/index.md", "/base/guides/")]
    [InlineData("two%20words.md", "/base/two-words/")]
    [InlineData("<two words.md>", "/base/two-words/")]
    [InlineData("/content/pages/other.md", "/base/other/")]
    [InlineData("../techniques/T1059/", "/base/techniques/T1059/")]
    [InlineData("../techniques/T1059", "/base/techniques/T1059/")]
    [InlineData("../techniques/T1059/#coverage", "/base/techniques/T1059/#coverage")]
    [InlineData("/techniques/T1059/", "/base/techniques/T1059/")]
    [InlineData("/techniques/T1059", "/base/techniques/T1059/")]
    [InlineData("/techniques/T1059/index.html", "/base/techniques/T1059/")]
    [InlineData("../notes/T1059.md", "/base/techniques/T1059/")]
    [InlineData("../notes/T1059.md#part", "/base/techniques/T1059/#note-part")]
    [InlineData("../../rules/a.yml", "/base/rules/a.html")]
    [InlineData("../../mappings/a.yaml", "/base/providers/aws/source/")]
    [InlineData("../../templates/assets/icon.svg", "/base/assets/icon.svg")]
    [InlineData("/assets/icon.svg", "/base/assets/icon.svg")]
    [InlineData("https://attack.mitre.org/techniques/T1059", "/base/techniques/T1059/")]
    [InlineData("<https://example.org/a b>", "https://example.org/a%20b")]
    [InlineData("#part", "#part")]
    public void From_a_page(string target, string address) =>
        Assert.Equal(address, Link("content/pages/about.md", target, "about/index.html"));

    [Theory]
    [InlineData("../other.md", "/base/other/")]
    [InlineData("../../notes/T1059.md", "/base/techniques/T1059/")]
    [InlineData("../../techniques/T1059/", "/base/techniques/T1059/")]
    [InlineData("../techniques/T1059/", "/base/techniques/T1059/")]
    [InlineData("index.md", "/base/guides/")]
    public void From_a_page_in_a_folder(string target, string address) =>
        Assert.Equal(address, Link("content/pages/guides/start.md", target, "guides/start/index.html"));

    [Theory]
    [InlineData("T1059.001.md", "/base/techniques/T1059/001/")]
    [InlineData("../pages/other.md#a-part", "/base/other/#a-part")]
    [InlineData("../pages/guides/start.md", "/base/guides/start/")]
    [InlineData("../techniques/T1059/001/", "/base/techniques/T1059/001/")]
    [InlineData("../T1059/", "/base/techniques/T1059/")]
    [InlineData("#part", "#note-part")]
    public void From_a_note(string target, string address) =>
        Assert.Equal(address, Link("content/notes/T1059.md", target, "techniques/T1059/index.html"));

    [Fact]
    public void By_reference_and_around_an_image()
    {
        var page = Site().With("content/pages/about.md", Page("[one][a], [a] and [![icon](/assets/icon.svg)](other.md)\n\n[a]: other.md#x"))
            .Page("about/index.html");
        Assert.Equal(
            ["/base/other/#x", "/base/other/#x", "/base/other/"],
            page.QuerySelectorAll(".prose a").Select(link => link.GetAttribute("href")));
        Assert.StartsWith("/base/assets/icon.svg?v=", page.QuerySelector(".prose a img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("icon", page.QuerySelector(".prose a img")!.GetAttribute("alt"));
    }

    [Fact]
    public void An_image_from_elsewhere_is_a_link_to_it()
    {
        var page = Site()
            .With("content/pages/about.md", Page("![A picture](https://example.org/a.png) ![](https://example.org/b.png)"))
            .Page("about/index.html");
        Assert.Empty(page.QuerySelectorAll(".prose img"));
        Assert.Equal(["A picture", "https://example.org/b.png"], page.QuerySelectorAll(".prose a").Select(link => link.TextContent));
    }

    [Theory]
    [InlineData("othr.md", "Did you mean 'other.md'?")]
    [InlineData("guide/start.md", "Did you mean 'guides/start.md'?")]
    [InlineData("../notes/T1060.md", "Did you mean '../notes/T1059.md'?")]
    [InlineData("/technique/T1059/", "Did you mean '/techniques/T1059/'?")]
    [InlineData("../technique/T1059/", "Did you mean '/techniques/T1059/'?")]
    [InlineData(
        "nothing-like-it.md",
        "Link to a page (/techniques/T1059/, or another page's file), or write a whole http, https or mailto address.")]
    [InlineData(
        "//example.org/x",
        "Link to a page (/techniques/T1059/, or another page's file), or write a whole http, https or mailto address.")]
    [InlineData(
        "../../../../etc/passwd",
        "Link to a page (/techniques/T1059/, or another page's file), or write a whole http, https or mailto address.")]
    [InlineData("", "Link to a page (/techniques/T1059/, or another page's file), or write a whole http, https or mailto address.")]
    public void To_nothing_is_reported_in_its_line(string target, string cure)
    {
        var kit = Site().With("content/pages/about.md", Page($"Text.\n\nSee [it]({target})."));
        Assert.Equal("See it.", kit.Page("about/index.html").QuerySelector(".prose p:last-child")!.TextContent);
        var found = Assert.Single(kit.Bag.ToSorted());
        Assert.Equal(("CB6103", "content/pages/about.md(6,5)", cure), (found.Code, found.Span.ToString()!, found.Cure));
    }

    [Fact]
    public void Many_to_nothing_are_counted()
    {
        var kit = Site().With("content/pages/about.md", Page(string.Concat(Enumerable.Repeat("See [it](nowhere.md).\n", 500))));
        kit.Page("about/index.html");
        var found = kit.Bag.ToSorted();
        Assert.Equal(["CB6103"], found.Select(diagnostic => diagnostic.Code).Distinct());
        Assert.Equal((21, 480), (found.Length, found[^1].More));
    }

    [Fact]
    public void Headings_have_anchors_that_differ_from_each_other_and_from_the_page_s()
    {
        var page = Site()
            .With("content/notes/T1059.md", "# Coverage\n\n## What <b>&amp;</b> why?\n\n# Coverage\n\n# Coverage-1\n\n# Größe\n\n# !\n")
            .Page("techniques/T1059/index.html");
        Assert.Equal(
            ["note-coverage", "note-what--why", "note-coverage-1", "note-coverage-1-1", "note-größe", "note-section"],
            page.QuerySelectorAll("#note ~ .prose [id]").Select(heading => heading.Id));
        var own = Site().With("content/pages/about.md", Page("# Main\n\n# Part\n")).Page("about/index.html");
        Assert.Equal(["main-1", "part"], own.QuerySelectorAll(".prose [id]").Select(heading => heading.Id));
    }

    /// <summary>Where a link leads, without the version of an asset.</summary>
    private static string Link(string file, string target, string page)
    {
        var kit = Site().With(file, file.StartsWith("content/notes", StringComparison.Ordinal) ? $"[x]({target})" : Page($"[x]({target})"));
        var link = kit.Page(page).QuerySelectorAll(".prose a").Single(link => link.TextContent == "x").GetAttribute("href")!;
        Assert.Empty(kit.Bag.ToSorted());
        return link.Split("?v=")[0];
    }

    private static string Page(string text) => $"---\ntitle: About\n---\n{text}\n";

    private static SiteKit Site() => new SiteKit()
        .With(
            "attack.json",
            new StixKit().Tactic("TA0002", "Execution", "execution")
                .Technique("T1059", "Interpreter")
                .Technique("T1059.001", "Shell").ToJson())
        .With("mappings/a.yaml", SiteKit.Mapping("Source", "  - { id: F1, techniques: [T1059] }"))
        .With("rules/a.yml", SiteKit.Rule("A rule", "aws", "T1059"))
        .With("content/pages/other.md", "---\ntitle: Other\n---\n# A part\n")
        .With("content/pages/two words.md", "---\ntitle: Words\n---\n")
        .With("content/pages/guides/index.md", "---\ntitle: Guides\n---\n")
        .With("content/pages/guides/start.md", "---\ntitle: Start\n---\n")
        .With("content/notes/T1059.md", "# Part\n");
}
