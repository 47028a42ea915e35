using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Sigma.Conditions;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Detections;

/// <summary>The section <c>detection</c> of a rule, or <c>filter</c> of a filter (Sigma specification, "Detection").</summary>
internal sealed record Detection
{
    /// <summary>The search identifiers, in the order of the file.</summary>
    public required ImmutableArray<SearchIdentifier> Identifiers { get; init; }

    /// <summary>The conditions; an event matches when one of them holds.</summary>
    public required ImmutableArray<Condition> Conditions { get; init; }

    /// <summary>Whether everything in it could be read. Only then may it be run or compiled.</summary>
    public required bool IsSound { get; init; }
}

/// <summary>A condition as written, and as a tree of the detection's identifiers.</summary>
internal sealed record Condition(SourceSpan Span, string Text, ConditionNode Tree, ImmutableArray<SearchIdentifier> Identifiers)
{
    /// <summary>
    /// The logic that results. It is made anew each time: it is needed once or never, and a site holds thousands of rules.
    /// </summary>
    public LogicNode Logic => ConditionResolver.Resolve(this);
}
