using System.Buffers;
using System.Text;

namespace Coverbook.Rendering;

/// <summary>Makes text safe in element content and in quoted attributes.</summary>
internal static class HtmlEscape
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>The first character that cannot stand as it is, or -1.</summary>
    public static int IndexOfSpecial(ReadOnlySpan<char> text) => text.IndexOfAny(Special);

    /// <summary>What stands for a special character.</summary>
    public static string Of(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };

    /// <summary>Appends escaped text.</summary>
    public static StringBuilder AppendEscaped(this StringBuilder builder, ReadOnlySpan<char> text)
    {
        while (IndexOfSpecial(text) is >= 0 and var index)
        {
            builder.Append(text[..index]).Append(Of(text[index]));
            text = text[(index + 1)..];
        }

        return builder.Append(text);
    }
}
