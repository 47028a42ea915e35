using System.Collections.Frozen;
using System.Globalization;
using Coverbook.Pages.Views;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Coverbook.Rendering;

/// <summary>A citation mark that has a number on its page.</summary>
internal sealed class CitationInline(int number) : LeafInline
{
    public int Number { get; } = number;
}

/// <summary>Reads <c>(Citation: NAME)</c>; a mark whose name has no number stays as it is written.</summary>
internal sealed class CitationParser : InlineParser
{
    private const string Opening = "(Citation: ";

    public CitationParser() => OpeningCharacters = ['('];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!slice.Match(Opening)
            || processor.Context?.Properties[typeof(CitationParser)] is not FrozenDictionary<string, CitationView> numbers)
        {
            return false;
        }

        var rest = slice.AsSpan()[Opening.Length..];
        var end = rest.IndexOf(')');
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
internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation)
    {
        var number = citation.Number.ToString(CultureInfo.InvariantCulture);
        renderer.Write("<sup><a class=\"cite\" href=\"#cite-").Write(number).Write("\">[").Write(number).Write("]</a></sup>");
    }
}

/// <summary>Registers the printing of citations.</summary>
internal sealed class CitationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // The parser is added by the pipeline's builder, where its place among the others shows.
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => (renderer as HtmlRenderer)?.ObjectRenderers.Add(new CitationRenderer());
}

/// <summary>
/// Reads the elements that ATT&amp;CK's texts are written with: <c>&lt;code&gt;…&lt;/code&gt;</c> becomes code, <c>&lt;br&gt;</c> a line
/// break. One without its end stays text, as does every other element.
/// </summary>
internal sealed class CodeElementParser : InlineParser
{
    private const string Start = "<code>";
    private const string End = "</code>";

    public CodeElementParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.Match("<br>") || slice.Match("<br/>") || slice.Match("<br />"))
        {
            processor.Inline = new LineBreakInline { IsHard = true };
            slice.Start += slice.AsSpan().IndexOf('>') + 1;
            return true;
        }

        var text = slice.AsSpan();
        if (!text.StartsWith(Start, StringComparison.Ordinal))
        {
            return false;
        }

        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        processor.Inline = new CodeInline(text[Start.Length..end].Trim().ToString()) { Delimiter = '`', DelimiterCount = 1 };
        slice.Start += end + End.Length;
        return true;
    }
}
