using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using nietras.SeparatedValues;

namespace Coverbook.Data;

/// <summary>
/// The door to spreadsheets saved as text: cells divided by commas, semicolons or tabs, of which the first line that is not
/// blank names the columns. Every cell knows its line and column. Rows are read as they are asked for.
/// </summary>
internal sealed class CsvTable
{
    private readonly FilePath path;
    private readonly CsvText text;

    private CsvTable(FilePath path, CsvText text, CsvRow head)
    {
        (this.path, this.text) = (path, text);
        (Headings, Span) = (head.Cells, head.Span);
    }

    /// <summary>The headings, up to the last that is not empty.</summary>
    public ImmutableArray<ScalarNode> Headings { get; }

    /// <summary>Where the headings stand.</summary>
    public SourceSpan Span { get; }

    /// <summary>The table, or <c>null</c> with a diagnostic saying why there is none.</summary>
    public static CsvTable? Open(FilePath path, ReadOnlyMemory<byte> bytes, InputKind kind, DiagnosticBag bag)
    {
        if (CsvText.Read(path, bytes, kind, bag) is not { } text)
        {
            return null;
        }

        if (RowsOf(path, text, DataLimits.CsvColumns).FirstOrDefault() is not { } head)
        {
            bag.Add(TableDiagnostics.NoMapping(SourceSpan.Whole(path), "it is empty"));
            return null;
        }

        if (head.Beyond is { } beyond)
        {
            bag.Add(InputDiagnostics.TooMuch(kind, beyond.Span, "columns", DataLimits.CsvColumns));
            return null;
        }

        return new CsvTable(path, text, head);
    }

    /// <summary>
    /// The rows below the headings; blank ones are passed over. A row may lack cells at its end, as spreadsheets leave them out,
    /// but a cell below no heading is reported: in a column that has none once, in a row that is too long each time.
    /// </summary>
    public IEnumerable<CsvRow> Rows(DiagnosticBag bag)
    {
        var reported = new HashSet<int>();
        foreach (var row in RowsOf(path, text, Headings.Length).Skip(1))
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
