using System.Globalization;
using System.Text;

namespace Coverbook.Terms;

/// <summary>
/// Untrusted text as a person may see it: characters that move the cursor, break or turn the line, or cannot be seen at all are
/// written as escapes. Terminals, logs and pages ask here which characters these are.
/// </summary>
public static class VisibleText
{
    private const int SoftHyphen = 0xAD;
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>
    /// Whether a character stands for no sign of its own: controls (C0, DEL, C1, also tabs and line ends), directions, zero-width
    /// marks, line and paragraph separators, tags. Joiners and soft hyphens, which belong to the writing of languages and to emoji,
    /// are not among them, nor are those format characters of Arabic and its neighbours that can be seen
    /// (https://www.unicode.org/reports/tr44/#General_Category_Values, "prepended concatenation marks").
    /// </summary>
    public static bool IsUnprintable(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (SoftHyphen or NonJoiner or Joiner
            or (>= 0x600 and <= 0x605) or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD),
        _ => false,
    };

    /// <summary>
    /// The text on one line. What is unprintable is shown as <c>\u001B</c>; so are halves of surrogate pairs, soft hyphens, and joiners
    /// beside ASCII, where they join nothing.
    /// </summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length;)
        {
            index += AppendAt(shown, text, index);
        }

        return shown.ToString();
    }

    /// <summary>The same with tabs left as they are, for lines that are shown as they stand.</summary>
    public static string WithTabs(string text) =>
        text.Contains('\t', StringComparison.Ordinal) ? string.Join('\t', text.Split('\t').Select(Of)) : Of(text);

    /// <summary>Appends the character at an index as it is shown; returns how many UTF-16 units it has.</summary>
    public static int AppendAt(StringBuilder shown, string text, int index)
    {
        var isWhole = Rune.TryGetRuneAt(text, index, out var rune);
        if (isWhole && !IsUnprintable(rune) && !IsLost(text, index, rune))
        {
            shown.Append(text, index, rune.Utf16SequenceLength);
            return rune.Utf16SequenceLength;
        }

        var code = isWhole ? rune.Value : text[index];
        shown.Append("\\u").Append(code.ToString(code > char.MaxValue ? "X8" : "X4", CultureInfo.InvariantCulture));
        return isWhole ? rune.Utf16SequenceLength : 1;
    }

    private static bool IsLost(string text, int index, Rune rune) => rune.Value switch
    {
        SoftHyphen => true,
        NonJoiner or Joiner => index == 0 || index == text.Length - 1 || char.IsAscii(text[index - 1]) || char.IsAscii(text[index + 1]),
        _ => false,
    };
}
