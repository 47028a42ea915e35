using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Coverbook.Tests.Kit;

/// <summary>
/// A page's main part as a reader takes it in: a line for each heading, paragraph, list item and table row, cells divided by
/// <c> | </c>. What is folded away (<c>details</c>) is left out, and so is what is hidden.
/// </summary>
internal static partial class PageText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "h1", "h2", "h3", "p", "li", "tr", "figcaption", "pre", "dt", "dd", "summary", "caption",
    };

    public static string Of(IParentNode page)
    {
        var builder = new StringBuilder();
        Append(builder, page.QuerySelector("main")!);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, IElement element)
    {
        if (element.LocalName == "details" || element.HasAttribute("hidden"))
        {
            return;
        }

        if (!Blocks.Contains(element.LocalName))
        {
            foreach (var child in element.Children)
            {
                Append(builder, child);
            }

            return;
        }

        var text = element.LocalName switch
        {
            "tr" => string.Join(" | ", element.Children.Select(Inline)),
            "pre" => element.TextContent.TrimEnd('\n'),
            _ => Inline(element),
        };
        builder.Append(text).Append('\n');
    }

    private static string Inline(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var hidden in copy.QuerySelectorAll("[hidden]"))
        {
            hidden.Remove();
        }

        return WhiteSpace().Replace(copy.TextContent, " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex WhiteSpace();
}
