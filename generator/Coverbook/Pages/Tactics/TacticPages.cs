using Coverbook.Pages.Planning;
using Coverbook.Routes;

namespace Coverbook.Pages.Tactics;

/// <summary>The list of tactics, and a page for each.</summary>
internal sealed class TacticPages(PageContext context)
{
    /// <summary>The pages, in matrix order.</summary>
    public IEnumerable<PlannedPage> Plan()
    {
        var tactics = new TacticPage(context);
        yield return new PlannedPage(Route.Tactics, "tactics", new TacticIndexPage(context).Make);
        foreach (var tactic in context.Model.Tactics)
        {
            yield return new PlannedPage(Route.Tactic(tactic.Tactic.Id), "tactic", () => tactics.Make(tactic), tactic.Tactic.Span);
        }
    }
}
