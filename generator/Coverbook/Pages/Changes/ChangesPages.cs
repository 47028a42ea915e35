using Coverbook.Pages.Planning;
using Coverbook.Routes;

namespace Coverbook.Pages.Changes;

/// <summary>The page of what changed. Every site has it, also one without a history: it says how to begin one.</summary>
internal sealed class ChangesPages(PageContext context)
{
    /// <summary>The one page.</summary>
    public IEnumerable<PlannedPage> Plan() => [new PlannedPage(Route.Changes, "changes", new ChangesPage(context).Make)];
}
