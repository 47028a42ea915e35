using System.Buffers;
using System.Globalization;
using Coverbook.Terms;

namespace Coverbook.Rendering.Markup;

/// <summary>
/// Measures what Markdown would cost, before it is read: a few of its constructs take time that grows with the square of what stands in a
/// paragraph. The measure depends on the text alone, never on the machine, and is far above what people write.
/// </summary>
internal static class MarkdownCost
{
    /// <summary>How deep quotes, lists, emphasis and links may be nested.</summary>
    [Limit("Markdown", "quotations and lists inside each other", "warning CB6104, and the text as it is written")]
    public const int Deepest = 100;

    /// <summary>All that a text of so many characters can hold stays below the limits but for its depth.</summary>
    private const int ShortText = 4_000;

    private static readonly SearchValues<char> LineMarks = SearchValues.Create("=-*_ \t");

    [Limit("Markdown", "characters of one text", "warning CB6104, and the text as it is written")]
    private const int LongestText = 500_000;

    /// <summary>For each paragraph, its marks for emphasis and links squared: some 7,000 marks in one paragraph.</summary>
    [Limit("Markdown", "pairs of marks for emphasis and links in the paragraphs", "warning CB6104, and the text as it is written")]
    private const long MostPairs = 50_000_000;

    /// <summary>For each beginning of a link, the characters that its address may run over.</summary>
    [Limit("Markdown", "characters after beginnings of links", "warning CB6104, and the text as it is written")]
    private const long MostAddressLength = 20_000_000;

    [Limit("Markdown", "underlined headings", "warning CB6104, and the text as it is written")]
    private const int MostUnderlines = 20_000;

    /// <summary>Why the text is not read; <c>null</c> where it is.</summary>
    public static string? Refuse(string text)
    {
        if (text.Length > LongestText)
        {
            return string.Create(CultureInfo.InvariantCulture, $"it is longer than {LongestText:N0} characters");
        }

        if (text.Length <= ShortText)
        {
            return IsTooDeep(text) ? TooDeep : null;
        }

        long pairs = 0, addresses = 0, marks = 0;
        var underlines = 0;
        var isText = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (IsNewParagraph(line))
            {
                pairs += marks * marks;
                marks = 0;
            }

            if (Depth(line) > Deepest)
            {
                return TooDeep;
            }

            var isLine = !line.ContainsAnyExcept(LineMarks);
            underlines += isText && isLine && !line.IsWhiteSpace() ? 1 : 0;
            isText = !isLine;
            marks += isLine && IsBreak(line) ? 0 : Marks(line);
            addresses += AddressLength(line);
        }

        return pairs + (marks * marks) > MostPairs ? "one of its paragraphs holds too many marks for emphasis and links"
            : addresses > MostAddressLength ? "it holds too many beginnings of links"
            : underlines > MostUnderlines ? "it holds too many underlined headings"
            : null;
    }

    /// <summary>What is said where the depth is found only while reading.</summary>
    public static string TooDeep => string.Create(CultureInfo.InvariantCulture, $"it is nested deeper than {Deepest} levels");

    private static bool IsTooDeep(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > Deepest && Depth(line) > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>After an empty line, or with an item of a list; marks of one paragraph never meet those of another.</summary>
    private static bool IsNewParagraph(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        return line.IsWhiteSpace() || (line.Length - text.Length <= 3 && text is ['-' or '*' or '+', ' ', ..] && !text[1..].IsWhiteSpace());
    }

    /// <summary>How many quotes and lists a line begins.</summary>
    private static int Depth(ReadOnlySpan<char> line)
    {
        var depth = 0;
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] == '>'
                || (line[index] is '-' or '*' or '+' or '.' or ')' && index + 1 < line.Length && line[index + 1] is ' ' or '\t'))
            {
                depth++;
            }
            else if (!(line[index] is ' ' or '\t' || char.IsAsciiDigit(line[index])))
            {
                break;
            }
        }

        return depth;
    }

    /// <summary>A line across the page.</summary>
    private static bool IsBreak(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.Length >= 3 && text.IndexOfAnyExcept(text[0], ' ') < 0;
    }

    /// <summary>An underscore inside of a word is no mark.</summary>
    private static int Marks(ReadOnlySpan<char> line)
    {
        var marks = 0;
        for (var index = 0; index < line.Length; index++)
        {
            var previous = index == 0 ? ' ' : line[index - 1];
            marks += line[index] switch
            {
                '[' => 1,
                '*' when previous != '*' => 1,
                '_' when previous != '_' && !(char.IsLetterOrDigit(previous)
                    && index + 1 < line.Length
                    && char.IsLetterOrDigit(line[index + 1])) => 1,
                _ => 0,
            };
        }

        return marks;
    }

    /// <summary>An address without pointed brackets ends at white space, at the latest.</summary>
    private static long AddressLength(ReadOnlySpan<char> line)
    {
        long total = 0;
        var starts = 0;
        for (var index = 0; index < line.Length; index++)
        {
            starts = char.IsWhiteSpace(line[index]) ? 0 : starts;
            starts += line[index] == '(' && index > 0 && line[index - 1] == ']' ? 1 : 0;
            total += starts;
        }

        return total;
    }
}
