using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Coverbook.Files;

namespace Coverbook.Checking;

/// <summary>
/// What stands at a place of a page, in the words by which whoever wrote them would know them again: the values of attributes and the text
/// of an element.
/// </summary>
/// <param name="Tag">The start tag as it is written; <c>null</c> at a place in the midst of text.</param>
/// <param name="IsAboutPage">Whether it is a title or a description, which are made from what the page is about.</param>
/// <param name="Values">What attributes hold, addresses first.</param>
/// <param name="Text">The beginning of the text.</param>
internal sealed record PageTrace(string? Tag, bool IsAboutPage, ImmutableArray<string> Values, ImmutableArray<string> Text)
{
    private const int Stretch = 4096;
    private const int ShortestWord = 3;
    private const int TextLength = 48;

    private static readonly HtmlParser Parser = new();

    /// <summary>A template may hold what else must stand in a table or a head.</summary>
    private static readonly IElement AnyPlace = Parser.ParseDocument("").CreateElement("template");

    /// <summary>Attributes that hold what somebody wrote, not what a template needs for itself.</summary>
    private static readonly string[] Telling =
        ["href", "src", "action", "data", "poster", "srcset", "content", "alt", "title", "aria-label", "id", "datetime"];

    /// <summary>What stands at a place; <c>null</c> where the page has no such place.</summary>
    public static PageTrace? At(string page, TextPosition place)
    {
        if (OffsetOf(page, place) is not { } offset)
        {
            return null;
        }

        var rest = page.AsSpan(offset, Math.Min(Stretch, page.Length - offset));
        return rest is ['<', ..] && rest.IndexOf('>') is >= 0 and var end
            ? OfElement(rest.ToString(), rest[..(end + 1)].ToString())
            : new PageTrace(null, IsAboutPage: false, [], WordsOf([TextOf(rest)]));
    }

    private static int? OffsetOf(string page, TextPosition place)
    {
        var offset = 0;
        for (var line = 1; line < place.Line; line++)
        {
            if (page.IndexOf('\n', offset) is not (>= 0 and var end))
            {
                return null;
            }

            offset = end + 1;
        }

        offset += place.Column - 1;
        return offset < page.Length ? offset : null;
    }

    private static PageTrace OfElement(string text, string tag)
    {
        var element = Parser.ParseFragment(text, AnyPlace).OfType<IElement>().FirstOrDefault();
        var values = Telling.Select(name => element?.GetAttribute(name));
        return new PageTrace(
            tag, element?.LocalName is "title" or "meta", WordsOf(values), WordsOf([TextOf(element?.TextContent)]));
    }

    private static ImmutableArray<string> WordsOf(IEnumerable<string?> words) =>
    [
        .. words.Select(word => word?.Trim())
            .OfType<string>()
            .SelectMany(word => new[] { word, Uri.UnescapeDataString(word) })
            .Where(word => word.Length >= ShortestWord)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The beginning of a text, up to what a template would break it at.</summary>
    private static string TextOf(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var end = text.IndexOfAny("\n<&");
        return text[..Math.Min(end < 0 ? text.Length : end, TextLength)].ToString();
    }
}
