using AngleSharp.Dom;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>Descriptions are written in ATT&amp;CK's dialect of Markdown.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public void Links_to_techniques_of_the_site_stay_in_the_site_and_others_leave_it()
    {
        var prose = Render(
            "See [own](https://attack.mitre.org/techniques/T1059/), [sub](https://attack.mitre.org/techniques/T1059/001) and [other](https://attack.mitre.org/techniques/T1999).");
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
    [InlineData("Run <code>&lt;user&gt; &amp;&amp; C:&#92;x &lbrace;</code> now", "Run <user> && C:\\x { now", "<user> && C:\\x {")]
    [InlineData("Run <code>&amp;lt;</code> now", "Run &lt; now", "&lt;")]
    [InlineData("Run <CODE>x</Code > now", "Run x now", "x")]
    [InlineData("Run <code>a <code>b</code> c</code> now", "Run a b c now", "a b c")]
    [InlineData("Run <code>~/.zshrc<code> and then", "Run ~/.zshrc and then", "~/.zshrc")]
    [InlineData("Run <code>a\nb</code> now", "Run a b now", "a b")]
    [InlineData("* Run <code>a | b</code> now", "Run a | b now", "a | b")]
    [InlineData("> Run *this <code>*x*</code>* now", "Run this *x* now", "*x*")]
    [InlineData("Run [<code>a&lt;b</code>](https://example.org/) now", "Run a<b now", "a<b")]
    [InlineData("Run <code>&#x3C;script></code> now", "Run <script> now", "<script>")]
    [InlineData(
        "An open <code>element runs to the end of its paragraph",
        "An open element runs to the end of its paragraph",
        "element runs to the end of its paragraph")]
    [InlineData("Only the `&lt;` of <code>x</code></code>", "Only the &lt; of x", "&lt;")]
    public void Code_elements_become_code(string markdown, string text, string code)
    {
        var prose = Render(markdown);
        Assert.Equal(text, prose.TextContent.Trim());
        Assert.Equal(code, prose.QuerySelector("code")!.TextContent);
    }

    [Fact]
    public void Code_stands_in_tables_with_its_bars() =>
        Assert.Equal(
            ["a | b", "<c>"],
            Render(
                "| x | y |\n|---|---|\n| <code>a | b</code> | <code>&lt;c&gt;</code> |").QuerySelectorAll("td code").Select(code => code.TextContent));

    [Fact]
    public void Code_that_runs_over_a_paragraph_s_end_is_code_up_to_there()
    {
        var prose = Render("<code>two\n\nparagraphs</code> end");
        Assert.Equal(["two"], prose.QuerySelectorAll("code").Select(code => code.TextContent));
        Assert.Equal(["two", "paragraphs end"], prose.QuerySelectorAll("p").Select(paragraph => paragraph.TextContent));
    }

    [Theory]
    [InlineData("a <b>bold</b> word", "a bold word", "strong", "bold")]
    [InlineData("a <strong>bold &amp; <i>both</i></strong> word", "a bold & both word", "strong", "bold & both")]
    [InlineData("a <em>slanted</EM> word", "a slanted word", "em", "slanted")]
    [InlineData("line<BR>line", "line\nline", "br", "")]
    [InlineData("line<br />line", "line\nline", "br", "")]
    public void Elements_for_emphasis_and_line_breaks_work(string markdown, string text, string element, string content)
    {
        var prose = Render(markdown);
        Assert.Equal(text, prose.TextContent.Trim());
        Assert.Equal(content, prose.QuerySelector(element)!.TextContent);
    }

    [Theory]
    [InlineData("an <b>open one", "an open one")]
    [InlineData("a closed</b> one", "a closed one")]
    [InlineData("*a <b>b* c</b>", "a b c")]
    [InlineData("[a <b>b](https://example.org/) c</b>", "a b c")]
    public void An_element_without_its_other_half_is_not_shown(string markdown, string text) =>
        Assert.Equal(text, Render(markdown).TextContent.Trim());

    [Theory]
    [InlineData("An open <element> and <username> stays")]
    [InlineData("So does <sode>this</sode> and <u>that</u>, <codes> and <brr>")]
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
