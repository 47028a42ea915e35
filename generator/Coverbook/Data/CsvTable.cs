using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using nietras.SeparatedValues;

namespace Coverbook.Data;

/// <summary>
/// The door to spreadsheets saved as text: cells divided by commas, semicolons or tabs. One of the first lines names the columns: the
/// one in which most headings are known, or else the first that is not blank. Every cell knows its line and column. Rows are read as
/// they are asked for.
/// </summary>
internal sealed class CsvTable
{
    private readonly FilePath path;
    private readonly CsvText text;

    private readonly int rowsAbove;

    private CsvTable(FilePath path, CsvText text, CsvRow head, int rowsAbove)
    {
        (this.path, this.text, this.rowsAbove) = (path, text, rowsAbove);
        (Headings, Span) = (head.Cells, head.Span);
    }

    /// <summary>The headings, up to the last that is not empty.</summary>
    public ImmutableArray<ScalarNode> Headings { get; }

    /// <summary>Where the headings stand.</summary>
    public SourceSpan Span { get; }

    /// <summary>The table, or <c>null</c> with a diagnostic saying why there is none.</summary>
    public static CsvTable? Open(
        FilePath path, ReadOnlyMemory<byte> bytes, InputKind kind, Func<string, bool> isHeading, DiagnosticBag bag)
    {
        if (CsvText.Read(path, bytes, kind, isHeading, bag) is not { } text)
        {
            return null;
        }

        var (head, rowsAbove) = FindHead(RowsOf(path, text, DataLimits.CsvColumns), isHeading);
        if (head is null)
        {
            bag.Add(TableDiagnostics.NoMapping(SourceSpan.Whole(path), "it is empty"));
            return null;
        }

        if (head.Beyond is { } beyond)
        {
            bag.Add(InputDiagnostics.TooMuch(kind, beyond.Span, "columns", DataLimits.CsvColumns));
            return null;
        }

        if (rowsAbove > 0)
        {
            bag.Add(TableDiagnostics.LinesAbove(head.Span, rowsAbove));
        }

        return new CsvTable(path, text, head, rowsAbove);
    }

    /// <summary>
    /// The rows below the headings; blank ones are passed over. A row may lack cells at its end, as spreadsheets leave them out,
    /// but a cell below no heading is reported: in a column that has none once, in a row that is too long each time.
    /// </summary>
    public IEnumerable<CsvRow> Rows(DiagnosticBag bag)
    {
        var reported = new HashSet<int>();
        foreach (var row in RowsOf(path, text, Headings.Length).Skip(rowsAbove + 1))
        {
            if (row.Beyond is { } beyond)
            {
                bag.Add(TableDiagnostics.CellWithoutHeading(beyond.Span, beyond.Text));
                continue;
            }

            for (var column = 0; column < row.Cells.Length; column++)
            {
                if (Headings[column].Text.Length == 0 && row.Cells[column].Text.Length > 0 && reported.Add(column))
                {
                    bag.Add(TableDiagnostics.CellWithoutHeading(row.Cells[column].Span, row.Cells[column].Text));
                }
            }

            yield return row;
        }
    }

    private static (CsvRow? Head, int RowsAbove) FindHead(IEnumerable<CsvRow> rows, Func<string, bool> isHeading)
    {
        var (head, above, most) = (default(CsvRow), 0, CsvText.FewestHeadings - 1);
        foreach (var (index, row) in rows.Take(CsvText.HeadLines).Index())
        {
            var known = row.Cells.Count(cell => isHeading(cell.Text));
            (head, above, most) = known > most ? (row, index, known) : (head ?? row, above, most);
        }

        return (head, above);
    }

    /// <summary>The rows that are not blank, each with at most so many cells, without the empty ones at its end.</summary>
    private static IEnumerable<CsvRow> RowsOf(FilePath path, CsvText text, int most)
    {
        using var reader = new Sep(text.Separator)
            .Reader(options => options with { HasHeader = false, DisableColCountCheck = true, Unescape = false })
            .FromText(text.Masked);
        var builder = new CsvRowBuilder(path, text, most);
        while (reader.MoveNext())
        {
            if (builder.Build(reader.Current) is { } row)
            {
                yield return row;
            }
        }
    }
}
