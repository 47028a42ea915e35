using Coverbook.Dialects.Queries;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Kql;

/// <summary>Comparisons of what lies inside an object: its text, whatever its type.</summary>
internal static class KqlInnerTerm
{
    /// <summary>A comparison of a value of type dynamic.</summary>
    public static Written Write(KqlOperand.Inner inner, SigmaValue value, bool isNegated) => value switch
    {
        _ when inner.IsWhole && !AsksForPart(value) =>
            Written.Refused(value, $"the column {inner.Expression} holds an object or a list, and only what it contains can be compared"),
        StringValue { Pattern.PlainText: "" } => new Written(
            QueryGroup.Of(
                Link.And,
                [new QueryTerm($"isnotnull({inner.Expression})"), new QueryTerm($"isempty(tostring({inner.Expression}))")]),
            null),
        CompareValue bound when isNegated => Written.Term($"coalesce({Bound(inner.Expression, bound)}, false)"),
        CompareValue bound => Written.Comparison(Bound(inner.Expression, bound)),
        _ => KqlTextTerm.Write($"tostring({inner.Expression})", value),
    };

    private static bool AsksForPart(SigmaValue value) => value switch
    {
        StringValue text => ValueWords.TextBetween(text.Pattern.Parts) is not null || ValueWords.FitsAll(text.Pattern),
        RegexValue or NullValue or ExistsValue => true,
        _ => false,
    };

    private static string Bound(string expression, CompareValue bound) =>
        $"todouble({expression}) {ValueWords.Sign(bound.Comparison)} {ValueWords.Of(bound.Number)}";
}
