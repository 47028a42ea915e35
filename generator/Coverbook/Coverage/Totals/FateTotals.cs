namespace Coverbook.Coverage.Totals;

/// <summary>What became of the technique ids that an input names, each entry or tag counted for itself.</summary>
/// <param name="Entries">All of them.</param>
/// <param name="Moved">Those whose technique was revoked, and that count for its successor.</param>
/// <param name="Newer">Those that a newer ATT&amp;CK version has.</param>
/// <param name="Withdrawn">Those that were withdrawn without a successor.</param>
/// <param name="Unknown">Those that no ATT&amp;CK version is known to have.</param>
internal sealed record FateTotals(int Entries, int Moved, int Newer, int Withdrawn, int Unknown)
{
    /// <summary>Those that are not in force as written.</summary>
    public int Drifted => Moved + Newer + Withdrawn + Unknown;
}
