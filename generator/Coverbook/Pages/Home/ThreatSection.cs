using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Home;

/// <summary>Makes the section on threats of the home page.</summary>
internal static class ThreatSection
{
    private const int ShownAdversaries = 12;
    private const int ShownGaps = 10;

    /// <summary>The section.</summary>
    public static ThreatSectionView Of(PublishedThreats threats, string product) => new(
        ThreatSentences.Heading(threats.Name),
        ThreatSentences.Covered(threats, product),
        [.. threats.Adversaries.Take(ShownAdversaries).Select(AdversaryRows.Of)],
        ThreatSentences.More(threats.Adversaries.Length - ShownAdversaries),
        [
            .. threats.Uses.Where(use => use.Technique.Status == CoverageStatus.Gap)
                .Take(ShownGaps)
                .Select(use => RelatedRows.With(use.Technique, ThreatSentences.By(use, threats.Adversaries.Length))),
        ],
        Route.Threats);
}
