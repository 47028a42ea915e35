using System.Collections.Immutable;
using Coverbook.Dialects.Queries;
using Coverbook.Sigma;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Spl;

/// <summary>
/// Comparisons of the command <c>where</c>, for what <c>search</c> cannot say. An expression over an absent field is neither true nor
/// false, and neither is its negation: below a negation each comparison first asks whether the field is there.
/// </summary>
internal sealed class SplWhereWriter(SplFields fields) : ITermWriter
{
    private const string VeryEnd = @"\z";

    /// <inheritdoc/>
    public Written Write(string? field, SigmaValue value, bool isNegated)
    {
        if (ValueWords.HasPlaceholder(value))
        {
            return Written.Refused(value, DialectResult.Placeholder);
        }

        if (field is null)
        {
            return WriteKeyword(value);
        }

        if (fields.NameOf(field, value, out var refused) is not { } given)
        {
            return refused;
        }

        var name = SplText.EvalName(given);
        if (value is NullValue or ExistsValue && fields.AbsentValue(field) is { } absent)
        {
            return WritePresence(name, absent, value is ExistsValue { Exists: true });
        }

        if (value is FieldReferenceValue other)
        {
            return WriteReference(name, other, isNegated);
        }

        return value switch
        {
            StringValue text when ValueWords.FitsAll(text.Pattern) => Written.Term($"isnotnull({name})"),
            StringValue text => Match(name, Expression(text), isNegated),
            RegexValue regex => Match(name, $"{PatternRegex.FlagsOf(regex.Flags)}{regex.Pattern}", isNegated),
            BooleanValue boolean => Match(name, $"(?i)^{(boolean.IsTrue ? "true" : "false")}{VeryEnd}", isNegated),
            NumberValue number => Compare(name, $"tonumber({name})", $"={ValueWords.Of(number.Number)}", isNegated),
            CompareValue bound =>
                Compare(name, $"tonumber({name})", $"{ValueWords.Sign(bound.Comparison)}{ValueWords.Of(bound.Number)}", isNegated),
            CidrValue cidr => Guard(name, Strength.Term, $"cidrmatch({SplText.Quote(cidr.Network)}, {name})", isNegated),
            NullValue or ExistsValue { Exists: false } => Written.Term($"isnull({name})"),
            ExistsValue => Written.Term($"isnotnull({name})"),
            _ => Written.Refused(value, "a part of a date is read on a clock that Splunk does not know of"),
        };
    }

    /// <inheritdoc/>
    public bool MayBeListed(string? field, SigmaValue value) => false;

    /// <inheritdoc/>
    public Written WriteList(string? field, ImmutableArray<SigmaValue> values, bool isNegated) =>
        Written.Refused(values[0], "an expression has no lists");

    private static Written WritePresence(string name, string absent, bool isThere) => isThere
        ? All($"isnotnull({name})", $"{name}!={SplText.Quote(absent)}")
        : new Written(
            QueryGroup.Of(
                Link.Or, [new QueryTerm($"isnull({name})"), new QueryTerm($"{name}={SplText.Quote(absent)}", Strength.Comparison)]),
            null);

    private static Written WriteKeyword(SigmaValue value) => value switch
    {
        StringValue text =>
            Written.Term(
                $"match(_raw, {Quote($"{(text.IsCased ? "(?s)" : "(?is)")}{PatternRegex.OfWhole(ValueWords.Anywhere(text), VeryEnd)}")})"),
        RegexValue regex => Written.Term($"match(_raw, {Quote($"{PatternRegex.FlagsOf(regex.Flags)}{regex.Pattern}")})"),
        NumberValue number =>
            Written.Term($"match(_raw, {Quote(ValueWords.Of(number.Number).Replace(".", @"\.", StringComparison.Ordinal))})"),
        _ => Written.Refused(value, "a keyword can only be text"),
    };

    private static string Expression(StringValue text)
    {
        var pattern = PatternRegex.OfWhole(text.Pattern, VeryEnd);
        var flags = $"{(text.IsCased ? "" : "i")}{(text.Pattern.Parts.Any(part => part.Kind != StringPartKind.Text) ? "s" : "")}";
        return flags.Length == 0 ? pattern : $"(?{flags}){pattern}";
    }

    private Written WriteReference(string name, FieldReferenceValue other, bool isNegated)
    {
        if (fields.NameOf(other.Field, other, out var refused) is not { } given)
        {
            return refused;
        }

        var second = SplText.EvalName(given);
        if (IsList(name) || IsList(second))
        {
            return Written.Refused(other, "one list cannot be compared with another");
        }

        var (left, right) = ($"lower({name})", $"lower({second})");
        var term = (other.IsStart, other.IsEnd) switch
        {
            (false, false) => $"{left}={right}",
            (true, false) => $"substr({left}, 1, len({right}))={right}",
            (false, true) => $"substr({left}, -len({right}))={right}",
            _ => null,
        };
        return term is null ? Written.Refused(other, "Splunk has no expression for the value of one field anywhere in another")
            : isNegated ? All($"isnotnull({name})", $"isnotnull({second})", term)
            : Written.Comparison(term);
    }

    /// <summary>A list fits when one of its values does.</summary>
    private static Written Match(string name, string expression, bool isNegated) => IsList(name)
        ? Written.Term($"isnotnull(mvfilter(match({name}, {Quote(expression)})))")
        : Guard(name, Strength.Term, $"match({name}, {Quote(expression)})", isNegated);

    private static Written Compare(string name, string left, string right, bool isNegated) => IsList(name)
        ? Written.Term($"isnotnull(mvfilter({left}{right}))")
        : isNegated ? All($"isnotnull({left})", $"{left}{right}")
        : Written.Comparison($"{left}{right}");

    private static Written Guard(string name, Strength strength, string term, bool isNegated) => IsList(name)
        ? Written.Term($"isnotnull(mvfilter({term}))")
        : isNegated ? All($"isnotnull({name})", term)
        : new Written(new QueryTerm(term, strength), null);

    private static Written All(params ReadOnlySpan<string> terms)
    {
        var parts = ImmutableArray.CreateBuilder<QueryNode>(terms.Length);
        foreach (var term in terms)
        {
            parts.Add(new QueryTerm(term, Strength.Comparison));
        }

        return new Written(QueryGroup.Of(Link.And, parts), null);
    }

    private static bool IsList(string name) => name.Contains("{}", StringComparison.Ordinal);

    /// <summary>A text in an expression: what <c>match</c> then reads as an expression of its own.</summary>
    private static string Quote(string text) => SplText.Quote(text);
}
