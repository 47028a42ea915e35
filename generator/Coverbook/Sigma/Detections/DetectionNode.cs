using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Sigma.Logic;
using Coverbook.Sigma.Modifiers;

namespace Coverbook.Sigma.Detections;

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
