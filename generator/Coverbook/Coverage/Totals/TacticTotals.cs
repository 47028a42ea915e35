using System.Collections.Immutable;

namespace Coverbook.Coverage.Totals;

/// <summary>The figures of a tactic. A technique counts in each of its tactics, once.</summary>
/// <param name="Techniques">Its techniques, sub-techniques aside.</param>
/// <param name="RulesWithoutTechnique">Rules that name the tactic and no technique.</param>
internal sealed record TacticTotals(ScopeTotals Techniques, int RulesWithoutTechnique)
{
    /// <summary>How far each provider with findings reaches, in the order of the configuration.</summary>
    public required ImmutableArray<ProviderReach> ByProvider { get; init; }

    /// <summary>Its techniques in scope by evidence, sub-techniques aside.</summary>
    public required EvidenceRanking Ranking { get; init; }

    /// <summary>Its sub-techniques in scope by evidence.</summary>
    public required EvidenceRanking SubTechniqueRanking { get; init; }
}
