using System.Text;
using Coverbook.Files;
using Coverbook.Pages.Views;
using Coverbook.Rendering.Markup;

namespace Coverbook.Rendering;

/// <summary>
/// Colours YAML by the places that its reader noted: what lies between scalars is punctuation or a comment. Only spans with a
/// class are made, so that the theme decides on colours.
/// </summary>
internal static class CodeHtml
{
    /// <summary>The text with its scalars and comments marked up.</summary>
    public static Html Of(CodeText code)
    {
        var text = Encoding.UTF8.GetString(code.Source.Span).TrimStart('\uFEFF');
        var builder = new StringBuilder(text.Length * 2);
        var position = 0;
        foreach (var token in code.Tokens)
        {
            if (token.Start < position || token.End > text.Length)
            {
                continue;
            }

            AppendBetween(builder, text.AsSpan(position, token.Start - position));
            AppendToken(builder, text.AsSpan(token.Start, token.End - token.Start), token.Kind);
            position = token.End;
        }

        AppendBetween(builder, text.AsSpan(position));
        return new Html(builder.ToString());
    }

    /// <summary>A block scalar's place runs on to the next line; white space at its end stays outside of the span.</summary>
    private static void AppendToken(StringBuilder builder, ReadOnlySpan<char> text, SyntaxKind kind)
    {
        var solid = text.TrimEnd();
        AppendSpan(builder, ClassOf(kind), solid);
        AppendBetween(builder, text[solid.Length..]);
    }

    private static void AppendBetween(StringBuilder builder, ReadOnlySpan<char> text)
    {
        while (text.IndexOf('#') is >= 0 and var start)
        {
            var length = text[start..].IndexOf('\n');
            var comment = length < 0 ? text[start..] : text.Slice(start, length);
            builder.AppendEscaped(text[..start]);
            AppendSpan(builder, "c", comment);
            text = text[(start + comment.Length)..];
        }

        builder.AppendEscaped(text);
    }

    private static void AppendSpan(StringBuilder builder, string kind, ReadOnlySpan<char> text)
    {
        if (text.Length > 0)
        {
            builder.Append("<span class=\"").Append(kind).Append("\">").AppendEscaped(text).Append("</span>");
        }
    }

    private static string ClassOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.Key => "k",
        SyntaxKind.Number => "n",
        SyntaxKind.Constant => "b",
        _ => "s",
    };
}
