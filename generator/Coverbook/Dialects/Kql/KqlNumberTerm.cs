using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Dialects.Queries;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Kql;

/// <summary>Comparisons of numbers.</summary>
internal static class KqlNumberTerm
{
    /// <summary>A comparison of a column that holds numbers.</summary>
    public static Written Write(string expression, SigmaValue value, bool isNegated) => value switch
    {
        NullValue or ExistsValue { Exists: false } => Written.Term($"isnull({expression})"),
        ExistsValue => Written.Term($"isnotnull({expression})"),
        NumberValue number => Compare(expression, "==", ValueWords.Of(number.Number), isNegated),
        CompareValue bound => Compare(expression, ValueWords.Sign(bound.Comparison), ValueWords.Of(bound.Number), isNegated),
        StringValue { Pattern.PlainText: { } text } when IsNumber(text) => Compare(expression, "==", text, isNegated),
        StringValue { Pattern.PlainText: not null } => Written.Refused(value, "the column holds numbers, and this is none"),
        StringValue or RegexValue => KqlTextTerm.Write($"tostring({expression})", value),
        _ => Written.Refused(value, $"the column holds numbers, which cannot be compared with {value.Shape}"),
    };

    /// <summary>A comparison with any of several numbers.</summary>
    public static Written WriteList(string expression, ImmutableArray<SigmaValue> values, bool isNegated)
    {
        var comparison = $"{expression} in ({string.Join(", ", values.Select(value => ValueWords.Of(((NumberValue)value).Number)))})";
        return isNegated ? Guarded(expression, comparison) : Written.Comparison(comparison);
    }

    private static Written Compare(string expression, string comparison, string number, bool isNegated) =>
        isNegated ? Guarded(expression, $"{expression} {comparison} {number}") : Written.Comparison($"{expression} {comparison} {number}");

    private static Written Guarded(string expression, string comparison) => new(
        QueryGroup.Of(Link.And, [new QueryTerm($"isnotnull({expression})"), new QueryTerm(comparison, Strength.Comparison)]), null);

    /// <summary>A whole number as tables write it: "+5", "05" and "5.0" are other texts.</summary>
    private static bool IsNumber(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text;
}
