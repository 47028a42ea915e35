using System.Text;
using Coverbook.Dialects.Queries;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Kql;

/// <summary>
/// Comparisons of the values in a list. Kusto compares one value at a time, so they are found in the list's JSON: a text begins after a
/// bracket or comma and a quote, and a quote inside of one is escaped.
/// </summary>
internal static class KqlListTerm
{
    private const string AnyCharacter = @"(?:[^""\\]|\\.)";
    private const string ItemStart = @"[\[,]\s*";
    private const string ItemEnd = @"\s*[,\]]";
    private const string ValueEnd = @"\s*[,}\]]";

    /// <summary>A comparison with the values in a list.</summary>
    public static Written Write(KqlOperand.Listed list, SigmaValue value)
    {
        var (start, end) = list.Key is { } key
            ? ($"\"{Literal(key)}\"\\s*:\\s*(?:\\[\\s*(?:[^\\[\\]]*,\\s*)?)?", ValueEnd)
            : (ItemStart, ItemEnd);
        return value switch
        {
            StringValue text when Hides(text) =>
                Written.Refused(text, "quotes, backslashes and control characters are written differently in a list"),
            StringValue text when ValueWords.FitsAll(text.Pattern) => Search(list, "(?s)", $"{start}[^\\[\\]{{}},\\s]"),
            StringValue text => Search(list, text.IsCased ? "(?s)" : "(?is)", $"{start}\"{Inside(text.Pattern)}\"{end}"),
            NumberValue number => Search(list, "", $"{start}\"?{Literal(ValueWords.Of(number.Number))}\"?{end}"),
            BooleanValue boolean => Search(list, "(?i)", $"{start}\"?{(boolean.IsTrue ? "true" : "false")}\"?{end}"),
            NullValue or ExistsValue when list.Key is null =>
                Written.Term(value is ExistsValue { Exists: true } ? $"isnotempty({list.Expression})" : $"isempty({list.Expression})"),
            _ => Written.Refused(value, $"the values of a list cannot be compared with {value.Shape}"),
        };
    }

    private static Written Search(KqlOperand.Listed list, string flags, string pattern) =>
        Written.Comparison($"{list.Expression} matches regex {KqlText.Quote($"{flags}{pattern}")}");

    private static bool Hides(StringValue text) =>
        text.Pattern.Parts.Any(part => part.Text.AsSpan().ContainsAny('"', '\\') || part.Text.Any(character => character < ' '));

    private static string Inside(SigmaString pattern)
    {
        var text = new StringBuilder();
        foreach (var part in pattern.Parts)
        {
            text.Append(part.Kind switch
            {
                StringPartKind.AnyRun => $"{AnyCharacter}*",
                StringPartKind.AnyCharacter => AnyCharacter,
                _ => Literal(part.Text),
            });
        }

        return text.ToString();
    }

    private static string Literal(string literal)
    {
        var text = new StringBuilder();
        PatternRegex.AppendLiteral(text, literal);
        return text.ToString();
    }
}
