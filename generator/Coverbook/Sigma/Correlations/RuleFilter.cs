using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Sigma.Detections;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Correlations;

/// <summary>
/// A filter (Sigma specification, "Filters"): for each rule it names, an event must fit the rule's condition and the filter's.
/// </summary>
internal sealed record RuleFilter
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The filter's UUID.</summary>
    public string? Id { get; init; }

    /// <summary>The log sources whose rules it may concern.</summary>
    public required LogSource LogSource { get; init; }

    /// <summary>The rules it concerns.</summary>
    public required ImmutableArray<RuleReference> Rules { get; init; }

    /// <summary>Its search identifiers and condition.</summary>
    public required Detection Detection { get; init; }

    /// <summary>Where it starts.</summary>
    public required SourceSpan Span { get; init; }
}
