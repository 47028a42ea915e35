using Coverbook.Dialects.Queries;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Kql;

/// <summary>Comparisons of truth values.</summary>
internal static class KqlBooleanTerm
{
    /// <summary>A comparison of a column that holds truth values.</summary>
    public static Written Write(string expression, SigmaValue value, bool isNegated) => value switch
    {
        NullValue or ExistsValue { Exists: false } => Written.Term($"isnull({expression})"),
        ExistsValue => Written.Term($"isnotnull({expression})"),
        BooleanValue boolean => Compare(expression, boolean.IsTrue, isNegated),
        StringValue { IsCased: false, Pattern.PlainText: { } text } when bool.TryParse(text, out var isTrue)
            && !text.Any(char.IsWhiteSpace) =>
            Compare(expression, isTrue, isNegated),
        _ => Written.Refused(value, "the column holds true or false, and the rule compares it with something else"),
    };

    private static Written Compare(string expression, bool isTrue, bool isNegated)
    {
        var comparison = $"{expression} == {(isTrue ? "true" : "false")}";
        return isNegated ? Written.Term($"coalesce({comparison}, false)") : Written.Comparison(comparison);
    }
}
