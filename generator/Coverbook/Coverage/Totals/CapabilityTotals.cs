namespace Coverbook.Coverage.Totals;

/// <summary>What a capability stands for in the whole site: techniques and sub-techniques in force, each once in each category.</summary>
/// <param name="Techniques">Those that it does anything about.</param>
/// <param name="Detect">Those that it detects.</param>
/// <param name="Protect">Those that it protects from.</param>
/// <param name="Respond">Those that it responds to.</param>
internal sealed record CapabilityTotals(int Techniques, ScoreTotals Detect, ScoreTotals Protect, ScoreTotals Respond);

/// <summary>Techniques of one category by the best score that they have, in CTID's words.</summary>
internal sealed record ScoreTotals(int Significant, int Partial, int Minimal)
{
    /// <summary>All of them.</summary>
    public int All => Significant + Partial + Minimal;
}
