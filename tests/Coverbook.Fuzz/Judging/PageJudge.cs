using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Coverbook.Terms;

namespace Coverbook.Fuzz.Judging;

/// <summary>
/// Reads a page as a browser would: no script or style of its own, no link of another scheme than http, https and mailto, nothing loaded
/// from elsewhere, ids only once, nothing unprintable.
/// </summary>
internal static class PageJudge
{
    private static readonly ImmutableHashSet<string> Refused =
        ["img", "svg", "iframe", "object", "embed", "base", "style", "form", "input", "button", "video", "audio", "math", "template"];

    /// <summary>The page's first fault, or <c>null</c>.</summary>
    public static Fault? FirstFault(string file, ReadOnlySpan<byte> html, BaseUrl address)
    {
        var text = Encoding.UTF8.GetString(html);
        return Printable.Is(text)
            ? FaultOf(file, text, address)
            : new Fault("a page holds what no page should", Printable.Of($"{file}: {Around(text)}"));
    }

    private static string Around(string text)
    {
        var at = Enumerable.Range(0, text.Length).First(index => !Printable.Is(text[index].ToString()));
        return text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 40)];
    }

    private static Fault? FaultOf(string file, string text, BaseUrl address)
    {
        var page = new HtmlParser().ParseDocument(text);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in page.All)
        {
            if (Refused.Contains(element.LocalName) && !IsOfTheme(element))
            {
                return new Fault($"a page has <{element.LocalName}>", Printable.Of($"{file}: {element.OuterHtml}"));
            }

            if (element.LocalName == "script" && !element.HasAttribute("src") && element.GetAttribute("type") != "application/ld+json")
            {
                return new Fault("a page has a script of its own", Printable.Of($"{file}: {element.OuterHtml}"));
            }

            if (element.GetAttribute("id") is { } id && !ids.Add(id))
            {
                return new Fault("an id stands twice on a page", Printable.Of($"{file}: {id}"));
            }

            if (element.Attributes.FirstOrDefault(attribute => !IsSound(element, attribute, address)) is { } wrong)
            {
                return new Fault($"a page has an attribute that it should not: {wrong.Name}", Printable.Of($"{file}: {element.OuterHtml}"));
            }
        }

        return null;
    }

    /// <summary>What the theme itself draws; nothing of an input may bring it.</summary>
    private static bool IsOfTheme(IElement element) => element.Matches(
        "header .reach > button.theme, figcaption .tools > button.copy, figure.trend > svg, svg.pic, article.matrix > form.views, "
        + "form.views input, article form.filters[data-noun], form.filters input");

    private static bool IsSound(IElement element, IAttr attribute, BaseUrl address) => attribute.Name switch
    {
        "style" or "srcdoc" or "formaction" => false,
        "href" or "src" or "action" or "poster" or "data" when element.LocalName is "script" or "link"
            && element.GetAttribute("rel") != "canonical" =>
            attribute.Value.StartsWith(address.Path, StringComparison.Ordinal),
        "href" or "src" or "action" => IsSoundLink(attribute.Value),
        _ => !attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase),
    };

    private static bool IsSoundLink(string link) => link.StartsWith('#')
        || (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.StartsWith("/\\", StringComparison.Ordinal))
        || new[] { "https://", "http://", "mailto:" }.Any(scheme => link.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
}
