using System.Collections.Immutable;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Rows;

/// <summary>Makes the sections of techniques that are used, one for each way in which they stand.</summary>
internal static class UsedSections
{
    /// <summary>A section.</summary>
    /// <param name="standing">How its techniques stand.</param>
    /// <param name="totals">The figures of all that are used, on all pages.</param>
    /// <param name="rows">Those of this page.</param>
    public static UsedSectionView Of(UseStanding standing, UseTotals totals, ImmutableArray<UsedTechniqueView> rows) => new(
        Anchor(standing),
        AdversarySentences.Heading(standing),
        AdversarySentences.Standing(standing, totals),
        standing is UseStanding.Direct or UseStanding.Outside,
        rows);

    private static string Anchor(UseStanding standing) => standing switch
    {
        UseStanding.Without => "not-covered",
        UseStanding.OnlyBelow => "sub-techniques",
        UseStanding.Direct => "covered",
        _ => "outside",
    };
}
