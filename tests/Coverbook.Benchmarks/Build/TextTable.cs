namespace Coverbook.Benchmarks.Build;

/// <summary>A Markdown table whose columns are aligned, the first to the left and the others to the right.</summary>
internal sealed class TextTable(params string[] head)
{
    private readonly List<string[]> rows = [];

    /// <summary>Adds a row with as many cells as the head has.</summary>
    public void Add(params string[] cells) => rows.Add(cells);

    /// <summary>Prints it, with an empty line after it.</summary>
    public void Print(TextWriter output)
    {
        var widths = head.Select((cell, column) => rows.Select(row => row[column].Length).Append(cell.Length).Max()).ToArray();
        output.WriteLine(Line(head, widths));
        output.WriteLine(
            Line([.. widths.Select((width, column) => column == 0 ? new string('-', width) : new string('-', width - 1) + ':')], widths));
        foreach (var row in rows)
        {
            output.WriteLine(Line(row, widths));
        }

        output.WriteLine();
    }

    private static string Line(string[] cells, int[] widths) =>
        $"| {string.Join(" | ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))} |";
}
