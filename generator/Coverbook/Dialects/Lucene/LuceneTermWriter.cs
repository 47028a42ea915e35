using System.Collections.Immutable;
using System.Text;
using Coverbook.Dialects.Queries;
using Coverbook.Sigma;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Lucene;

/// <summary>
/// Comparisons in Lucene's words. Fields of type <c>keyword</c> tell upper case from lower, so text is asked for in an expression that
/// allows both; this holds as well where an index writes all text in lower case.
/// </summary>
internal sealed class LuceneTermWriter : ITermWriter
{
    /// <summary>Elasticsearch and OpenSearch refuse longer ones by default (setting <c>index.max_regex_length</c>).</summary>
    private const int LongestExpression = 1_000;

    private readonly Dictionary<SigmaValue, (string? Text, string? Refusal)> made = new(ReferenceEqualityComparer.Instance);

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

        if (LuceneText.Name(field) is not { } name)
        {
            return Written.Refused(value, "the signs < and > cannot stand in a field's name");
        }

        return value switch
        {
            NullValue or ExistsValue { Exists: false } => new Written(new QueryNot(new QueryTerm($"_exists_:{name}")), null),
            ExistsValue => Written.Term($"_exists_:{name}"),
            StringValue text when ValueWords.FitsAll(text.Pattern) => Written.Term($"_exists_:{name}"),
            CompareValue bound => Written.Term($"{name}:{Range(bound)}"),
            CidrValue cidr => Written.Term($"{name}:{LuceneText.Quote(cidr.Network)}"),
            FieldReferenceValue => Written.Refused(value, "Lucene cannot compare one field with another"),
            TimePartValue => Written.Refused(value, "Lucene cannot take a point in time apart"),
            _ => WriteText(name, value),
        };
    }

    /// <inheritdoc/>
    public bool MayBeListed(string? field, SigmaValue value) =>
        field is not null && LuceneText.Name(field) is not null
        && (value is NumberValue or BooleanValue || (value is StringValue or RegexValue && TextOf(value).Text is not null))
        && !(value is StringValue text && ValueWords.FitsAll(text.Pattern)) && !ValueWords.HasPlaceholder(value);

    /// <inheritdoc/>
    public Written WriteList(string? field, ImmutableArray<SigmaValue> values, bool isNegated) =>
        Written.Term($"{LuceneText.Name(field!)}:({string.Join(" OR ", values.Select(value => TextOf(value).Text))})");

    private Written WriteText(string name, SigmaValue value)
    {
        var (text, refusal) = TextOf(value);
        return text is null ? Written.Refused(value, refusal!) : Written.Term($"{name}:{text}");
    }

    private Written WriteKeyword(SigmaValue value)
    {
        var (text, refusal) = value switch
        {
            StringValue keyword => Pattern(ValueWords.Anywhere(keyword), keyword.IsCased),
            NumberValue number =>
                Pattern(new SigmaString([StringPart.AnyRun, StringPart.Of(ValueWords.Of(number.Number)), StringPart.AnyRun]), true),
            RegexValue => TextOf(value),
            _ => (null, "a keyword can only be text"),
        };
        return text is null ? Written.Refused(value, refusal!) : Written.Term(text);
    }

    /// <summary>A value's text, which is asked for twice: whether there is one, and then what it is.</summary>
    private (string? Text, string? Refusal) TextOf(SigmaValue value)
    {
        if (!made.TryGetValue(value, out var text))
        {
            made.Add(value, text = Make(value));
        }

        return text;
    }

    private static (string? Text, string? Refusal) Make(SigmaValue value) => value switch
    {
        StringValue { Pattern.PlainText: { } plain } text when text.IsCased || !plain.Any(char.IsLetter) => (LuceneText.Quote(plain), null),
        StringValue text => Pattern(text.Pattern, text.IsCased),
        NumberValue number => (LuceneText.Escape(ValueWords.Of(number.Number)), null),
        BooleanValue boolean => (boolean.IsTrue ? "true" : "false", null),
        RegexValue regex => LuceneRegex.Translate(regex.Pattern, regex.Flags) is { } pattern
            ? Bounded(pattern)
            : (null, "Lucene's expressions have no anchors inside, no boundaries of words, no flags for a part and no large counts"),
        _ => (null, $"Lucene cannot compare with {value.Shape}"),
    };

    private static (string? Text, string? Refusal) Pattern(SigmaString pattern, bool isCased)
    {
        var text = new StringBuilder();
        foreach (var part in pattern.Parts)
        {
            switch (part.Kind)
            {
                case StringPartKind.AnyRun:
                    text.Append(".*");
                    break;
                case StringPartKind.AnyCharacter:
                    text.Append('.');
                    break;
                default:
                    LuceneCharacters.AppendLiteral(text, part.Text, ignoresCase: !isCased);
                    break;
            }
        }

        return Bounded(text.ToString());
    }

    private static (string? Text, string? Refusal) Bounded(string expression) => expression.Length > LongestExpression
        ? (null, "its expression, in both cases of each letter, is longer than the 1,000 characters that Elasticsearch takes by default")
        : ($"/{expression}/", null);

    private static string Range(CompareValue bound)
    {
        var number = LuceneText.Escape(ValueWords.Of(bound.Number));
        return bound.Comparison switch
        {
            Comparison.Less => $"[* TO {number}}}",
            Comparison.AtMost => $"[* TO {number}]",
            Comparison.Greater => $"{{{number} TO *]",
            _ => $"[{number} TO *]",
        };
    }
}
