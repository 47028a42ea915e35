using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Attack;

/// <summary>
/// What ATT&amp;CK tells defenders of its techniques. Only objects in force are in it, and only relationships between such.
/// </summary>
internal sealed record DefenceKnowledge
{
    /// <summary>Nothing is known.</summary>
    public static readonly DefenceKnowledge None = new();

    /// <summary>The mitigations, by id.</summary>
    public ImmutableArray<Mitigation> Mitigations { get; init; } = [];

    /// <summary>Which mitigation helps against which technique: by mitigation, then by technique.</summary>
    public ImmutableArray<MitigationUse> MitigationUses { get; init; } = [];

    /// <summary>The detection strategies with their analytics, by id.</summary>
    public ImmutableArray<DetectionStrategy> Strategies { get; init; } = [];

    /// <summary>Which strategy detects which technique: by strategy, then by technique.</summary>
    public ImmutableArray<StrategyUse> StrategyUses { get; init; } = [];

    /// <summary>The data components, by id.</summary>
    public ImmutableArray<DataComponent> DataComponents { get; init; } = [];
}

/// <summary>That a mitigation helps against a technique, and how.</summary>
internal sealed record MitigationUse(AttackId Mitigation, TechniqueId Technique, CitedText Text);

/// <summary>That a detection strategy detects a technique.</summary>
internal sealed record StrategyUse(AttackId Strategy, TechniqueId Technique);
