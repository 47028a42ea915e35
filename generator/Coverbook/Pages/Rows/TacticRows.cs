using Coverbook.Attack;
using Coverbook.Coverage;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Rows;

/// <summary>Makes a tactic's row, which is the same in every list.</summary>
internal sealed class TacticRows(PageContext context)
{
    /// <summary>A tactic in a table: techniques in scope, and those with evidence of their own or below.</summary>
    public TacticSummaryView Of(Tactic tactic)
    {
        var inScope = context.TechniquesOf(tactic.Id).Where(coverage => coverage.IsInScope && !coverage.Technique.Id.IsSubTechnique).ToArray();
        return new TacticSummaryView(
            tactic.Id.ToString(),
            English.Label(tactic.Name),
            Route.Tactic(tactic.Id),
            DomainWords.Name(tactic.Domain),
            inScope.Length,
            inScope.Count(coverage => coverage.Status == CoverageStatus.Covered),
            inScope.Count(coverage => coverage.Status == CoverageStatus.OnlyBelow));
    }
}
