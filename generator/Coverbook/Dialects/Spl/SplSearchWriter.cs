using System.Collections.Immutable;
using System.Text;
using Coverbook.Dialects.Queries;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Spl;

/// <summary>
/// Comparisons of the command <c>search</c>: they ignore case, <c>*</c> is their only wildcard, and they are false where the field is
/// absent, so that a negation of them is true there. What needs more is for <see cref="SplWhereWriter"/>: bounds, too, as what is no number
/// would be compared as text.
/// </summary>
internal sealed class SplSearchWriter(SplFields fields) : ITermWriter
{
    /// <inheritdoc/>
    public Written Write(string? field, SigmaValue value, bool isNegated)
    {
        if (field is null)
        {
            return value switch
            {
                StringValue { IsCased: false } text when TextOf(ValueWords.Anywhere(text)) is { } phrase => Written.Term($"\"{phrase}\""),
                NumberValue number => Written.Term($"\"*{ValueWords.Of(number.Number)}*\""),
                _ => NotHere(value),
            };
        }

        if (fields.NameOf(field, value, out var refused) is not { } name)
        {
            return refused;
        }

        name = SplText.SearchName(name);
        return value switch
        {
            StringValue text when ValueWords.FitsAll(text.Pattern) => Presence(field, name, isThere: true),
            NullValue => Presence(field, name, isThere: false),
            ExistsValue exists => Presence(field, name, exists.Exists),
            CidrValue cidr => Written.Term($"{name}={SplText.Quote(cidr.Network)}"),
            _ when ListedText(value) is { } listed => Written.Term($"{name}={listed}"),
            _ => NotHere(value),
        };
    }

    /// <inheritdoc/>
    public bool MayBeListed(string? field, SigmaValue value) => field is not null && ListedText(value) is not null;

    /// <inheritdoc/>
    public Written WriteList(string? field, ImmutableArray<SigmaValue> values, bool isNegated) =>
        fields.NameOf(field!, values[0], out var refused) is { } name
            ? Written.Term($"{SplText.SearchName(name)} IN ({string.Join(", ", values.Select(ListedText))})")
            : refused;

    /// <summary>Whether a field is there; a value that the add-on writes for one that is not there counts as none.</summary>
    private Written Presence(string field, string name, bool isThere)
    {
        var any = new QueryTerm($"{name}=*");
        if (fields.AbsentValue(field) is not { } absent)
        {
            return new Written(isThere ? any : new QueryNot(any), null);
        }

        var none = new QueryTerm($"{name}={SplText.Quote(absent)}");
        return new Written(
            isThere ? QueryGroup.Of(Link.And, [any, new QueryNot(none)]) : QueryGroup.Of(Link.Or, [none, new QueryNot(any)]), null);
    }

    private static string? ListedText(SigmaValue value) => value switch
    {
        StringValue { IsCased: false } text when !ValueWords.FitsAll(text.Pattern) && TextOf(text.Pattern) is { } plain => $"\"{plain}\"",
        NumberValue number => ValueWords.Of(number.Number),
        BooleanValue boolean => boolean.IsTrue ? "\"true\"" : "\"false\"",
        _ => null,
    };

    /// <summary>
    /// A pattern within quotes. A star that stands for itself cannot be written, one character of any kind neither, and what looks like a
    /// network would be taken for one.
    /// </summary>
    private static string? TextOf(SigmaString pattern)
    {
        var text = new StringBuilder();
        foreach (var part in pattern.Parts)
        {
            if (part.Kind is StringPartKind.AnyCharacter or StringPartKind.Placeholder || part.Text.Contains('*', StringComparison.Ordinal))
            {
                return null;
            }

            text.Append(part.Kind == StringPartKind.AnyRun ? "*" : SplText.Escape(part.Text));
        }

        return pattern.PlainText is { } plain && Network.Read(plain, out _) is not null && plain.Contains('/', StringComparison.Ordinal)
            ? null
            : text.ToString();
    }

    private static Written NotHere(SigmaValue value) => Written.Refused(value, "the command 'search' cannot say it");
}
