using System.Globalization;
using System.Text;

namespace Coverbook.Fuzz.Judging;

/// <summary>
/// What may reach a terminal or a page: everything but control characters and marks that turn the direction of writing. Written down
/// here once more, apart from the code that it judges.
/// </summary>
internal static class Printable
{
    private const int Longest = 300;

    /// <summary>Whether all of a text may be printed.</summary>
    public static bool Is(string text) => !text.AsSpan().ContainsAny(NotPrintable);

    /// <summary>A text with escapes for what may not be printed, shortened.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder();
        foreach (var letter in text.AsSpan(0, Math.Min(Longest, text.Length)))
        {
            shown.Append(NotPrintable.Contains(letter)
                || letter is '\n' or '\t' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}") : letter.ToString());
        }

        return shown.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> NotPrintable = System.Buffers.SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Where(code => code is not ('\n' or '\t' or '\r')).Select(code => (char)code),
        .. Enumerable.Range(0x7f, 0x21).Select(code => (char)code),
        '\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069',
    ]);
}
