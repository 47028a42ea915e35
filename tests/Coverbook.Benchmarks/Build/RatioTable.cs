using System.Globalization;

namespace Coverbook.Benchmarks.Build;

/// <summary>
/// The table that counts: each figure beside what the design demands (must) and hopes for (aim). A ratio is taken within each round; the
/// median of the rounds is what is judged.
/// </summary>
internal sealed class RatioTable(Measurements measurements, int rules, int tenfold)
{
    private readonly TextTable table = new("figure", "is", "must", "aim", "must is");

    /// <summary>Prints it.</summary>
    public void Print(TextWriter output)
    {
        AddSpeed();
        AddGrowth();
        AddDisk();
        table.Print(output);
    }

    private void AddSpeed()
    {
        AddRatio("CPU, cold / Hugo", Subject.Cold, Subject.Hugo, Cpu, must: 0.20, aim: 0.12);
        AddRatio("wall, cold / Hugo", Subject.Cold, Subject.Hugo, Wall, must: 0.25, aim: 0.12);
        AddRatio("wall, cold / floor", Subject.Cold, Subject.Floor, Wall, must: 6, aim: 3);
        AddRatio("wall, one rule changed / cold", Subject.OneRule, Subject.Cold, Wall, must: 0.35, aim: 0.20);
        AddRatio("wall, nothing changed / cold", Subject.Unchanged, Subject.Cold, Wall, must: 0.12, aim: 0.08);
        AddRatio("CPU, one rule changed / cold", Subject.OneRule, Subject.Cold, Cpu);
        AddRatio("CPU, nothing changed / cold", Subject.Unchanged, Subject.Cold, Cpu);
        AddRatio("wall, check / cold", Subject.Check, Subject.Cold, Wall, must: 2);
        AddRatio("peak memory, check / cold", Subject.Check, Subject.Cold, Peak);
        AddRatio("CPU, the other tool / this one", Subject.OtherTool, Subject.Cold, Cpu);
        AddRatio("wall, the other tool / this one", Subject.OtherTool, Subject.Cold, Wall);
        AddRatio("wall, --version / hugo version", Subject.Version, Subject.HugoVersion, Wall, must: 0.30);
        Add(
            "peak memory, cold, MB",
            measurements.TryGet(Subject.Cold, sample => Memory.Megabytes(Peak(sample)), out var peak) ? peak : null,
            "F0",
            must: 200,
            aim: 120);
        AddRatio("peak memory, cold / Hugo", Subject.Cold, Subject.Hugo, Peak);
    }

    private void AddGrowth()
    {
        AddRatio("wall, 10 x the rules / 1 x", Subject.Tenfold, Subject.Cold, Wall, must: 10.5, aim: 9);
        AddRatio("CPU, 10 x the rules / 1 x", Subject.Tenfold, Subject.Cold, Cpu, must: 10.5, aim: 9);
        var each = measurements.TryPair(
            Subject.Tenfold, Subject.Cold, (more, less) => Memory.Kilobytes(Peak(more) - Peak(less)) / (tenfold - rules), out var spread)
            ? spread
            : null;
        Add("memory for each further rule, 10 x, KB", each, "F1", must: 8, aim: 5);
    }

    private void AddDisk()
    {
        AddRatio("on disk: CPU, cold / Hugo", Subject.ColdOnDisk, Subject.HugoOnDisk, Cpu);
        AddRatio("on disk: wall, cold / Hugo", Subject.ColdOnDisk, Subject.HugoOnDisk, Wall);
        AddRatio("on disk: wall, cold / floor", Subject.ColdOnDisk, Subject.FloorOnDisk, Wall);
    }

    private void AddRatio(
        string figure, Subject first, Subject second, Func<Sample, double> number, double? must = null, double? aim = null) =>
        Add(
            figure,
            measurements.TryPair(first, second, (ours, theirs) => number(ours) / number(theirs), out var ratio) ? ratio : null,
            "F2",
            must,
            aim);

    private void Add(string figure, Spread? value, string format, double? must = null, double? aim = null) =>
        table.Add(figure, value?.ToText(format) ?? "not measured", Limit(must), Limit(aim), Verdict(value, must));

    private static string Limit(double? limit) => limit is { } most ? string.Create(CultureInfo.InvariantCulture, $"<= {most:0.##}") : "";

    private static string Verdict(Spread? value, double? must) => (value, must) switch
    {
        ({ } known, { } most) => known.Median <= most ? "met" : "missed",
        _ => "",
    };

    private static double Wall(Sample sample) => sample.Wall.TotalSeconds;

    private static double Cpu(Sample sample) => sample.Cpu.TotalSeconds;

    private static double Peak(Sample sample) => sample.PeakBytes ?? 0;
}
