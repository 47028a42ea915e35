using System.Globalization;
using Coverbook.Benchmarks.Build;

namespace Coverbook.Benchmarks.Edits;

/// <summary>What the edits of each kind took, in milliseconds, beside what they must take at most.</summary>
internal sealed class EditTable
{
    private const double Late = 0.95;

    private readonly Dictionary<EditKind, List<double>> times = [];

    /// <summary>Notes one edit.</summary>
    public void Add(EditKind kind, TimeSpan time)
    {
        if (!times.TryGetValue(kind, out var known))
        {
            times[kind] = known = [];
        }

        known.Add(time.TotalMilliseconds);
    }

    /// <summary>Prints the table; kinds in the order in which they came.</summary>
    public void Print(TextWriter output)
    {
        var table = new TextTable("saved", "median", "95 %", "first", "longest", "must: median", "must: 95 %", "must is");
        foreach (var (kind, all) in times)
        {
            var (median, late) = (Spread.Of(all).Median, Percentile(all, Late));
            var isMet = (kind.MedianMust is not { } most || median <= most) && (kind.LateMust is not { } latest || late <= latest);
            table.Add(
                kind.Name,
                Text(median),
                Text(late),
                Text(all[0]),
                Text(all.Max()),
                Limit(kind.MedianMust),
                Limit(kind.LateMust),
                kind.MedianMust is null ? "" : isMet ? "met" : "missed");
        }

        table.Print(output);
    }

    /// <summary>The least number that this share of all is no larger than (nearest rank).</summary>
    private static double Percentile(List<double> values, double share) =>
        values.Order().ElementAt((int)Math.Ceiling(share * values.Count) - 1);

    private static string Text(double milliseconds) => milliseconds.ToString("F0", CultureInfo.InvariantCulture);

    private static string Limit(double? milliseconds) => milliseconds is { } most ? $"<= {Text(most)}" : "";
}
