using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Pages.Matrix;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Pictures;

/// <summary>
/// Draws the matrix of each domain in small, from the same view as its page: techniques stand where they stand there, in the same tones.
/// One path holds all lines of a tone, so that a picture has few elements however many techniques there are.
/// </summary>
internal static class SmallMatrix
{
    private const int Step = 6;

    /// <summary>The matrices of the domains that have a technique in scope.</summary>
    public static ImmutableArray<SmallMatrixView> Of(PageContext context) =>
    [
        .. context.Model.Totals.Domains.Where(domain => domain.Techniques.InScope > 0)
            .Select(domain => Of(new MatrixPage(context).Make(domain))),
    ];

    private static SmallMatrixView Of(MatrixView matrix)
    {
        ImmutableArray<SmallColumnView> columns = [.. matrix.Columns.Select(Column)];
        var drawn = columns.SelectMany(column => column.Lines).Select(line => line.Tone).ToHashSet(StringComparer.Ordinal);
        return new SmallMatrixView(
            matrix.Title,
            matrix.Route,
            PictureSentences.SmallMatrix,
            [.. matrix.Legend.Where(item => drawn.Contains(item.Tone)).Select(item => new SmallLegendView(item.Tone, item.Text))],
            columns);
    }

    private static SmallColumnView Column(MatrixColumnView column) => new(
        column.Anchor,
        column.Name,
        column.Covered,
        Text(column.Cells.Length * Step),
        [
            .. column.Cells.Select((cell, row) => (Tone: ToneOf(cell), Line: $"M0 {Text((row * Step) + (Step / 2))}h1"))
                .GroupBy(line => line.Tone, line => line.Line, StringComparer.Ordinal)
                .OrderBy(lines => MatrixTones.All.IndexOf(lines.Key))
                .Select(lines => new MarkView(lines.Key, string.Concat(lines))),
        ]);

    /// <summary>What is covered and out of scope keeps the tone of its confidence, as in the matrix.</summary>
    private static string ToneOf(MatrixCellView cell) => cell.Tone.Split(' ')[0];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
