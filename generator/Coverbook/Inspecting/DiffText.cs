using System.Globalization;
using Coverbook.Changes.Comparing;
using Coverbook.Changes.Snapshots;
using Coverbook.Pages.Wording;

namespace Coverbook.Inspecting;

/// <summary>What changed, as lines of text. What is worse than it was is marked.</summary>
internal static class DiffText
{
    /// <summary>All of it.</summary>
    public static IEnumerable<string> Of(SnapshotChanges changes)
    {
        yield return Heading(changes);
        if (changes.IsEmpty)
        {
            yield return "Nothing changed.";
            yield break;
        }

        foreach (var topic in Enum.GetValues<ChangeTopic>())
        {
            var about = ChangeSentences.About(changes, topic);
            if (about.IsEmpty)
            {
                continue;
            }

            yield return "";
            yield return $"{ChangeSentences.Heading(topic)}:";
            foreach (var change in about)
            {
                yield return $"  {(change.IsRegression ? "!" : "-")} {ChangeSentences.Of(change)}";
            }
        }

        yield return "";
        yield return Regressions(changes);
    }

    /// <summary>Which states are compared.</summary>
    public static string Heading(SnapshotChanges changes) => $"Coverage from {Day(changes.Older)} to {Day(changes.Newer)}";

    /// <summary>How much is worse than it was.</summary>
    public static string Regressions(SnapshotChanges changes)
    {
        var count = changes.Regressions.Count();
        return count switch
        {
            0 => "Nothing is worse than it was.",
            1 => "1 change is for the worse.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{count:N0} changes are for the worse."),
        };
    }

    private static string Day(SnapshotHead head) => SnapshotText.Word(head.Date) ?? "an unknown day";
}
