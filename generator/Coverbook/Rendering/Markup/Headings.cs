using System.Globalization;
using System.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Coverbook.Rendering.Markup;

/// <summary>Writes headings below those of the page around them, with an anchor where the text may have anchors.</summary>
internal sealed class HeadingWriter : HtmlObjectRenderer<HeadingBlock>
{
    /// <summary>The page's own heading is the only one of the first level.</summary>
    private const int Highest = 2;

    private const int Lowest = 6;

    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var writer = (MarkupWriter)renderer;
        var level = Math.Clamp(heading.Level + writer.Text.FirstHeading - 1, Highest, Lowest).ToString(CultureInfo.InvariantCulture);
        writer.Write("<h").Write(level);
        if (writer.Anchors.Take(heading) is { } anchor)
        {
            writer.Write(" id=\"").WriteEscape(anchor).Write('"');
        }

        writer.Write('>');
        writer.WriteLeafInline(heading);
        writer.Write("</h").Write(level).WriteLine(">");
    }
}

/// <summary>
/// The anchors of one text's headings, made as GitHub makes them: letters, digits, hyphens and underscores in small letters, spaces as
/// hyphens, and a number behind what was there before.
/// </summary>
internal sealed class HeadingAnchors(string? prefix)
{
    /// <summary>The anchor of the page's own main part.</summary>
    private const string Reserved = "main";

    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal) { [Reserved] = 0 };

    /// <summary>For a text without anchors.</summary>
    public static HeadingAnchors None { get; } = new(null);

    /// <summary>The anchor of the next heading; <c>null</c> where headings have none.</summary>
    public string? Take(HeadingBlock heading)
    {
        if (prefix is null)
        {
            return null;
        }

        var name = prefix + NameOf(heading);
        var anchor = name;
        while (!taken.TryAdd(anchor, 0))
        {
            anchor = string.Create(CultureInfo.InvariantCulture, $"{name}-{++taken[name]}");
        }

        return anchor;
    }

    private static string NameOf(HeadingBlock heading)
    {
        var name = new StringBuilder();
        Append(name, heading.Inline);
        return name.Length == 0 ? "section" : name.ToString();
    }

    private static void Append(StringBuilder name, ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Append(name, literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    Append(name, code.ContentSpan);
                    break;
                case HtmlEntityInline entity:
                    Append(name, entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    Append(name, " ");
                    break;
                case ContainerInline inner:
                    Append(name, inner);
                    break;
            }
        }
    }

    private static void Append(StringBuilder name, ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)
                || rune.Value is '-' or '_'
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                name.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value == ' ')
            {
                name.Append('-');
            }
        }
    }
}
