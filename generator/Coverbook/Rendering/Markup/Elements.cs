using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Coverbook.Rendering.Markup;

/// <summary>The beginning or the end of an element for emphasis, such as <c>&lt;b&gt;</c>.</summary>
/// <param name="name">The element that is written for it.</param>
/// <param name="isEnd">Whether it is an end.</param>
internal sealed class ElementInline(string name, bool isEnd) : LeafInline
{
    public string Name { get; } = name;

    public bool IsEnd { get; } = isEnd;

    /// <summary>Whether its other half was looked for.</summary>
    public bool IsJudged { get; set; }

    /// <summary>Whether its other half was found.</summary>
    public bool IsPaired { get; set; }
}

/// <summary>
/// Reads the few elements that ATT&amp;CK's texts are written with: <c>&lt;code&gt;</c>, <c>&lt;br&gt;</c>, and those for emphasis. Every
/// other element is text.
/// </summary>
internal sealed class ElementParser : InlineParser
{
    private const string Code = "code";
    private const int LongestName = 6;

    /// <summary>How many tags for code may be open before they are taken for a mistake.</summary>
    private const int Deepest = 8;

    private readonly record struct Tag(string Name, bool IsEnd, int Length);

    public ElementParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (TagAt(slice.AsSpan()) is not { } tag)
        {
            return false;
        }

        var text = slice.AsSpan()[tag.Length..];
        slice.Start += tag.Length;
        processor.Inline = tag switch
        {
            { Name: "br" } => new LineBreakInline { IsHard = true },
            { Name: not Code } => new ElementInline(tag.Name, tag.IsEnd),
            { IsEnd: true } => new LiteralInline(StringSlice.Empty),
            _ => ReadCode(text, ref slice),
        };
        return true;
    }

    /// <summary>
    /// Code is text but for entities. It ends at its own end tag, or, as browsers have it, with its paragraph. Where tags do not match each
    /// other, the next one ends it: a start tag has taken the place of an end tag.
    /// </summary>
    private static CodeInline ReadCode(ReadOnlySpan<char> text, ref StringSlice slice)
    {
        var content = new StringBuilder();
        (int Length, string Content)? first = null;
        var depth = 1;
        var position = 0;
        while (depth is > 0 and <= Deepest && NextCode(text, position, content) is { } tag)
        {
            position = tag.End;
            first ??= (position, content.ToString());
            depth += tag.IsEnd ? -1 : 1;
        }

        var (length, code) = depth == 0 ? (position, content.ToString()) : first ?? (text.Length, text.ToString());
        slice.Start += length;
        return new CodeInline(
            HtmlHelper.Unescape(code, removeBackSlash: false).Replace('\n', ' ').Trim())
        { Delimiter = '`', DelimiterCount = 1 };
    }

    /// <summary>The next tag for code from a position on; what stands before it is added to the content.</summary>
    private static (bool IsEnd, int End)? NextCode(ReadOnlySpan<char> text, int position, StringBuilder content)
    {
        for (var start = position; text[start..].IndexOf('<') is >= 0 and var offset; start += offset + 1)
        {
            var at = start + offset;
            if (TagAt(text[at..]) is { Name: Code } tag)
            {
                content.Append(text[position..at]);
                return (tag.IsEnd, at + tag.Length);
            }
        }

        return null;
    }

    /// <summary>The known tag at a text's start.</summary>
    private static Tag? TagAt(ReadOnlySpan<char> text)
    {
        var isEnd = text.Length > 1 && text[1] == '/';
        var start = isEnd ? 2 : 1;
        var length = 0;
        while (start + length < text.Length && length <= LongestName && char.IsAsciiLetter(text[start + length]))
        {
            length++;
        }

        if (NameOf(text.Slice(Math.Min(start, text.Length), length)) is not { } name)
        {
            return null;
        }

        var end = start + length;
        while (end < text.Length && text[end] is ' ' && end < start + length + 2)
        {
            end++;
        }

        if (end < text.Length && text[end] == '/' && name == "br")
        {
            end++;
        }

        return end < text.Length && text[end] == '>' ? new Tag(name, isEnd, end + 1) : null;
    }

    private static string? NameOf(ReadOnlySpan<char> name) => name switch
    {
        _ when name.Equals(Code, StringComparison.OrdinalIgnoreCase) => Code,
        _ when name.Equals("br", StringComparison.OrdinalIgnoreCase) => "br",
        _ when name.Equals("b", StringComparison.OrdinalIgnoreCase) || name.Equals("strong", StringComparison.OrdinalIgnoreCase) =>
            "strong",
        _ when name.Equals("i", StringComparison.OrdinalIgnoreCase) || name.Equals("em", StringComparison.OrdinalIgnoreCase) => "em",
        _ => null,
    };
}

/// <summary>Writes elements for emphasis in pairs that stand beside each other; a half without its other one is left out.</summary>
internal sealed class ElementWriter : HtmlObjectRenderer<ElementInline>
{
    protected override void Write(HtmlRenderer renderer, ElementInline element)
    {
        if (!element.IsJudged)
        {
            Pair(element);
        }

        if (element.IsPaired && renderer.EnableHtmlForInline)
        {
            renderer.Write(element.IsEnd ? "</" : "<").Write(element.Name).Write('>');
        }
    }

    /// <summary>Finds the pairs among an element and all that stands behind it. One that is open already is not opened again.</summary>
    private static void Pair(ElementInline first)
    {
        var open = new List<ElementInline>();
        for (Inline? next = first; next is not null; next = next.NextSibling)
        {
            if (next is not ElementInline element)
            {
                continue;
            }

            element.IsJudged = true;
            var start = open.FindIndex(other => other.Name == element.Name);
            if (!element.IsEnd && start < 0)
            {
                open.Add(element);
            }
            else if (element.IsEnd && start >= 0)
            {
                open[start].IsPaired = element.IsPaired = true;
                open.RemoveRange(start, open.Count - start);
            }
        }
    }
}
