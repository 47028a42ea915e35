using AngleSharp.Dom;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>Descriptions are written in ATT&amp;CK's dialect of Markdown.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public void Links_to_techniques_of_the_site_stay_in_the_site_and_others_leave_it()
    {
        var prose = Render("See [own](https://attack.mitre.org/techniques/T1059/), [sub](https://attack.mitre.org/techniques/T1059/001) and [other](https://attack.mitre.org/techniques/T1999).");
        Assert.Equal(
            ["/base/techniques/T1059/", "/base/techniques/T1059/001/", "https://attack.mitre.org/techniques/T1999"],
            prose.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("noopener noreferrer external", prose.QuerySelectorAll("a")[2].GetAttribute("rel"));
    }

    [Fact]
    public void Citations_are_numbered_by_first_use_and_unknown_ones_stay_as_written()
    {
        var prose = Render("One.(Citation: B)(Citation: A) Two.(Citation: B) Three.(Citation: C)");
        Assert.Equal("One.[1][2] Two.[1] Three.(Citation: C)", prose.TextContent.Trim());
        Assert.Equal(["#cite-1", "#cite-2", "#cite-1"], prose.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void The_page_lists_cited_references_in_the_order_of_their_numbers()
    {
        var page = Page("One.(Citation: B)(Citation: A)");
        Assert.Equal(["About B", "About A"], page.QuerySelectorAll(".citations li").Select(item => item.TextContent.Trim()));
        Assert.Equal("https://example.org/B", page.QuerySelector("#cite-1 a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("Run <code>net user /add</code> now", "Run net user /add now", "net user /add")]
    [InlineData("Run <code>a <b> c</code> now", "Run a <b> c now", "a <b> c")]
    [InlineData("Run `x` now", "Run x now", "x")]
    public void Code_elements_become_code(string markdown, string text, string code)
    {
        var prose = Render(markdown);
        Assert.Equal(text, prose.TextContent.Trim());
        Assert.Equal(code, prose.QuerySelector("code")!.TextContent);
    }

    [Theory]
    [InlineData("An open <code>element and <username> stays")]
    [InlineData("So does <sode>this</sode> and <b>that</b>")]
    public void Other_elements_stay_text(string markdown)
    {
        var prose = Render(markdown);
        Assert.Equal(markdown, prose.TextContent.Trim());
        Assert.Empty(prose.QuerySelectorAll("p *"));
    }

    [Fact]
    public void Headings_start_below_the_section_s_own() =>
        Assert.Equal("Title", Render("# Title\n\nText").QuerySelector("h3")!.TextContent);

    private static IElement Render(string markdown) => Page(markdown).QuerySelector(".prose")!;

    private static IDocument Page(string markdown)
    {
        var bundle = new StixKit().Tactic("TA0002", "Execution", "execution")
            .Technique("T1059", "Interpreter", change: technique =>
            {
                technique["description"] = markdown;
                foreach (var name in new[] { "A", "B" })
                {
                    technique["external_references"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject
                    {
                        ["source_name"] = name,
                        ["description"] = $"About {name}",
                        ["url"] = $"https://example.org/{name}",
                    });
                }
            })
            .Technique("T1059.001", "PowerShell");
        return new SiteKit().With("attack.json", bundle.ToJson()).Page("techniques/T1059/index.html");
    }
}
