using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Coverbook.Attack;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Pictures;

/// <summary>
/// Draws where a technique stands among those of its tactics, by its findings and rules; sub-techniques among sub-techniques. What all
/// techniques of a tactic share is drawn once.
/// </summary>
internal sealed class Standings(PageContext context)
{
    private const int Ground = 22;
    private const int Highest = 20;
    private const int MarkTop = 24;
    private const int MarkHeight = 4;

    private readonly FrozenDictionary<AttackId, (Skyline Techniques, Skyline SubTechniques)> skylines =
        context.Model.Tactics.DistinctBy(tactic => tactic.Tactic.Id).ToFrozenDictionary(
            tactic => tactic.Tactic.Id,
            tactic => (new Skyline(tactic.Totals.Ranking), new Skyline(tactic.Totals.SubTechniqueRanking)));

    /// <summary>A picture for each tactic in which there is something to compare; none for a technique out of scope.</summary>
    public ImmutableArray<StandingView> Of(PublishedTechnique technique) => technique.IsInScope
        ? [.. technique.Tactics.Select(tactic => Of(technique, tactic)).OfType<StandingView>()]
        : [];

    private StandingView? Of(PublishedTechnique technique, Tactic tactic)
    {
        var (techniques, subs) = skylines[tactic.Id];
        var isSub = technique.Technique.Id.IsSubTechnique;
        var skyline = isSub ? subs : techniques;
        var count = technique.DetectionCount + technique.RuleCount;
        return skyline.Outline is { } outline
            ? new StandingView(
                $"standing-{tactic.Id}",
                English.Label(tactic.Name),
                Route.Tactic(tactic.Id),
                PictureSentences.Standing(skyline.Ranking, count, isSub ? "sub-technique" : "technique"),
                Text(skyline.Ranking.Techniques),
                outline,
                Own(skyline.Ranking, count))
            : null;
    }

    private static string Own(EvidenceRanking ranking, int count)
    {
        var x = Text(ranking.More(count));
        var mark = $"M{x} {Text(MarkTop)}h1v{Text(MarkHeight)}h-1z";
        var height = HeightOf(count, ranking);
        return height == 0 ? mark : $"M{x} {Text(Ground)}v-{Text(height)}h1v{Text(height)}z{mark}";
    }

    /// <summary>The height of a column in whole units: what has anything is seen.</summary>
    private static int HeightOf(int count, EvidenceRanking ranking) =>
        count == 0 ? 0 : Math.Max(1, ((2 * count * Highest) + ranking.Counts[0]) / (2 * ranking.Counts[0]));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A ranking, and the outline of its columns; <c>null</c> where there is nothing to compare.</summary>
    private sealed record Skyline(EvidenceRanking Ranking)
    {
        public string? Outline { get; } = Ranking.Techniques > 1 && Ranking.WithEvidence > 0 ? Draw(Ranking) : null;

        private static string Draw(EvidenceRanking ranking)
        {
            var path = new StringBuilder($"M0 {Text(Ground + 1)}");
            for (var from = 0; from < ranking.WithEvidence;)
            {
                var height = HeightOf(ranking.Counts[from], ranking);
                var to = from;
                while (to < ranking.WithEvidence && HeightOf(ranking.Counts[to], ranking) == height)
                {
                    to++;
                }

                path.Append('V').Append(Text(Ground - height)).Append('H').Append(Text(to));
                from = to;
            }

            return path.Append('V').Append(Text(Ground)).Append('H').Append(Text(ranking.Techniques)).Append("v1z").ToString();
        }
    }
}
