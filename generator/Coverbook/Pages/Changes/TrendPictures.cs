using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Changes.Comparing;
using Coverbook.Changes.Snapshots;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Changes;

/// <summary>Draws the totals over time: a small picture for each, on a scale of its own. Days are as far apart as they are.</summary>
internal static class TrendPictures
{
    private const int Width = 240;
    private const int Height = 64;
    private const int Margin = 5;

    /// <summary>The pictures of at least two states, the oldest first.</summary>
    public static ImmutableArray<TrendView> Of(ImmutableArray<(DateOnly Day, SnapshotTotals Totals)> states)
    {
        var across = Across([.. states.Select(state => state.Day)]);
        return [.. Enum.GetValues<Measure>().Select(measure => Draw(measure, states, across))];
    }

    private static TrendView Draw(
        Measure measure, ImmutableArray<(DateOnly Day, SnapshotTotals Totals)> states, ImmutableArray<decimal> across)
    {
        int[] counts = [.. states.Select(state => SnapshotComparison.Of(state.Totals, measure))];
        var up = Up(counts);
        string[] points = [.. across.Zip(up, (x, y) => $"{Text(x)},{Text(y)}")];
        var (name, first, last) = (ChangeSentences.Name(measure), English.Number(counts[0]), English.Number(counts[^1]));
        return new TrendView(
            name,
            counts.Distinct().Count() == 1 ? first : $"{first} → {last}",
            $"{name}: {first} on {English.Date(states[0].Day)}, {last} on {English.Date(states[^1].Day)}; from {English.Number(counts.Min())} to {English.Number(counts.Max())} over {English.Count(counts.Length, "state")}.",
            string.Join(' ', points),
            $"{Text(across[0])},{Height} {string.Join(' ', points)} {Text(across[^1])},{Height}",
            Text(across[^1]),
            Text(up[^1]));
    }

    /// <summary>Where the days stand; side by side where all are the same.</summary>
    private static ImmutableArray<decimal> Across(DateOnly[] days)
    {
        var (first, last) = (days.Min().DayNumber, days.Max().DayNumber);
        return
        [
            .. days.Select((day, index) => Margin + ((Width - (2 * Margin)) * (last == first
                ? (decimal)index / (days.Length - 1)
                : (decimal)(day.DayNumber - first) / (last - first))))
        ];
    }

    private static ImmutableArray<decimal> Up(int[] counts)
    {
        var (least, most) = (counts.Min(), counts.Max());
        return
        [
            .. counts.Select(count => most == least
                ? Height / 2m
                : Height - Margin - ((Height - (2 * Margin)) * ((decimal)count - least) / ((decimal)most - least)))
        ];
    }

    private static string Text(decimal number) => decimal.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
