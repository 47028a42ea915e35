using System.Globalization;
using System.Text;

namespace Coverbook.Dialects.Kql;

/// <summary>Names and texts as Kusto's query language writes them (Kusto documentation, "The string data type", "Entity names").</summary>
internal static class KqlText
{
    /// <summary>A text: with escapes, or verbatim where it holds backslashes and nothing that cannot be shown.</summary>
    public static string Quote(string text)
    {
        var isVerbatim = text.Contains('\\', StringComparison.Ordinal) && !text.Any(char.IsControl);
        if (isVerbatim)
        {
            return $"@\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        }

        if (!text.AsSpan().ContainsAny('\\', '"') && !text.Any(char.IsControl))
        {
            return $"\"{text}\"";
        }

        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '\\' => @"\\",
                '"' => "\\\"",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                _ when char.IsControl(character) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A column's name.</summary>
    public static string Column(string name) => IsName(name) ? name : $"['{Escape(name)}']";

    /// <summary>A step into an object.</summary>
    public static string Step(string name) => IsName(name) ? $".{name}" : $"['{Escape(name)}']";

    private static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private static string Escape(string name) =>
        name.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal);
}
