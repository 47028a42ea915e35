namespace Coverbook.Benchmarks.Build;

/// <summary>The median of some numbers, with the smallest and the largest.</summary>
internal sealed record Spread(double Median, double Least, double Most)
{
    /// <summary>Of at least one number. The median of an even count is the mean of the two in the middle.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[^1]);
    }

    /// <summary>As <c>1.25 (1.20-1.40)</c>, with a number format such as <c>F2</c>.</summary>
    public string ToText(string format)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return $"{Median.ToString(format, culture)} ({Least.ToString(format, culture)}-{Most.ToString(format, culture)})";
    }
}
