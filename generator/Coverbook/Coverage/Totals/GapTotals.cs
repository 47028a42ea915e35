namespace Coverbook.Coverage.Totals;

/// <summary>How many techniques in scope there are of something; sub-techniques are counted apart.</summary>
/// <param name="Techniques">The techniques.</param>
/// <param name="SubTechniques">The sub-techniques.</param>
internal sealed record GapTotals(int Techniques, int SubTechniques)
{
    /// <summary>All together.</summary>
    public int All => Techniques + SubTechniques;
}
