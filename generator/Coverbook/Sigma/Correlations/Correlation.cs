using System.Collections.Immutable;
using Coverbook.Files;

namespace Coverbook.Sigma.Correlations;

/// <summary>What a correlation looks for among the matches of its rules (Sigma specification, "Correlation Rules").</summary>
internal enum CorrelationType
{
    /// <summary>The number of events in a group.</summary>
    EventCount,

    /// <summary>The number of distinct values of a field.</summary>
    ValueCount,

    /// <summary>All rules match, in any order.</summary>
    Temporal,

    /// <summary>All rules match, in the order listed.</summary>
    TemporalOrdered,

    /// <summary>The sum of a field.</summary>
    ValueSum,

    /// <summary>The mean of a field.</summary>
    ValueAvg,

    /// <summary>A percentile of a field.</summary>
    ValuePercentile,
}

/// <summary>A rule named by its id or its name.</summary>
internal sealed record RuleReference(string Text, SourceSpan Span);

/// <summary>A comparison of a correlation's number: <c>gt</c>, <c>gte</c>, <c>lt</c>, <c>lte</c>, <c>eq</c> or <c>neq</c>.</summary>
internal sealed record CorrelationBound(string Operator, decimal Number);

/// <summary>The window in which the matches must lie.</summary>
internal sealed record Timespan(int Count, char Unit)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Count}{Unit}");
}

/// <summary>The field that an alias means in one of the rules.</summary>
internal sealed record CorrelationAlias(string Alias, string Rule, string Field);

/// <summary>The section <c>correlation</c>.</summary>
internal sealed record Correlation
{
    /// <summary>What it looks for.</summary>
    public required CorrelationType Type { get; init; }

    /// <summary>The rules or correlations it watches.</summary>
    public required ImmutableArray<RuleReference> Rules { get; init; }

    /// <summary>The fields, or aliases, whose values form the groups.</summary>
    public ImmutableArray<string> GroupBy { get; init; } = [];

    /// <summary>The window; <c>null</c> where it could not be read.</summary>
    public Timespan? Timespan { get; init; }

    /// <summary>One bound, or two for a range; none for temporal types.</summary>
    public ImmutableArray<CorrelationBound> Bounds { get; init; } = [];

    /// <summary>The field that the types named for values look at; the specification allows several.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>Which percentile, from 0 to 100.</summary>
    public decimal? Percentile { get; init; }

    /// <summary>Names for fields that differ from rule to rule.</summary>
    public ImmutableArray<CorrelationAlias> Aliases { get; init; } = [];

    /// <summary>Whether the rules it watches remain rules of their own.</summary>
    public bool Generates { get; init; }
}
