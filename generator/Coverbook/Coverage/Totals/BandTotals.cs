namespace Coverbook.Coverage.Totals;

/// <summary>
/// Techniques in scope that findings detect, by the band of their best confidence. Rules and capabilities have none and do not count here.
/// </summary>
/// <param name="High">Those that are detected with high confidence.</param>
/// <param name="Medium">With medium confidence.</param>
/// <param name="Low">With low confidence.</param>
/// <param name="Unstated">Those whose findings state no confidence.</param>
internal sealed record BandTotals(int High, int Medium, int Low, int Unstated)
{
    /// <summary>All that findings detect.</summary>
    public int All => High + Medium + Low + Unstated;
}
