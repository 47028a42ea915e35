namespace Coverbook.Coverage.Totals;

/// <summary>The figures of a tactic. A technique counts in each of its tactics, once.</summary>
/// <param name="Techniques">Its techniques, sub-techniques aside.</param>
/// <param name="RulesWithoutTechnique">Rules that name the tactic and no technique.</param>
internal sealed record TacticTotals(ScopeTotals Techniques, int RulesWithoutTechnique);
