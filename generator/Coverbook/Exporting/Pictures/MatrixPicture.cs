using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Coverbook.Exporting.Writing;
using Coverbook.Pages.Matrix;
using Coverbook.Terms;

namespace Coverbook.Exporting.Pictures;

/// <summary>
/// Draws a matrix as a picture (SVG) that needs nothing beside it: texts stay texts, colours are attributes, the ground is light, and no
/// font is asked for that a machine may lack. Sub-techniques are in the numbers of their parents only.
/// </summary>
internal sealed class MatrixPicture
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const int Margin = 24;
    private const int ColumnWidth = 226;
    private const int ColumnStep = 232;
    private const int CellHeight = 34;
    private const int CellStep = 37;
    private const int Padding = 7;
    private const int TitleTop = 50;
    private const int LegendTop = 104;
    private const int LegendStep = 22;
    private const int HeadBelowLegend = 30;
    private const int CellsBelowHead = 28;
    private const int LegendWidth = 300;

    /// <summary>How wide a sign is on average in the widest of the usual typefaces, in parts of its size.</summary>
    private const decimal SignWidth = 0.56m;

    /// <summary>The same for bold ones.</summary>
    private const decimal BoldWidth = 0.63m;

    private readonly XmlWriter xml;

    private MatrixPicture(XmlWriter xml) => this.xml = xml;

    /// <summary>The picture as a file.</summary>
    public static byte[] Of(MatrixView matrix) => XmlFile.Of(xml => new MatrixPicture(xml).Draw(matrix));

    private void Draw(MatrixView matrix)
    {
        var columns = Math.Max(matrix.Columns.Length, 4);
        var rows = matrix.Columns.Select(column => column.Cells.Length).DefaultIfEmpty().Max();
        var legends = columns * ColumnStep / LegendWidth;
        var headTop = LegendTop + ((matrix.Legend.Length + legends - 1) / legends * LegendStep) + HeadBelowLegend;
        var (width, height) = ((2 * Margin) + (columns * ColumnStep), headTop + CellsBelowHead + (rows * CellStep) + Margin);
        xml.WriteStartElement("svg", Namespace);
        Write("viewBox", $"0 0 {Text(width)} {Text(height)}");
        Write("width", Text(width));
        Write("height", Text(height));
        Write("role", "img");
        Write("aria-labelledby", "title desc");
        Write("font-family", "Arial, Helvetica, \"Liberation Sans\", sans-serif");
        WriteNamed("title", $"{matrix.Site.Product}: {matrix.Title}");
        WriteNamed("desc", string.Join(' ', matrix.Sentences));
        DrawBox(0, 0, width, height, new MatrixPaint(MatrixColors.Paper, MatrixColors.Ink, "none"));
        DrawText(Margin, TitleTop, 30, width - (2 * Margin), MatrixColors.Ink, $"{matrix.Site.Product}: {matrix.Title}", isBold: true);
        DrawText(Margin, TitleTop + 28, 15, width - (2 * Margin), MatrixColors.Soft, matrix.Sentences[0]);
        DrawLegend(matrix.Legend, legends);
        for (var index = 0; index < matrix.Columns.Length; index++)
        {
            DrawColumn(matrix.Columns[index], Margin + (index * ColumnStep), headTop);
        }

        xml.WriteEndElement();
    }

    private void DrawLegend(ImmutableArray<MatrixLegendView> legend, int perLine)
    {
        for (var index = 0; index < legend.Length; index++)
        {
            var (x, y) = (Margin + (index % perLine * LegendWidth), LegendTop + (index / perLine * LegendStep) - 12);
            DrawBox(x, y, 24, 14, MatrixColors.Of(legend[index].Tone));
            DrawText(x + 32, y + 12, 12.5m, LegendWidth - 40, MatrixColors.Ink, legend[index].Text);
        }
    }

    private void DrawColumn(MatrixColumnView column, int x, int y)
    {
        xml.WriteStartElement("g", Namespace);
        DrawText(x, y, 14, ColumnWidth, MatrixColors.Ink, column.Name, isBold: true);
        DrawText(x, y + 17, 11, ColumnWidth, MatrixColors.Soft, column.Covered ?? "");
        for (var row = 0; row < column.Cells.Length; row++)
        {
            DrawCell(column.Cells[row], x, y + CellsBelowHead + (row * CellStep));
        }

        xml.WriteEndElement();
    }

    private void DrawCell(MatrixCellView cell, int x, int y)
    {
        var paint = MatrixColors.Of(cell.Tone);
        DrawBox(x, y, ColumnWidth, CellHeight, paint);
        DrawText(x + Padding, y + 14, 11, ColumnWidth - (2 * Padding), paint.Ink, cell.Name, isBold: true);
        DrawText(x + Padding, y + 27, 9.5m, ColumnWidth - (2 * Padding), paint.Ink, $"{cell.Id}  {cell.Text}");
    }

    private void DrawBox(int x, int y, int width, int height, MatrixPaint paint)
    {
        xml.WriteStartElement("rect", Namespace);
        Write("x", Text(x));
        Write("y", Text(y));
        Write("width", Text(width));
        Write("height", Text(height));
        Write("fill", paint.Fill);
        if (paint.Line != "none")
        {
            Write("rx", "3");
            Write("stroke", paint.Line);
            Write("stroke-width", paint.Dashes is null ? "1" : "1.8");
        }

        if (paint.Dashes is { } dashes)
        {
            Write("stroke-dasharray", dashes);
        }

        xml.WriteEndElement();
    }

    /// <summary>A line of text: what would be wider than its room is written smaller.</summary>
    private void DrawText(int x, int y, decimal size, int room, string ink, string text, bool isBold = false)
    {
        var shown = VisibleText.Of(text);
        var fits = room / ((isBold ? BoldWidth : SignWidth) * Math.Max(1, shown.Length));
        xml.WriteStartElement("text", Namespace);
        Write("x", Text(x));
        Write("y", Text(y));
        Write("font-size", Text(decimal.Round(Math.Min(size, fits), 1)));
        if (isBold)
        {
            Write("font-weight", "bold");
        }

        Write("fill", ink);
        xml.WriteString(XmlFile.Readable(shown));
        xml.WriteEndElement();
    }

    private void WriteNamed(string element, string text)
    {
        xml.WriteStartElement(element, Namespace);
        Write("id", element);
        xml.WriteString(XmlFile.Readable(VisibleText.Of(text)));
        xml.WriteEndElement();
    }

    private void Write(string attribute, string value) => xml.WriteAttributeString(attribute, value);

    private static string Text(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
