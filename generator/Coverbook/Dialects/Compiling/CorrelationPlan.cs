using System.Collections.Immutable;
using Coverbook.Dialects.Schemas;
using Coverbook.Sigma;
using Coverbook.Sigma.Correlations;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Compiling;

/// <summary>A correlation whose rules are all at hand, and of which nothing is left to be refused for every language.</summary>
/// <param name="Correlation">The rule.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Parts">The rules that it watches.</param>
/// <param name="GroupBy">The names of the fields, or aliases, whose values form the groups.</param>
/// <param name="Window">The window.</param>
/// <param name="Least">How many there must be in a window.</param>
internal sealed record CorrelationPlan(
    SigmaRule Correlation,
    CorrelationKind Kind,
    ImmutableArray<CorrelationPart> Parts,
    ImmutableArray<string> GroupBy,
    Timespan Window,
    long Least);

/// <summary>What a correlation counts in a window.</summary>
internal enum CorrelationKind : byte
{
    /// <summary>Events.</summary>
    Events,

    /// <summary>Distinct values of a field.</summary>
    Values,

    /// <summary>Distinct rules.</summary>
    Rules,
}

/// <summary>A rule that a correlation watches.</summary>
/// <param name="Name">What the correlation calls it.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Logic">Its logic.</param>
/// <param name="Schema">The schema of its log source.</param>
/// <param name="GroupFields">Its fields for the groups, in order.</param>
/// <param name="ValueField">Its field whose values are counted.</param>
internal sealed record CorrelationPart(
    string Name, SigmaRule Rule, LogicNode Logic, LogSourceSchema? Schema, ImmutableArray<string> GroupFields, string? ValueField);
