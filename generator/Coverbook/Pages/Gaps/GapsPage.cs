using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Gaps;

/// <summary>Makes the page of all gaps.</summary>
internal sealed class GapsPage(PageContext context)
{
    private readonly GapRows rows = new(context);

    private PublishedGaps Gaps => context.Model.Gaps;

    public GapsView Make()
    {
        var sentence = GapSentences.Summary(Gaps, context.Model.AttackVersion, ScopeWords.Of(context.Config.Coverage));
        return new GapsView
        {
            Site = context.Site,
            Route = Route.Gaps,
            Title = "Gaps",
            Description = sentence,
            Sentence = sentence,
            Order = GapSentences.Order(Gaps),
            Sections = [.. Gaps.Lists.Select(Section)],
            UnreadLogs = UnreadLogs(),
            NotInForce = NotInForce(),
            Json = Route.GapsJson,
            Csv = Route.GapsTable,
        };
    }

    /// <summary>The page itself begins with the share of the gaps.</summary>
    private GapSectionView Section(PublishedGapList list)
    {
        var isGap = list.Kind == GapKind.Gap;
        var first = isGap ? GapLists.FirstGaps : GapLists.FirstOfOthers;
        return new GapSectionView(
            GapLists.Anchor(list.Kind),
            GapSentences.Heading(list.Kind),
            English.Number(list.Totals.All),
            isGap && !list.Techniques.IsEmpty ? null : $"{GapSentences.Share(Gaps, list.Kind)}.",
            list.Techniques.IsEmpty ? null : GapSentences.Explanation(list.Kind),
            list.Techniques.IsEmpty ? null : rows.Table(list.Kind, list.Techniques.Take(first)),
            list.Techniques.Length <= first ? null : More(list));
    }

    private static LinkView More(PublishedGapList list) => list.Kind == GapKind.Gap
        ? new LinkView(GapSentences.Rest(list.Kind, list.Totals.All - GapLists.FirstGaps), GapLists.RouteOf(list.Kind, 2))
        : new LinkView(GapSentences.All(GapSentences.Heading(list.Kind), list.Totals.All), GapLists.RouteOf(list.Kind, 1));

    private UnreadLogsView? UnreadLogs() => GapSentences.UnreadLogs(Gaps) is { } sentence
        ? new UnreadLogsView(
            GapLists.UnreadLogs,
            GapSentences.UnreadLogsHeading,
            English.Number(Gaps.UnreadLogs.Length),
            sentence,
            [
                .. Gaps.UnreadLogs.Take(GapLists.FirstLogs).Select(source => new UnreadLogView(
                    English.Label(source.Source.Name),
                    source.Source.Group,
                    Route.LogSource(source.Source.Id),
                    GapSentences.OpensUp(source),
                    GapSentences.OtherReaders(source))),
            ],
            Gaps.UnreadLogs.Length <= GapLists.FirstLogs ? null : new LinkView("All log sources", Route.LogSources))
        : null;

    private NotInForceView NotInForce() => new(
        GapLists.NotInForce,
        GapSentences.NotInForceHeading,
        English.Number(Gaps.NotInForce.Length),
        GapSentences.NotInForce(Gaps, context.Model.AttackVersion),
        rows.Ids(Gaps.NotInForce.Take(GapLists.FirstOfOthers)),
        Gaps.NotInForce.Length <= GapLists.FirstOfOthers
            ? null
            : new LinkView(
                GapSentences.All(GapSentences.NotInForceHeading, Gaps.NotInForce.Length), GapLists.RouteOf(GapLists.NotInForce, 1)),
        Gaps.NotInForce.IsEmpty && Gaps.Followed == 0 ? null : Route.Drift);
}
