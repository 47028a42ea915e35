using Coverbook.Changes.History;
using Coverbook.Changes.Snapshots;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Changes;

/// <summary>
/// Makes the page of what changed: the states of the site over time, then the changes, as far as the page has room for them.
/// </summary>
internal sealed class ChangesPage(PageContext context)
{
    /// <summary>The page's size is bounded, however long the history is (design, section 13).</summary>
    private const int MostStates = 60;

    private const string Now = "Now";

    public ChangesView Make()
    {
        var log = context.Changes;
        var isChanged = log.Pending is { IsEmpty: false };
        var states = log.History.Entries.Select(entry => (Name: entry.Name.ToString(), entry.Name.Day, entry.Head.Totals)).ToList();
        if (isChanged)
        {
            var day = log.Now.Head.Date is { } date && date > states[0].Day ? date : states[0].Day;
            states.Insert(0, (Now, day, log.Now.Head.Totals));
        }

        var shown = states.Take(MostStates).ToArray();
        var sets = new ChangeSets(context).All();
        var anchors = sets.Select(set => set.Anchor).ToHashSet(StringComparer.Ordinal);
        return new ChangesView
        {
            Site = context.Site,
            Route = Route.Changes,
            Title = "Changes",
            Description = $"What changed in {context.Config.Product.Name}'s coverage, and when.",
            Sentence = Sentence(log.History, isChanged),
            Trends = shown.Length < 2 ? [] : TrendPictures.Of([.. shown.Reverse().Select(state => (state.Day, state.Totals))]),
            States = [.. shown.Select(state => Row(state.Name, state.Totals, anchors))],
            MoreStates = MoreStates(states.Count - shown.Length),
            Sets = sets,
        };
    }

    private static StateRowView Row(string name, SnapshotTotals totals, HashSet<string> anchors)
    {
        var anchor = name == Now ? ChangeSets.Pending : name;
        return new StateRowView(
            name,
            anchors.Contains(anchor) ? anchor : null,
            totals.CoveredTechniques,
            totals.CoveredSubTechniques,
            totals.Findings,
            totals.Rules);
    }

    private static string Sentence(SiteHistory history, bool isChanged)
    {
        if (history.Newest is not { } newest)
        {
            return $"This site keeps no history yet, so there is nothing to compare it with. A history begins in {HistoryLoader.Folder} when 'coverbook refresh' runs.";
        }

        var count = history.Entries.Length;
        var kept = $"{English.Sentence(English.Count(count, "snapshot"))} of this site {(count == 1 ? "is" : "are")} kept, the newest of {newest.Name}.";
        return isChanged ? $"{kept} The site has changed since then." : $"{kept} Nothing has changed since then.";
    }

    private static string? MoreStates(int count) => count == 0
        ? null
        : $"{English.Sentence(English.Count(count, "older snapshot"))} {(count == 1 ? "lies" : "lie")} in {HistoryLoader.Folder}.";
}
