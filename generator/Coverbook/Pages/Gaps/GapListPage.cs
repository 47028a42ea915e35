using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Gaps;

/// <summary>Makes the pages of a long list. Pages are counted from 1.</summary>
internal sealed class GapListPage(PageContext context)
{
    private readonly GapRows rows = new(context);

    private PublishedGaps Gaps => context.Model.Gaps;

    /// <summary>A page of techniques.</summary>
    public GapListView Make(PublishedGapList list, IEnumerable<PublishedTechnique> techniques, int page, int pages) =>
        Frame(
            GapSentences.Heading(list.Kind),
            $"{GapSentences.Share(Gaps, list.Kind)}.",
            number => GapLists.RouteOf(list.Kind, number),
            page,
            pages)
            with
        {
            Explanation = GapSentences.Explanation(list.Kind),
            Table = rows.Table(list.Kind, techniques, new FilterView("technique", list.Techniques.Length)),
        };

    /// <summary>A page of ids that count for nothing.</summary>
    public GapListView Make(IEnumerable<DriftedId> ids, int page, int pages) =>
        Frame(
            GapSentences.NotInForceHeading,
            GapSentences.NotInForce(Gaps, context.Model.AttackVersion),
            number => GapLists.RouteOf(GapLists.NotInForce, number),
            page,
            pages)
            with
        {
            Ids = rows.Ids(ids),
        };

    private GapListView Frame(string heading, string sentence, Func<int, Route> routeOf, int page, int pages)
    {
        var part = GapSentences.Part(page, pages);
        return new GapListView
        {
            Site = context.Site,
            Route = routeOf(page),
            Title = part is null ? $"Gaps: {heading}" : $"Gaps: {heading}, {part}",
            Description = part is null ? sentence : $"{English.Sentence(part)}. {sentence}",
            Trail = [new LinkView("Gaps", Route.Gaps)],
            Heading = heading,
            Sentence = sentence,
            Part = part is null ? null : $"{English.Sentence(part)}.",
            Previous = page == 1 ? null : routeOf(page - 1),
            Next = page == pages ? null : routeOf(page + 1),
        };
    }
}
