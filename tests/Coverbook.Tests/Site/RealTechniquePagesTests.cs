using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Site;

/// <summary>What holds of all technique pages, and the pages around them, of ATT&amp;CK enterprise 18.1.</summary>
public sealed partial class RealTechniquePagesTests
{
    private static readonly string[] Void = ["meta", "link", "br", "hr", "img", "input", "source", "path"];

    private static readonly string[] Known =
    [
        "html", "head", "meta", "title", "link", "script", "body", "a", "header", "nav", "ul", "ol", "li", "main", "article", "p", "h1",
        "h2", "h3", "h4", "span", "section", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "dl",
        "dt", "dd", "figure", "figcaption", "time", "h5", "pre", "code", "strong", "em", "br", "sup", "footer", "button", "blockquote",
        "hr", "svg", "path",
    ];

    private static IEnumerable<KeyValuePair<string, string>> Pages =>
        RealSite.Files.Where(file => file.Key.StartsWith("techniques/T", StringComparison.Ordinal));

    private static IEnumerable<(string Id, string Page)> Active => RealSite.Raw.Techniques
        .Select(one => (one.Id, RealSite.Files[$"techniques/{one.Id.Replace('.', '/')}/index.html"]));

    [Fact]
    public void All_691_are_there_and_the_one_unresolved_citation_is_all_that_is_wrong()
    {
        Assert.Equal(691, Active.Count());
        Assert.Equal(["CB2114"], RealSite.Found.Select(found => found.Code).Where(code => code[2] is '2' or '6' or '7'));
    }

    [Fact]
    public void Every_tag_is_closed_in_its_order_and_none_is_a_text_s_own() => Assert.All(Pages, page =>
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(page.Value))
        {
            var name = tag.Groups["name"].Value;
            Assert.True(Known.Contains(name), $"{page.Key}: <{name}>");
            if (tag.Value[1] == '/')
            {
                Assert.True(open.TryPop(out var last) && last == name, $"{page.Key}: </{name}> closes <{last}>");
            }
            else if (!Void.Contains(name))
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
        Assert.DoesNotMatch(Handler(), page.Value);
    });

    [Fact]
    public void Every_citation_s_number_has_its_reference_in_the_order_of_first_use() => Assert.All(Pages, page =>
    {
        var document = new HtmlParser().ParseDocument(page.Value);
        var used = document.QuerySelectorAll("a.cite, sup").Where(one => one.LocalName == "a" || one.QuerySelector("a") is null)
            .Select(one => int.Parse(one.TextContent.Trim('[', ']'), CultureInfo.InvariantCulture))
            .Distinct();
        var listed = document.QuerySelectorAll(".citations li").Select(one => one.Id).ToArray();
        Assert.Equal(Enumerable.Range(1, listed.Length), used);
        Assert.Equal(Enumerable.Range(1, listed.Length).Select(number => $"cite-{number}"), listed);
    });

    [Fact]
    public void Every_description_reads_as_the_bundle_s() => Assert.All(RealSite.Raw.Techniques, one =>
    {
        var page = new HtmlParser().ParseDocument(RealSite.Files[$"techniques/{one.Id.Replace('.', '/')}/index.html"]);
        var prose = page.QuerySelector("section[aria-labelledby=what] .prose")!;
        foreach (var number in prose.QuerySelectorAll("sup"))
        {
            number.Remove();
        }

        Assert.Equal(Words(PlainText(RawBundle.Text(one.Technique, "description")!)), Words(prose.TextContent));
    });

    [Fact]
    public void T1059_reads_as_in_the_bundle_to_the_letter()
    {
        var technique = RealSite.Raw.Techniques.Single(one => one.Id == "T1059").Technique;
        var prose = new HtmlParser().ParseDocument(RealSite.Files["techniques/T1059/index.html"])
            .QuerySelector("section[aria-labelledby=what] .prose")!;
        foreach (var number in prose.QuerySelectorAll("sup"))
        {
            number.Remove();
        }

        Assert.Equal(OneSpace(PlainText(RawBundle.Text(technique, "description")!)), OneSpace(prose.TextContent));
    }

    [Fact]
    public void Sizes_hold()
    {
        var sizes = Active.Select(page => Encoding.UTF8.GetByteCount(page.Page)).Order().ToArray();
        Assert.True(sizes[sizes.Length / 2] <= 60_000, $"median {sizes[sizes.Length / 2]}");
        Assert.True(sizes[^1] <= 150_000, $"largest {sizes[^1]}");
        Assert.All(
            RealSite.Files.Where(file => Continued().IsMatch(file.Key)),
            page =>
            {
                Assert.True(Encoding.UTF8.GetByteCount(page.Value) <= 120_000, $"{page.Key}: {Encoding.UTF8.GetByteCount(page.Value)} bytes");
                var elements = new HtmlParser().ParseDocument(page.Value).All.Length;
                Assert.True(elements <= 1_400, $"{page.Key}: {elements} elements");
            });
    }

    /// <summary>ATT&amp;CK's dialect without its marks: citations, links, and the few elements that it writes.</summary>
    private static string PlainText(string markdown) =>
        Marks().Replace(Links().Replace(Cited().Replace(markdown, ""), "${text}"), "").Replace("<sode>", "", StringComparison.Ordinal);

    private static string OneSpace(string text) => Spaces().Replace(text, " ").Trim();

    private static string Words(string text) => string.Join(' ', Word().Matches(text).Select(match => match.Value));

    [GeneratedRegex(@"</?(?<name>[a-zA-Z][a-zA-Z0-9-]*)(\s+[^<>]*?(""[^""]*""[^<>]*?)*)?>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<[^<>]*\s(on[a-z]+|style)\s*=", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Handler();

    [GeneratedRegex(@"\(Citation: [^()]*\)", RegexOptions.None, 1000)]
    private static partial Regex Cited();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    // Entities in these texts stand for signs alone, and the numbers of lists are drawn by browsers.
    [GeneratedRegex(@"</?(code|br|b)\s*/?>|`|\*\*|&#?\w+;|^\s*\d+\. ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(techniques/T.*/procedures/|mitigations/|datacomponents/|logsources/)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Continued();
}
