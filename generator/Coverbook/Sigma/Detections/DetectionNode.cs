using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Sigma.Modifiers;
using Coverbook.Sigma.Values;

namespace Coverbook.Sigma.Detections;

/// <summary>How the parts of a detection are joined.</summary>
internal enum Link : byte
{
    /// <summary>All must fit.</summary>
    And,

    /// <summary>One must fit.</summary>
    Or,
}

/// <summary>A part of a detection: a field with its values, or a group of parts.</summary>
internal abstract record DetectionNode(SourceSpan Span);

/// <summary>A map (all of its items) or a list (any of its items).</summary>
internal sealed record DetectionGroup(SourceSpan Span, Link Link, ImmutableArray<DetectionNode> Items) : DetectionNode(Span);

/// <summary>
/// One field, or the whole event where <paramref name="Field"/> is <c>null</c>, compared with values; they are joined by
/// <paramref name="Link"/>, and the result is turned round by <c>neq</c>.
/// </summary>
internal sealed record DetectionItem(
    SourceSpan Span, string? Field, ImmutableArray<Modifier> Modifiers, Link Link, bool IsNegated, ImmutableArray<SigmaValue> Values)
    : DetectionNode(Span);

/// <summary>A search identifier: a named detection that conditions combine.</summary>
internal sealed record SearchIdentifier(string Name, SourceSpan Span, DetectionGroup Group);
