using System.Buffers;
using System.Text;

namespace Coverbook.Rendering;

/// <summary>
/// Makes text safe in element content and in quoted attributes. Control characters and the invisible characters that reorder
/// text (which can make source code read as something that it is not) become U+FFFD.
/// </summary>
internal static class HtmlEscape
{
    private const string Replacement = "\uFFFD";

    private static readonly string Misleading =
        string.Concat(Controls(), "\u007F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\uFFFE\uFFFF");

    private static readonly SearchValues<char> MisleadingCharacters = SearchValues.Create(Misleading);

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'" + Misleading);

    /// <summary>The first character that cannot stand as it is, or -1.</summary>
    public static int IndexOfSpecial(ReadOnlySpan<char> text) => text.IndexOfAny(Special);

    /// <summary>What stands for a special character.</summary>
    public static string Of(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => Replacement,
    };

    /// <summary>The text with only its control and reordering characters replaced, for what is escaped elsewhere.</summary>
    public static string Neutralize(string text) => text.AsSpan().IndexOfAny(MisleadingCharacters) < 0
        ? text
        : string.Concat(text.Select(character => MisleadingCharacters.Contains(character) ? Replacement : character.ToString()));

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

    /// <summary>All C0 controls but tab, line feed and carriage return.</summary>
    private static string Controls() =>
        string.Concat(Enumerable.Range(0, ' ').Select(code => (char)code).Where(code => code is not ('\t' or '\n' or '\r')));
}
