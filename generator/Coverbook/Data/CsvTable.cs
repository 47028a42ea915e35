using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>
/// Reads a CSV file (RFC 4180, comma, first line names the columns) into one map for each row, so that rows are read by the
/// same means as JSON and YAML. A cell's place is the line on which its row starts.
/// </summary>
internal static class CsvTable
{
    /// <summary>The rows; empty cells are absent.</summary>
    public static ImmutableArray<MapNode> Read(FilePath path, ReadOnlySpan<byte> bytes, InputKind kind, DiagnosticBag bag)
    {
        if (bytes.Length > DataLimits.JsonBytes)
        {
            bag.Add(InputDiagnostics.TooMuch(kind, SourceSpan.Whole(path), "bytes", DataLimits.JsonBytes));
            return [];
        }

        if (!TextDecoder.Check(path, bytes, TextPosition.Start, kind, bag))
        {
            return [];
        }

        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, DetectColumnCountChanges = false };
        using var parser = new CsvParser(new StringReader(TextDecoder.Decode(bytes)), configuration);
        try
        {
            return parser.Read() ? ReadRows(path, parser, ReadHeader(path, parser, kind, bag), kind, bag) : [];
        }
        catch (CsvHelperException exception)
        {
            bag.Add(InputDiagnostics.Syntax(kind, SourceSpan.At(path, parser.RawRow, 1), "CSV", exception.Message.Split('\n')[0].TrimEnd('.', '\r')));
            return [];
        }
    }

    private static string[] ReadHeader(FilePath path, CsvParser parser, InputKind kind, DiagnosticBag bag)
    {
        var header = parser.Record ?? [];
        foreach (var twice in header.GroupBy(column => column, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            bag.Add(InputDiagnostics.DuplicateKey(kind, SourceSpan.At(path, 1, 1), twice.Key));
        }

        return header;
    }

    private static ImmutableArray<MapNode> ReadRows(FilePath path, CsvParser parser, string[] header, InputKind kind, DiagnosticBag bag)
    {
        var rows = ImmutableArray.CreateBuilder<MapNode>();
        var line = parser.RawRow + 1;
        while (parser.Read())
        {
            var span = SourceSpan.At(path, line, 1);
            line = parser.RawRow + 1;
            var cells = parser.Record ?? [];
            if (cells.Length != header.Length)
            {
                bag.Add(InputDiagnostics.Syntax(kind, span, "CSV", $"the row has {cells.Length} cells, the first line {header.Length}"));
                continue;
            }

            rows.Add(new MapNode(span, [.. header.Zip(cells).DistinctBy(cell => cell.First).Where(cell => cell.Second.Length > 0).Select(cell => Entry(span, cell.First, cell.Second))]));
        }

        return rows.DrainToImmutable();
    }

    private static MapEntry Entry(SourceSpan span, string column, string cell) =>
        new(new ScalarNode(span, column, ScalarKind.Text), new ScalarNode(span, cell, CoreSchema.KindOf(cell)));
}
