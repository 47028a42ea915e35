using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Rows;

/// <summary>Makes a tactic's row, which is the same in every list.</summary>
internal static class TacticRows
{
    /// <summary>A tactic in a table: techniques in scope, and those with evidence of their own or below.</summary>
    public static TacticSummaryView Of(PublishedTactic published) => new(
        published.Tactic.Id.ToString(),
        English.Label(published.Tactic.Name),
        Route.Tactic(published.Tactic.Id),
        DomainWords.Name(published.Tactic.Domain),
        published.Totals.Techniques.InScope,
        published.Totals.Techniques.Direct,
        published.Totals.Techniques.OnlyBelow);
}
