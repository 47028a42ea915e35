using Coverbook.Terms;

namespace Coverbook.Coverage.Totals;

/// <summary>
/// The figures of a technique together with its sub-techniques: each finding and rule once, each finding with its best confidence.
/// </summary>
/// <param name="Findings">The findings that detect one of them.</param>
/// <param name="Average">The mean of their confidences; <c>null</c> when none is given.</param>
/// <param name="Rules">The rules that count for one of them.</param>
/// <param name="SubTechniquesInScope">The sub-techniques in scope.</param>
/// <param name="SubTechniques">All sub-techniques.</param>
/// <param name="SubTechniquesCovered">Those in scope that have a finding or a rule of their own.</param>
internal sealed record FamilyTotals(
    int Findings, Confidence? Average, int Rules, int SubTechniquesInScope, int SubTechniques, int SubTechniquesCovered);
