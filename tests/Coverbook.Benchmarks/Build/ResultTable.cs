namespace Coverbook.Benchmarks.Build;

/// <summary>The table of what was measured, in absolute numbers, and the list of what was not.</summary>
internal static class ResultTable
{
    /// <summary>Prints both.</summary>
    public static void Print(Measurements measurements, TextWriter output)
    {
        var table = new TextTable("median (min-max)", "wall s", "CPU s", "peak MB");
        foreach (var (subject, samples) in measurements.Measured)
        {
            table.Add(
                Name(subject),
                Spread.Of(samples.Select(sample => sample.Wall.TotalSeconds)).ToText("F2"),
                Spread.Of(samples.Select(sample => sample.Cpu.TotalSeconds)).ToText("F2"),
                samples.Any(sample => sample.PeakBytes is null) ? "-" : Spread.Of(
                    samples.Select(sample => Memory.Megabytes(sample.PeakBytes!.Value))).ToText("F0"));
        }

        table.Print(output);
        foreach (var (subject, reason) in measurements.Missing)
        {
            output.WriteLine($"Not measured: {Name(subject)}: {reason}.");
        }

        output.WriteLine();
    }

    private static string Name(Subject subject) => subject switch
    {
        Subject.Cold => "cold build, in memory",
        Subject.Hugo => "Hugo, in memory",
        Subject.Floor => "floor, in memory",
        Subject.Unchanged => "nothing changed",
        Subject.OneRule => "one rule changed",
        Subject.Check => "check of the built site",
        Subject.Version => "coverbook --version",
        Subject.HugoVersion => "hugo version",
        Subject.OtherTool => "cold build, the other tool",
        Subject.Tenfold => "cold build, 10 x the rules",
        Subject.ColdOnDisk => "cold build, on disk",
        Subject.HugoOnDisk => "Hugo, on disk",
        Subject.FloorOnDisk => "floor, on disk",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "A subject without a name."),
    };
}
