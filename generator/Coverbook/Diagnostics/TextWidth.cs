using System.Globalization;
using System.Text;

namespace Coverbook.Diagnostics;

/// <summary>How many columns of a terminal text takes.</summary>
internal static class TextWidth
{
    /// <summary>
    /// The width: marks that stand on other signs take nothing, wide signs of East Asia and emoji two columns
    /// (https://www.unicode.org/reports/tr11/), everything else one.
    /// </summary>
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>White space of the same width; tabs stay tabs.</summary>
    public static string BlankLike(string text)
    {
        var blank = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            blank.Append(rune.Value == '\t' ? '\t' : ' ', rune.Value == '\t' ? 1 : Of(rune));
        }

        return blank.ToString();
    }

    private static int Of(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : IsWide(rune.Value) ? 2 : 1;

    private static bool IsWide(int code) => code >= 0x1100 && code is <= 0x115F
        or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF)
            or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F)
        or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
