using System.Buffers;
using System.Globalization;
using System.Text;
using Coverbook.Terms;

namespace Coverbook.Inspecting.Importing;

/// <summary>
/// Writes texts as YAML 1.2 scalars that any reader takes for the same text: plain where nothing else can be meant, also by readers
/// of YAML 1.1, else in double quotes with everything escaped that cannot be seen.
/// </summary>
internal static class YamlScalar
{
    private static readonly SearchValues<char> PlainSigns =
        SearchValues.Create(" ()+-./0123456789:=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private static readonly string[] Words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];

    /// <summary>The scalar, on one line.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>A text that must stay one although it looks like a number.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when IsUnseen(rune) => quoted.Append(Escape(rune.Value)),
                _ => quoted.Append(rune.ToString()),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsAsciiLetter(text[0])
        && text[^1] is not (' ' or ':')
        && !text.AsSpan().ContainsAnyExcept(PlainSigns)
        && !text.Contains(": ", StringComparison.Ordinal)
        && !Words.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static bool IsUnseen(Rune rune) =>
        VisibleText.IsUnprintable(rune)
            || rune.Value is 0xFFFE or 0xFFFF
            || (rune.Value > char.MaxValue && (rune.Value & 0xFFFE) == 0xFFFE);

    private static string Escape(int value) => value > char.MaxValue
        ? "\\U" + value.ToString("X8", CultureInfo.InvariantCulture)
        : "\\u" + value.ToString("X4", CultureInfo.InvariantCulture);
}
