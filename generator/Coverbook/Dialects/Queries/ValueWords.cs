using System.Collections.Immutable;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Queries;

/// <summary>What several languages ask of a value.</summary>
internal static class ValueWords
{
    /// <summary>Whether the value has a placeholder.</summary>
    public static bool HasPlaceholder(SigmaValue value) => value switch
    {
        StringValue text => text.Pattern.HasPlaceholder,
        RegexValue regex => !regex.Placeholders.IsEmpty,
        _ => false,
    };

    /// <summary>The pattern of a keyword, which may stand anywhere in a value.</summary>
    public static SigmaString Anywhere(StringValue keyword) => keyword.Pattern.WithAnyStart().WithAnyEnd();

    /// <summary>The text between <c>*</c> at both ends, where the pattern is no more than that.</summary>
    public static string? TextBetween(ImmutableArray<StringPart> parts) =>
        parts is [{ Kind: StringPartKind.AnyRun }, { Kind: StringPartKind.Text } text, { Kind: StringPartKind.AnyRun }] ? text.Text : null;

    /// <summary>Whether the pattern fits every value: nothing but <c>*</c>.</summary>
    public static bool FitsAll(SigmaString pattern) => pattern.Parts is [{ Kind: StringPartKind.AnyRun }];

    /// <summary>How a language writes a number: as the rule does.</summary>
    public static string Of(SigmaNumber number) => number.ToString();

    /// <summary>The sign of a bound.</summary>
    public static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.AtMost => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };
}
