using System.Text;

namespace Coverbook.Dialects.Lucene;

/// <summary>
/// Names and values as Lucene's query strings write them (Lucene, package queryparser.classic, "Escaping special characters").
/// </summary>
internal static class LuceneText
{
    private const string Special = "+-=&|!(){}[]^\"~*?:\\/ ";

    /// <summary>A field's name; <c>null</c> where it has a character that no escape helps.</summary>
    public static string? Name(string field) => field.AsSpan().ContainsAny('<', '>') || field.Length == 0 ? null : Escape(field);

    /// <summary>A value in quotes: the whole value, in this case.</summary>
    public static string Quote(string value) =>
        $"\"{value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A bare value or name.</summary>
    public static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            text.Append(Special.Contains(character, StringComparison.Ordinal) ? "\\" : "").Append(character);
        }

        return text.ToString();
    }
}
