using Coverbook.Pages.Planning;

namespace Coverbook.Pages.Threats;

/// <summary>The page of the threats that the configuration names.</summary>
internal sealed class ThreatPages(PageContext context)
{
    /// <summary>The pages; none where nobody is named.</summary>
    public IEnumerable<PlannedPage> Plan()
    {
        if (context.Model.Threats is not { } threats)
        {
            return [];
        }

        var page = new ThreatsPage(context, threats);
        return Enumerable.Range(0, page.Parts.Length)
            .Select(part => new PlannedPage(ThreatsPage.RouteOf(part), "threats", () => page.Make(part)));
    }
}
