using System.Collections.Immutable;
using Coverbook.Files;

namespace Coverbook.Sigma;

/// <summary>
/// What was computed of a rule beyond its form: whether its fields exist in the schema of its log source, and what became of it in each
/// query language. It says nothing about live data: no query was run against any.
/// </summary>
internal sealed record RuleValidation
{
    /// <summary>Of a rule that was not looked at.</summary>
    public static readonly RuleValidation None = new();

    /// <summary>The schema that the fields were looked up in; <c>null</c> where its log source has none.</summary>
    public SchemaReference? Schema { get; init; }

    /// <summary>The fields that the schema lacks.</summary>
    public ImmutableArray<UnknownField> Unknown { get; init; } = [];

    /// <summary>The language of the SIEM that its log source belongs to; <c>null</c> where the table of products names none.</summary>
    public QueryDialect? Native { get; init; }

    /// <summary>What became of it in each language that was tried.</summary>
    public ImmutableArray<DialectResult> Results { get; init; } = [];

    /// <summary>What became of it in its native language.</summary>
    public DialectResult? NativeResult => Results.FirstOrDefault(result => result.Dialect == Native);

    /// <summary>
    /// Whether all fields exist and it compiles without loss for its own log source, into the language of that log source's SIEM.
    /// </summary>
    public bool HasPassed =>
        Schema is not null && Unknown.IsEmpty && Native is not null && NativeResult is { Query: not null, Target: not null };
}

/// <summary>The schema of a log source.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Version">The vendor's version, or the day of its page.</param>
/// <param name="Url">Where the vendor publishes it.</param>
internal sealed record SchemaReference(string Name, string Version, string Url);

/// <summary>A field that the schema lacks.</summary>
/// <param name="Name">The field as the rule writes it.</param>
/// <param name="Meant">The field that was probably meant.</param>
/// <param name="Span">Where the rule names it first.</param>
internal sealed record UnknownField(string Name, string? Meant, SourceSpan Span);

/// <summary>What became of a rule in one query language: a query, or the reason why there is none.</summary>
/// <param name="Dialect">The language.</param>
/// <param name="Target">The table or source that it asks; <c>null</c> where the field names are the rule's own, for any source.</param>
/// <param name="Query">The query.</param>
/// <param name="Refusal">What the language cannot say without loss, a clause without a full stop.</param>
/// <param name="Span">What in the rule that is about.</param>
internal sealed record DialectResult(QueryDialect Dialect, string? Target, string? Query, string? Refusal, SourceSpan Span)
{
    /// <summary>Why a value with an open placeholder is compiled by nobody (Sigma specification, "Placeholders").</summary>
    public const string Placeholder = "a placeholder stands for nothing until the rule's user gives its values";

    /// <summary>Whether all that stands in the way is a placeholder.</summary>
    public bool IsPlaceholder => Refusal == Placeholder;
}
