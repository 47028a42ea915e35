using System.Buffers;
using System.Globalization;
using System.Text;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Checking;

/// <summary>
/// Characters that a reader cannot see, and that may turn or hide the text around them, as they stand or by their number; and the sign for
/// those that were lost. The page is searched as text: where they stand in the markup does not matter.
/// </summary>
internal static class HiddenText
{
    private const string Number = "&#";
    private const int LongestNumber = 10;

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n' or '\r')).Select(code => (char)code),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
        .. Enumerable.Range(0x200B, 5).Where(code => code is not (0x200C or 0x200D)).Select(code => (char)code),
        .. Enumerable.Range(0x2028, 7).Concat(Enumerable.Range(0x2060, 16)).Select(code => (char)code),
        '\uFFFD',
    ]);

    /// <summary>Reports them all.</summary>
    public static void Report(string page, PageReport report)
    {
        var suspects = new CharCursor(page, TextPosition.Start);
        for (var at = page.AsSpan().IndexOfAny(Suspects); at >= 0; at = Next(page, at + 1))
        {
            Report(suspects.MoveTo(at), page[at], report);
        }

        var numbers = new CharCursor(page, TextPosition.Start);
        for (var at = page.IndexOf(Number, StringComparison.Ordinal); at >= 0; at = page.IndexOf(Number, at + 1, StringComparison.Ordinal))
        {
            if (CharacterAt(page.AsSpan(at + Number.Length)) is { } rune
                && VisibleText.IsUnprintable(rune)
                && rune.Value is not ('\t' or '\n'))
            {
                Report(numbers.MoveTo(at), rune.Value, report);
            }
        }
    }

    private static int Next(string page, int from) =>
        page.AsSpan(from).IndexOfAny(Suspects) is >= 0 and var offset ? from + offset : -1;

    private static void Report(TextPosition place, int code, PageReport report)
    {
        var span = report.At(place.Line, place.Column);
        report.Add(code == 0xFFFD
            ? SafetyCheckDiagnostics.CharacterLost(span)
            : SafetyCheckDiagnostics.HiddenCharacter(span, string.Create(CultureInfo.InvariantCulture, $"U+{code:X4}")));
    }

    private static Rune? CharacterAt(ReadOnlySpan<char> number)
    {
        var isHex = number is ['x' or 'X', ..];
        var digits = isHex ? number[1..] : number;
        var end = digits[..Math.Min(digits.Length, LongestNumber)].IndexOf(';');
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return end > 0
            && int.TryParse(digits[..end], style, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code)
            ? new Rune(code)
            : null;
    }
}
