using System.Collections.Immutable;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Queries;

/// <summary>Puts single comparisons into a language's words. What it cannot say without loss it refuses; it never says less.</summary>
internal interface ITermWriter
{
    /// <summary>
    /// A comparison of a field, or of the whole event where it is <c>null</c>. <paramref name="isNegated"/> tells that an odd number of
    /// negations stands around it: there a comparison that is neither true nor false must be made false.
    /// </summary>
    Written Write(string? field, SigmaValue value, bool isNegated);

    /// <summary>Whether the value may stand in a list of values of the field.</summary>
    bool MayBeListed(string? field, SigmaValue value);

    /// <summary>A comparison with any of two or more values.</summary>
    Written WriteList(string? field, ImmutableArray<SigmaValue> values, bool isNegated);
}

/// <summary>A part of a query, or why there is none.</summary>
internal readonly record struct Written(QueryNode? Node, Refusal? Refusal)
{
    /// <summary>A comparison that nothing tears apart.</summary>
    public static Written Term(string text) => new(new QueryTerm(text), null);

    /// <summary>A comparison that a negation would tear apart.</summary>
    public static Written Comparison(string text) => new(new QueryTerm(text, Strength.Comparison), null);

    /// <summary>What cannot be said.</summary>
    public static Written Refused(SigmaValue value, string reason) => new(null, new Refusal(value.Span, reason));
}
