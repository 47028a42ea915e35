using System.Collections.Immutable;

namespace Coverbook.Sigma.Logic;

/// <summary>
/// What a condition means once every identifier is replaced by its detection: the one tree that is run, explained and compiled.
/// Identifiers that are named twice share their nodes.
/// </summary>
internal abstract record LogicNode
{
    /// <summary>The comparisons in it, shared ones counted each time.</summary>
    public abstract int Comparisons { get; }
}

/// <summary>Two or more parts, all of which (<see cref="Link.And"/>) or one of which (<see cref="Link.Or"/>) must hold.</summary>
internal sealed record LogicGroup(Link Link, ImmutableArray<LogicNode> Arguments, int Count) : LogicNode
{
    /// <inheritdoc/>
    public override int Comparisons => Count;
}

/// <summary>A part that must not hold.</summary>
internal sealed record LogicNot(LogicNode Argument) : LogicNode
{
    /// <inheritdoc/>
    public override int Comparisons => Argument.Comparisons;
}

/// <summary>A field, or the whole event where it is <c>null</c>, compared with one value.</summary>
internal sealed record LogicComparison(string? Field, SigmaValue Value) : LogicNode
{
    /// <inheritdoc/>
    public override int Comparisons => Value is AnyOfValue variants ? variants.Values.Length : 1;
}
