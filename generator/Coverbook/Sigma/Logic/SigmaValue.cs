using System.Collections.Immutable;
using Coverbook.Files;

namespace Coverbook.Sigma.Logic;

/// <summary>What an event's field is compared with, after all modifiers (Sigma specification, "Value Modifiers").</summary>
internal abstract record SigmaValue(SourceSpan Span)
{
    /// <summary>What a message calls such a value.</summary>
    public abstract string Shape { get; }
}

/// <summary>A string pattern that must fit the whole field, ignoring case unless the modifier <c>cased</c> asks for it.</summary>
internal sealed record StringValue(SourceSpan Span, SigmaString Pattern, bool IsCased = false) : SigmaValue(Span)
{
    /// <inheritdoc/>
    public override string Shape => "text";
}

/// <summary>A number, compared as a number.</summary>
internal sealed record NumberValue(SourceSpan Span, SigmaNumber Number) : SigmaValue(Span)
{
    /// <inheritdoc/>
    public override string Shape => "a number";
}

/// <summary>A truth value.</summary>
internal sealed record BooleanValue(SourceSpan Span, bool IsTrue) : SigmaValue(Span)
{
    /// <inheritdoc/>
    public override string Shape => "true or false";
}

/// <summary>No value: the field is null or absent.</summary>
internal sealed record NullValue(SourceSpan Span) : SigmaValue(Span)
{
    /// <inheritdoc/>
    public override string Shape => "empty";
}

/// <summary>What the flags of a regular expression ask for (modifiers <c>i</c>, <c>m</c>, <c>s</c>).</summary>
[Flags]
internal enum RegexFlags : byte
{
    /// <summary>Case-sensitive, <c>^</c> and <c>$</c> at the ends of the field only, <c>.</c> is no line break.</summary>
    None = 0,

    /// <summary>Ignore case.</summary>
    IgnoreCase = 1,

    /// <summary><c>^</c> and <c>$</c> fit at every line.</summary>
    MultiLine = 2,

    /// <summary><c>.</c> fits line breaks too.</summary>
    DotAll = 4,
}

/// <summary>
/// A regular expression of the permitted subset, searched anywhere in the field. <paramref name="Placeholders"/> are the names
/// that <c>%name%</c> in it stands for, with the modifier <c>expand</c> only.
/// </summary>
internal sealed record RegexValue(SourceSpan Span, string Pattern, RegexFlags Flags, ImmutableArray<string> Placeholders) : SigmaValue(Span)
{
    /// <inheritdoc/>
    public override string Shape => "a regular expression";
}

/// <summary>A network in which the field's address must lie.</summary>
internal sealed record CidrValue(SourceSpan Span, string Network) : SigmaValue(Span)
{
    /// <inheritdoc/>
    public override string Shape => "a network";
}

/// <summary>How a number is compared.</summary>
internal enum Comparison : byte
{
    /// <summary>Less.</summary>
    Less,

    /// <summary>Less or equal.</summary>
    AtMost,

    /// <summary>Greater.</summary>
    Greater,

    /// <summary>Greater or equal.</summary>
    AtLeast,
}

/// <summary>A bound for the field's number.</summary>
internal sealed record CompareValue(SourceSpan Span, Comparison Comparison, SigmaNumber Number) : SigmaValue(Span)
{
    /// <inheritdoc/>
    public override string Shape => "a bound";
}

/// <summary>Whether the field is there at all, whatever its value.</summary>
internal sealed record ExistsValue(SourceSpan Span, bool Exists) : SigmaValue(Span)
{
    /// <inheritdoc/>
    public override string Shape => "a question of presence";
}

/// <summary>Another field of the same event, whose value the field must have, start with, end with or contain.</summary>
internal sealed record FieldReferenceValue(SourceSpan Span, string Field, bool IsStart, bool IsEnd) : SigmaValue(Span)
{
    /// <inheritdoc/>
    public override string Shape => "another field";
}

/// <summary>The parts of a point in time that can be compared.</summary>
internal enum TimePart : byte
{
    /// <summary>0 to 59.</summary>
    Minute,

    /// <summary>0 to 23.</summary>
    Hour,

    /// <summary>Day of the month, 1 to 31.</summary>
    Day,

    /// <summary>ISO 8601 week, 1 to 52.</summary>
    Week,

    /// <summary>1 to 12.</summary>
    Month,

    /// <summary>The year.</summary>
    Year,
}

/// <summary>A part of the field's point in time.</summary>
internal sealed record TimePartValue(SourceSpan Span, TimePart Part, int Number) : SigmaValue(Span)
{
    /// <inheritdoc/>
    public override string Shape => "a part of a date";
}

/// <summary>
/// The variants that one written value stands for (<c>windash</c>, <c>base64offset</c>): any of them, even under <c>all</c>.
/// </summary>
internal sealed record AnyOfValue(SourceSpan Span, ImmutableArray<SigmaValue> Values) : SigmaValue(Span)
{
    /// <inheritdoc/>
    public override string Shape => "text";
}
