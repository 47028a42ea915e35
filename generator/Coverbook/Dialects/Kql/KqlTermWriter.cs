using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Dialects.Queries;
using Coverbook.Sigma;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Kql;

/// <summary>
/// Comparisons in Kusto's words. Texts are compared without regard to case (<c>=~</c>, <c>contains</c>), and an absent text is an empty
/// one. Everything else can be null, and then neither a comparison nor its negation holds: below a negation it is asked for first.
/// </summary>
internal sealed class KqlTermWriter(KqlFields fields, string table) : ITermWriter
{
    private const string OtherValues = "the table writes other values than the rule, and no counterpart of this one is known";

    /// <inheritdoc/>
    public Written Write(string? field, SigmaValue value, bool isNegated)
    {
        if (ValueWords.HasPlaceholder(value))
        {
            return Written.Refused(value, DialectResult.Placeholder);
        }

        if (field is null)
        {
            return KqlKeyword.Write(value);
        }

        if (fields.Find(field) is not { } operand)
        {
            return NoColumn(field, value);
        }

        if (value is FieldReferenceValue other)
        {
            return fields.Find(other.Field) is { } second ? WriteReference(operand, second, other) : NoColumn(other.Field, value);
        }

        return operand switch
        {
            KqlOperand.Text text => Translate(text.Values, value) is { } known
                ? KqlTextTerm.Write(text.Expression, known)
                : Written.Refused(value, OtherValues),
            KqlOperand.Inner inner => KqlInnerTerm.Write(inner, value, isNegated),
            KqlOperand.Number number => Translate(number.Values, value) is { } known
                ? KqlNumberTerm.Write(number.Expression, known, isNegated)
                : Written.Refused(value, OtherValues),
            KqlOperand.Boolean boolean => KqlBooleanTerm.Write(boolean.Expression, value, isNegated),
            KqlOperand.Time time => KqlTimeTerm.Write(time.Expression, value, isNegated),
            _ => KqlListTerm.Write((KqlOperand.Listed)operand, value),
        };
    }

    /// <inheritdoc/>
    public bool MayBeListed(string? field, SigmaValue value) =>
        field is not null && fields.Find(field) switch
        {
            KqlOperand.Text text => Translate(text.Values, value) is StringValue { IsCased: false, Pattern.PlainText.Length: > 0 },
            KqlOperand.Inner { IsWhole: false } => value is StringValue { IsCased: false, Pattern.PlainText.Length: > 0 },
            KqlOperand.Number { Values.Count: 0 } => value is NumberValue,
            _ => false,
        };

    /// <inheritdoc/>
    public Written WriteList(string? field, ImmutableArray<SigmaValue> values, bool isNegated) => fields.Find(field!) switch
    {
        KqlOperand.Text text => ListTexts(text.Expression, values.Select(value => Translate(text.Values, value)!)),
        KqlOperand.Inner inner => ListTexts($"tostring({inner.Expression})", values),
        KqlOperand.Number number => KqlNumberTerm.WriteList(number.Expression, values, isNegated),
        _ => Written.Refused(values[0], "this column has no lists"),
    };

    private Written NoColumn(string field, SigmaValue value) =>
        Written.Refused(value, $"the table {table} has no column with the content of '{field}'");

    private static Written ListTexts(string expression, IEnumerable<SigmaValue> values) => Written.Comparison(
        $"{expression} in~ ({string.Join(", ", values.Select(value => KqlText.Quote(((StringValue)value).Pattern.PlainText!)))})");

    /// <summary>Where the table writes other values, only those that are known can be asked for.</summary>
    private static SigmaValue? Translate(FrozenDictionary<string, string> values, SigmaValue value) =>
        values.Count == 0 || value is NullValue or ExistsValue ? value
        : value is StringValue { IsCased: false, Pattern.PlainText: { } plain } && values.TryGetValue(plain, out var written)
            ? new StringValue(value.Span, SigmaString.Of(written))
            : null;

    private static Written WriteReference(KqlOperand left, KqlOperand right, FieldReferenceValue value)
    {
        if (TextOf(left) is not { } one || TextOf(right) is not { } other)
        {
            return Written.Refused(value, "these columns cannot be compared as texts");
        }

        var comparison = (value.IsStart, value.IsEnd) switch
        {
            (false, false) => "=~",
            (true, true) => "contains",
            (true, false) => "startswith",
            _ => "endswith",
        };
        return new Written(
            QueryGroup.Of(
                Link.And,
                [
                    new QueryTerm($"isnotempty({one})"),
                    new QueryTerm($"isnotempty({other})"),
                    new QueryTerm($"{one} {comparison} {other}", Strength.Comparison),
                ]),
            null);
    }

    private static string? TextOf(KqlOperand operand) => operand switch
    {
        KqlOperand.Text { Values.Count: 0 } text => text.Expression,
        KqlOperand.Inner inner => $"tostring({inner.Expression})",
        _ => null,
    };
}
