using Coverbook.Dialects.Queries;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Kql;

/// <summary>Comparisons of what lies inside an object: its text, whatever its type.</summary>
internal static class KqlInnerTerm
{
    /// <summary>A comparison of a value of type dynamic.</summary>
    public static Written Write(string expression, SigmaValue value, bool isNegated) => value switch
    {
        CompareValue bound when isNegated => Written.Term($"coalesce({Bound(expression, bound)}, false)"),
        CompareValue bound => Written.Comparison(Bound(expression, bound)),
        _ => KqlTextTerm.Write($"tostring({expression})", value),
    };

    private static string Bound(string expression, CompareValue bound) =>
        $"todouble({expression}) {ValueWords.Sign(bound.Comparison)} {ValueWords.Of(bound.Number)}";
}
