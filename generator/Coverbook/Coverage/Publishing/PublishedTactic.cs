using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage.Totals;

namespace Coverbook.Coverage.Publishing;

/// <summary>A tactic.</summary>
/// <param name="Tactic">The tactic.</param>
/// <param name="Totals">Its figures.</param>
/// <param name="Techniques">Its techniques by id, sub-techniques after their parent.</param>
/// <param name="RulesWithoutTechnique">Rules that name the tactic and no technique at all.</param>
internal sealed record PublishedTactic(
    Tactic Tactic, TacticTotals Totals, ImmutableArray<PublishedTechnique> Techniques, ImmutableArray<PublishedRule> RulesWithoutTechnique);
