using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>Whatever Markdown holds, what comes out is text, and links to web addresses and to pages of the site.</summary>
public sealed class MarkdownPayloadTests
{
    private static readonly string[] Elements =
        ["p", "a", "code", "pre", "em", "strong", "ul", "ol", "li", "blockquote", "h2",
        "h3", "h4", "h5", "h6", "hr", "br", "table", "thead", "tbody", "tr", "th", "td", "sup"];

    private static readonly string[] Attributes = ["href", "rel", "class", "id", "start", "colspan"];

    private static readonly string[] Classes = ["cite", "plain", "left", "center", "right"];

    /// <summary>Addresses that must not become a link.</summary>
    private static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)",
        "javascript&#58;alert(1)", "javascript&#x3A;alert(1)", "&#106;avascript:alert(1)",
        "java&#10;script:alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)",
        "&#1;javascript:alert(1)", "&#32;javascript:alert(1)", "javascript\\:alert(1)",
        "\\javascript:alert(1)", "javascript:%61lert(1)", "javascript://example.org/%0aalert(1)",
        "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PHNjcmlwdD4=", "DATA:image/svg+xml,x",
        "file:///etc/passwd", "ftp://example.org/", "blob:https://example.org/x", "about:blank",
        "view-source:https://example.org/", "ws://example.org/", "tel:123", "sms:1",
        "ms-office:ofe|u|x", "intent://x#Intent;end", "//example.org/", "/\\\\example.org/",
        "\\\\\\\\example.org\\\\x", "\\/\\/example.org", "https:example", "http:",
        "https://", "://x", "\u202Ejavascript:alert(1)", "\u200Bjavascript:alert(1)",
        "\u0001javascript:alert(1)", "javas\u0000cript:alert(1)", "\u00ADjavascript:alert(1)",
        "ｊavascript:alert(1)", "feed:javascript:alert(1)", "jar:javascript:alert(1)",
        "mhtml:https://example.org/", "x-javascript:alert(1)", "livescript:x", "mocha:x",
        "&#x6A&#x61&#x76&#x61;script:alert(1)", "?javascript:alert(1)", "./javascript:alert(1)",
    ];

    /// <summary>Ways to write a link; <c>@</c> is the address.</summary>
    private static readonly string[] Syntaxes =
    [
        "[x](@)", "[x](<@>)", "![x](@)", "![x](<@>)", "<@>", "[x][r]\n\n[r]: @",
        "[r]\n\n[r]: <@>", "[r][]\n\n[r]: @ \"t\"", "![x][r]\n\n[r]: @", "[x](@ \"t\")", "*<@>* [x](@)",
        "[<@>](https://x.y/) [x](@)", "[![x](@)](https://x.y/)", "[a [x](@) b](https://x.y/)",
        "| a |\n|:-:|\n| [x](@) |", "# [x](@)", "> - [x](@)", "<b>[x](@)</b>",
        "<code>a</code>[x](@)", "(Citation: A)[x](@)", "[(Citation: A)](@)",
        "[`c`](@)", "<<@>>", "[x]( @ )", "~~~\n[x](@)", "[x](@)[y](@)![z](@)<@>",
    ];

    /// <summary>Text that looks like markup.</summary>
    private static readonly string[] Markup =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
        "<code><script>x</script></code>", "<code onclick=x>y</code>", "<b onmouseover=x>y</b>",
        "<br onload=x>", "<br/onload=x>", "<a href=\"javascript:x\">y</a>", "<iframe src=//x>",
        "<style>*{}</style>", "<!-- x -->", "<?php x ?>", "<![CDATA[x]]>", "<div\nonclick=x>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;", "`<script>`", "```html\n<script>x</script>\n```",
        "``` \"onload=x\n<script>\n```", "```x\"><script>\ny\n```", "    <script>x</script>",
        "<code>&lt;/code&gt;&lt;script&gt;x</code>", "<code></code><script>x</script>",
        "<b><script></b>", "<em><b></em></b>", "<b>a<p>b</b>", "[x](https://x.y/\"onclick=alert(1))",
        "[x](https://x.y/ \"a\\\" onclick='x'\")", "[x](<https://x.y/'><script>>)",
        "[x](https://x.y/?<script>)", "<https://x.y/\"onclick=x>", "<x@y.z\"onclick=x>", "# <img onerror=x>",
        "# \" onclick=x {#a onclick=x .b style=x}", "[x](https://x.y/){onclick=x style=y}",
        "| <script> |\n|---|\n| <img> |", "a | b\n:-- | --:\n\" onclick=x | <b>", "\\<script>", "<\\script>",
        "<scr<script>ipt>", "<script\u0000>", "<\u0000script>", "1. <script>\n2. <b>", "- [ ] <img>",
        "[^1]\n\n[^1]: <script>", "$$<script>$$", "::: script\nx\n:::", "^^^ <script>\n^^^",
        "*[HTML]: <script>\n\nHTML", "![[<script>]]", "[[x|<script>]]", "https://x.y/<script>",
        "<textarea></div></article></main><h1>x", "</div></section></body></html>", "<title>x", "<plaintext>", "<math><mi>",
    ];

    public static TheoryData<string> Texts => [.. Syntaxes, .. Markup];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_payload_is_inert_in_a_description_a_note_and_a_page(string syntax)
    {
        var texts = syntax.Contains('@', StringComparison.Ordinal) && !Markup.Contains(syntax)
            ? Addresses.Select(address => syntax.Replace("@", address, StringComparison.Ordinal))
            : [syntax];
        foreach (var text in texts)
        {
            var kit = Site(text);
            AssertInert(text, new HtmlParser().ParseDocument(kit.Html("techniques/T1059/index.html")).QuerySelectorAll(".prose"));
            AssertInert(text, new HtmlParser().ParseDocument(kit.Html("about/index.html")).QuerySelectorAll(".prose"));
            Assert.DoesNotContain(kit.Bag.ToSorted(), found => found.IsError);
        }
    }

    [Fact]
    public void Web_addresses_are_marked_as_leading_away_however_they_are_written()
    {
        var page = Site(
            "<https://x.y/1> [a](https://x.y/2) *<https://x.y/3>* [b][r] <a@x.y> ![c](https://x.y/4)\n\n[r]: https://x.y/5").Page("techniques/T1059/index.html");
        var links = page.QuerySelectorAll("#what ~ .prose a");
        Assert.Equal(
            ["https://x.y/1", "https://x.y/2", "https://x.y/3", "https://x.y/5", "mailto:a@x.y", "https://x.y/4"],
            links.Select(link => link.GetAttribute("href")));
        Assert.All(links, link => Assert.Equal("noopener noreferrer external", link.GetAttribute("rel")));
    }

    [Fact]
    public void Columns_are_aligned_by_class()
    {
        var page = Site("| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |").Page("techniques/T1059/index.html");
        Assert.Equal(
            ["left", "center", "right", null], page.QuerySelectorAll("#what ~ .prose td").Select(cell => cell.GetAttribute("class")));
        Assert.Equal(
            ["left", "center", "right", null], page.QuerySelectorAll("#what ~ .prose th").Select(cell => cell.GetAttribute("class")));
    }

    private static SiteKit Site(string text) => new SiteKit()
        .With("attack.json", new StixKit().Tactic("TA0002", "Execution", "execution").Technique("T1059", "Interpreter", change: technique =>
        {
            technique["description"] = text;
            technique["external_references"]!.AsArray().Add(
                new System.Text.Json.Nodes.JsonObject { ["source_name"] = "A", ["description"] = "B", ["url"] = "https://x.y/" });
        }).ToJson())
        .With("content/notes/T1059.md", $"---\nfeaturedRule: none\n---\n{text.Replace('\0', ' ').Replace('\u0001', ' ')}\n")
        .With("content/pages/about.md", $"---\ntitle: About\n---\n{text.Replace('\0', ' ').Replace('\u0001', ' ')}\n");

    private static void AssertInert(string text, IEnumerable<IElement> proses)
    {
        foreach (var element in proses.SelectMany(prose => prose.QuerySelectorAll("*")))
        {
            Assert.True(Elements.Contains(element.LocalName), $"{text}: <{element.LocalName}>");
            Assert.False(element.LocalName == "a" && element.ParentElement!.Closest("a") is not null, $"{text}: a link in a link");
            foreach (var attribute in element.Attributes)
            {
                Assert.True(Attributes.Contains(attribute.Name), $"{text}: {attribute.Name}={attribute.Value}");
                Assert.False(attribute.Name == "href" && !IsGood(attribute.Value), $"{text}: {attribute.Value}");
                Assert.False(
                    attribute.Name == "class"
                        && !Classes.Contains(attribute.Value)
                        && !attribute.Value.StartsWith("language-", StringComparison.Ordinal),
                    $"{text}: {attribute.Value}");
            }
        }
    }

    private static bool IsGood(string href) =>
        href.StartsWith("https://", StringComparison.Ordinal)
            || href.StartsWith("http://", StringComparison.Ordinal)
            || href.StartsWith("mailto:", StringComparison.Ordinal)
        || href.StartsWith("/base/", StringComparison.Ordinal) || href.StartsWith('#');
}
