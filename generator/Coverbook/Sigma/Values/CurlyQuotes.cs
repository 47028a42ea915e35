namespace Coverbook.Sigma.Values;

/// <summary>
/// Typographic quotation marks, which word processors and chat programs put in place of straight ones. YAML takes them for text. Inside
/// of a text they may be meant; a value or condition that begins or ends with one was pasted from there.
/// </summary>
internal static class CurlyQuotes
{
    private const string Marks = "\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A";

    /// <summary>Whether a character is one.</summary>
    public static bool Is(char character) => Marks.Contains(character, StringComparison.Ordinal);

    /// <summary>Whether a text begins or ends with one; a rule may well look for the mark alone.</summary>
    public static bool Surround(string text) => text.Length > 1 && (Is(text[0]) || Is(text[^1])) && !text.All(Is);
}
