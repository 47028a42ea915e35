using System.Collections.Immutable;
using Coverbook.Files;
using nietras.SeparatedValues;

namespace Coverbook.Data;

/// <summary>Gives the cells of consecutive rows their places and their values: without quotes and without outer white space.</summary>
internal sealed class CsvRowBuilder(FilePath path, CsvText text, int most)
{
    private readonly CharCursor cursor = new(text.Masked, text.Start);
    private int next;

    /// <summary>The next row; <c>null</c> when all its cells are empty.</summary>
    public CsvRow? Build(SepReader.Row row)
    {
        var from = next;
        var length = row.Span.Length;
        next = AfterBreak(from + length);
        if (row.Span.IndexOfAnyExcept(text.Separator, ' ') < 0)
        {
            return null;
        }

        var start = cursor.MoveTo(from);
        var cells = ImmutableArray.CreateBuilder<ScalarNode>();
        ScalarNode? beyond = null;
        var filled = 0;
        for (var (column, offset) = (0, from); column < row.ColCount && beyond is null; column++)
        {
            var cell = row[column].Span;
            if (column < most)
            {
                var node = ToNode(offset, cell);
                cells.Add(node);
                filled = node.Text.Length > 0 ? cells.Count : filled;
            }
            else if (!cell.Trim().IsEmpty && ToNode(offset, cell) is { Text.Length: > 0 } extra)
            {
                beyond = extra;
            }

            offset += cell.Length + 1;
        }

        cells.Count = filled;
        var end = cursor.MoveTo(Math.Max(cursor.Offset, from + length));
        return filled == 0 && beyond is null ? null : new CsvRow(new SourceSpan(path, start, end), cells.DrainToImmutable(), beyond);
    }

    private ScalarNode ToNode(int offset, ReadOnlySpan<char> cell)
    {
        var trimmed = cell.TrimStart();
        offset += cell.Length - trimmed.Length;
        trimmed = trimmed.TrimEnd();
        var span = new SourceSpan(path, cursor.MoveTo(offset), cursor.MoveTo(offset + trimmed.Length));
        var value = trimmed is ['"', .. var inner, '"']
            ? inner.ToString().Replace("\"\"", "\"", StringComparison.Ordinal).Trim()
            : trimmed.ToString();
        value = value.Replace(CsvText.Mask, '"');
        return new ScalarNode(span, value, value.Length == 0 ? ScalarKind.Null : ScalarKind.Text);
    }

    private int AfterBreak(int end)
    {
        var rest = text.Masked.AsSpan(end);
        return end + (rest.StartsWith("\r\n") ? 2 : rest.IsEmpty ? 0 : 1);
    }
}
