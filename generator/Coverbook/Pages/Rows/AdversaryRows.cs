using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Rows;

/// <summary>Makes an adversary's row, which is the same in every list.</summary>
internal static class AdversaryRows
{
    private const int LongestAliases = 120;

    /// <summary>The row.</summary>
    public static AdversarySummaryView Of(PublishedAdversary published) => new(
        published.Adversary.Id.ToString(),
        English.Label(published.Adversary.Name),
        AdversarySentences.Aliases(published.Adversary, LongestAliases),
        AdversarySentences.Kind(published.Adversary.Kind),
        Route.Adversary(published.Adversary.Id),
        Of(published.Totals.Techniques),
        Of(published.Totals.SubTechniques));

    private static UseCountView Of(UseCount count) => new(count.Named, count.InScope, count.Direct);
}
