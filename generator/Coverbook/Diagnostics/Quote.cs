using System.Globalization;
using System.Text;

namespace Coverbook.Diagnostics;

/// <summary>Puts untrusted text into a message: short, on one line, without control or direction characters.</summary>
public static class Quote
{
    private const int Longest = 80;

    /// <summary>The text in single quotes, cut after 80 characters.</summary>
    public static string Of(string text)
    {
        var builder = new StringBuilder("'", Math.Min(text.Length, Longest) + 3);
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, Longest)))
        {
            builder.Append(IsPrintable(character) ? character : '\uFFFD');
        }

        return builder.Append(text.Length > Longest ? "…'" : "'").ToString();
    }

    private static bool IsPrintable(char character) =>
        char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}
