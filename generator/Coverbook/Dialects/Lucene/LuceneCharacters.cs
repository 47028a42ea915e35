using System.Buffers;
using System.Globalization;
using System.Text;

namespace Coverbook.Dialects.Lucene;

/// <summary>Single characters in Lucene's expressions (Lucene, class RegExp).</summary>
internal static class LuceneCharacters
{
    private static readonly SearchValues<char> Special = SearchValues.Create(".?+*|{}[]()\"#@&<>~/^$");

    /// <summary>A literal, in any case of its letters unless it is cased.</summary>
    public static void AppendLiteral(StringBuilder text, string literal, bool ignoresCase)
    {
        foreach (var character in literal)
        {
            Append(text, character, ignoresCase);
        }
    }

    /// <summary>What a class such as <c>\d</c> stands for; the negated ones cannot stand inside another class.</summary>
    public static string? RangesOf(char letter) => letter switch
    {
        'd' => "0-9",
        'w' => "0-9A-Z_a-z",
        's' => " \t\n\r\f\v",
        _ => null,
    };

    /// <summary>A character that stands for itself, in both cases where they are not told apart.</summary>
    public static void Append(StringBuilder text, char character, bool ignoresCase)
    {
        if (ignoresCase && OtherCase(character) is { } other)
        {
            text.Append('[').Append(character).Append(other).Append(']');
        }
        else
        {
            AppendPlain(text, character);
        }
    }

    /// <summary>A backslash stands in brackets: right before the closing slash it would be taken for an escape of that.</summary>
    private static void AppendPlain(StringBuilder text, char character)
    {
        if (character == '\\')
        {
            text.Append(@"[\\]");
        }
        else if (Special.Contains(character))
        {
            text.Append('\\').Append(character);
        }
        else
        {
            text.Append(character);
        }
    }

    /// <summary>A character in a class.</summary>
    public static void AppendInClass(StringBuilder text, char character) =>
        text.Append(character is '\\' or ']' or '[' or '^' or '-' or '/' or '"' ? "\\" : "").Append(character);

    /// <summary>The character in its other case; <c>null</c> where it has none.</summary>
    public static char? OtherCase(char character)
    {
        var other = char.IsUpper(character) ? char.ToLowerInvariant(character) : char.ToUpperInvariant(character);
        return other == character ? null : other;
    }

    /// <summary>
    /// The character that an escape of a letter stands for, or the escaped sign itself; <c>null</c> where it is no character.
    /// </summary>
    public static char? OfEscape(char escaped) => escaped switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'f' => '\f',
        'v' => '\v',
        'e' => '\u001B',
        _ => char.IsAsciiLetterOrDigit(escaped) ? null : escaped,
    };

    /// <summary>The most repetitions that a count allows, or the least where it has no end.</summary>
    public static int MostOf(ReadOnlySpan<char> count) =>
        int.TryParse(count[(count.IndexOf(',') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most
        : int.Parse(count[..count.IndexOf(',')], NumberStyles.None, CultureInfo.InvariantCulture);
}
