using System.Text;

namespace Coverbook.Dialects.Spl;

/// <summary>Names and values as Splunk's search language writes them (Splunk Search Manual, "Quotes and escaping characters").</summary>
internal static class SplText
{
    /// <summary>A value in double quotes.</summary>
    public static string Quote(string value) => $"\"{Escape(value)}\"";

    /// <summary>A value without its quotes: backslashes and quotes are escaped.</summary>
    public static string Escape(string value)
    {
        if (!value.AsSpan().ContainsAny('\\', '"'))
        {
            return value;
        }

        var text = new StringBuilder(value.Length + 8);
        foreach (var character in value)
        {
            text.Append(character is '\\' or '"' ? "\\" : "").Append(character);
        }

        return text.ToString();
    }

    /// <summary>A field in a search: bare where it can stand so, else in double quotes.</summary>
    public static string SearchName(string field) => field.All(IsSearchCharacter) && !char.IsAsciiDigit(field[0]) ? field : Quote(field);

    /// <summary>A field in an expression: bare where it can stand so, else in single quotes.</summary>
    public static string EvalName(string field) =>
        field.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') && !char.IsAsciiDigit(field[0])
            ? field
            : $"'{field}'";

    private static bool IsSearchCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '{' or '}';
}
