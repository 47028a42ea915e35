namespace Coverbook.Coverage.Totals;

/// <summary>What the sources of a provider stand for together.</summary>
/// <param name="Sources">How many there are.</param>
/// <param name="Findings">Their findings, each source's own.</param>
/// <param name="Techniques">The techniques in force that they indicate, each once.</param>
/// <param name="SubTechniques">The same of sub-techniques.</param>
internal sealed record ProviderTotals(int Sources, int Findings, int Techniques, int SubTechniques)
{
    /// <summary>The techniques in scope that its findings detect, by the best confidence that they give.</summary>
    public required BandTotals InScope { get; init; }

    /// <summary>The same of sub-techniques.</summary>
    public required BandTotals SubTechniquesInScope { get; init; }
}
