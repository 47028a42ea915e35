using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Routes;

namespace Coverbook.Pages.Gaps;

/// <summary>The page of all gaps, and those of lists that are too long for it.</summary>
internal sealed class GapPages(PageContext context)
{
    private readonly GapListPage lists = new(context);

    /// <summary>The pages.</summary>
    public IEnumerable<PlannedPage> Plan() =>
    [
        new PlannedPage(Route.Gaps, "gaps", new GapsPage(context).Make),
        .. context.Model.Gaps.Lists.SelectMany(Plan),
        .. PlanIds(),
    ];

    /// <summary>The first page of the gaps is the page of all.</summary>
    private IEnumerable<PlannedPage> Plan(PublishedGapList list)
    {
        var isGap = list.Kind == GapKind.Gap;
        if (!isGap && list.Techniques.Length <= GapLists.FirstOfOthers)
        {
            yield break;
        }

        var parts = GapLists.Divide(list.Techniques, isGap);
        for (var page = isGap ? 2 : 1; page <= parts.Length; page++)
        {
            var (number, techniques) = (page, parts[page - 1]);
            yield return new PlannedPage(
                GapLists.RouteOf(list.Kind, number), "gap-list", () => lists.Make(list, techniques, number, parts.Length));
        }
    }

    private IEnumerable<PlannedPage> PlanIds()
    {
        var all = context.Model.Gaps.NotInForce;
        if (all.Length <= GapLists.FirstOfOthers)
        {
            yield break;
        }

        var parts = GapLists.Divide(all);
        for (var page = 1; page <= parts.Length; page++)
        {
            var (number, ids) = (page, parts[page - 1]);
            yield return new PlannedPage(
                GapLists.RouteOf(GapLists.NotInForce, number), "gap-list", () => lists.Make(ids, number, parts.Length));
        }
    }
}
