namespace Coverbook.Coverage.Totals;

/// <summary>What a source stands for in the whole site.</summary>
/// <param name="Findings">Its findings that may at least be counted.</param>
/// <param name="Techniques">The techniques and sub-techniques in force that they indicate, whatever their function.</param>
/// <param name="Known">The findings that it can raise, where its mapping lists them; else 0.</param>
/// <param name="Unmapped">Those of them that nothing maps.</param>
internal sealed record SourceTotals(int Findings, int Techniques, int Known, int Unmapped);
