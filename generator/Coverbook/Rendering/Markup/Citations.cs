using System.Globalization;
using Coverbook.Pages.Views;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Coverbook.Rendering.Markup;

/// <summary>A citation mark that has a number on its page.</summary>
internal sealed class CitationInline(int number) : LeafInline
{
    public int Number { get; } = number;
}

/// <summary>Reads <c>(Citation: NAME)</c>; a mark whose name has no number stays as it is written.</summary>
internal sealed class CitationParser : InlineParser
{
    private const string Opening = "(Citation: ";
    private const int LongestName = 300;

    public CitationParser() => OpeningCharacters = ['('];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!slice.Match(Opening)
            || processor.Context?.Properties[typeof(CitationParser)] is not IReadOnlyDictionary<string, CitationView> numbers)
        {
            return false;
        }

        var rest = slice.AsSpan()[Opening.Length..];
        var end = rest[..Math.Min(rest.Length, LongestName + 1)].IndexOf(')');
        if (end < 0 || !numbers.TryGetValue(rest[..end].Trim().ToString(), out var citation))
        {
            return false;
        }

        processor.Inline = new CitationInline(citation.Number);
        slice.Start += Opening.Length + end + 1;
        return true;
    }
}

/// <summary>Prints a citation as a raised number that leads to the page's list.</summary>
internal sealed class CitationWriter : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation)
    {
        var number = citation.Number.ToString(CultureInfo.InvariantCulture);
        if (!renderer.EnableHtmlForInline)
        {
            renderer.Write($"[{number}]");
        }
        else if (((MarkupWriter)renderer).IsInLink)
        {
            renderer.Write("<sup>[").Write(number).Write("]</sup>");
        }
        else
        {
            renderer.Write("<sup><a class=\"cite\" href=\"#cite-").Write(number).Write("\">[").Write(number).Write("]</a></sup>");
        }
    }
}
