using System.Text;

namespace Coverbook.Inspecting;

/// <summary>
/// Untrusted text on one line inside of Markdown: no character of it is markup, whichever flavour reads it, nor HTML, nor the beginning of
/// a link, of somebody's name or of an issue's number.
/// </summary>
internal static class MarkdownEscape
{
    private const string Special = "\\`*_[]#|~$^{}";

    /// <summary>The text with escapes.</summary>
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            escaped.Append(character switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '@' => "@&#8203;",
                _ when Special.Contains(character, StringComparison.Ordinal) || BeginsSomething(text, index) => $"\\{character}",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>Items of lists at the start of a line; addresses that become links by themselves.</summary>
    private static bool BeginsSomething(string text, int index) => text[index] switch
    {
        '-' or '+' or '=' or ':' when index == 0 => true,
        '.' or ')' => !text.AsSpan(0, index).ContainsAnyExceptInRange('0', '9') || char.ToLowerInvariant(text[index - 1]) == 'w',
        ':' => text.AsSpan(index).StartsWith("://", StringComparison.Ordinal),
        _ => false,
    };
}
