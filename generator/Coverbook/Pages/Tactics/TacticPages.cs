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
            var parts = TacticPage.PartOf(tactic, 0);
            for (var index = 0; index < parts.All.Length; index++)
            {
                var part = parts with { Index = index };
                yield return new PlannedPage(part.Route, "tactic", () => tactics.Make(tactic, part), tactic.Tactic.Span);
            }
        }
    }
}
