using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Changes.Comparing;
using Coverbook.Pages.Wording;

namespace Coverbook.Inspecting;

/// <summary>
/// What changed, as Markdown. What is worse than it was comes first; long lists are cut, because the summary of a job holds 1 MiB
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
/// </summary>
internal static class DiffMarkdown
{
    private const int MostOfTopic = 100;

    /// <summary>All of it.</summary>
    public static IEnumerable<string> Of(SnapshotChanges changes)
    {
        yield return $"## {DiffText.Heading(changes)}";
        yield return "";
        if (changes.IsEmpty)
        {
            yield return "Nothing changed.";
            yield break;
        }

        yield return changes.Regressions.Any() ? $"**{DiffText.Regressions(changes)}**" : DiffText.Regressions(changes);
        foreach (var line in Totals(changes).Concat(List("For the worse", [.. changes.Regressions.Where(IsNoTotal)])))
        {
            yield return line;
        }

        foreach (var topic in Enum.GetValues<ChangeTopic>().Where(topic => topic != ChangeTopic.Totals))
        {
            foreach (var line in List(ChangeSentences.Heading(topic), ChangeSentences.About(changes, topic)))
            {
                yield return line;
            }
        }
    }

    private static bool IsNoTotal(Change change) => change is not Change.Total;

    private static IEnumerable<string> Totals(SnapshotChanges changes)
    {
        yield return "";
        yield return "| | before | now |";
        yield return "|---|---:|---:|";
        foreach (var measure in Enum.GetValues<Measure>())
        {
            var (before, now) =
                (SnapshotComparison.Of(changes.Older.Totals, measure), SnapshotComparison.Of(changes.Newer.Totals, measure));
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"| {ChangeSentences.Name(measure)} | {before:N0} | {(before == now ? $"{now:N0}" : $"**{now:N0}**")} |");
        }
    }

    private static IEnumerable<string> List(string heading, ImmutableArray<Change> changes)
    {
        if (changes.IsEmpty)
        {
            yield break;
        }

        yield return "";
        yield return $"### {MarkdownEscape.Of(heading)}";
        yield return "";
        foreach (var change in changes.Take(MostOfTopic))
        {
            yield return $"- {MarkdownEscape.Of(ChangeSentences.Of(change).ToString())}";
        }

        if (changes.Length > MostOfTopic)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"- and {changes.Length - MostOfTopic:N0} more: coverbook diff prints all of them");
        }
    }
}
