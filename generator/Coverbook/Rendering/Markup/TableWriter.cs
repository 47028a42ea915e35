using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Coverbook.Rendering.Markup;

/// <summary>Writes tables. Columns are aligned by classes: the pages' own policy forbids <c>style</c> attributes.</summary>
internal sealed class TableWriter : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var classes = table.ColumnDefinitions.Select(column => ClassOf(column.Alignment)).ToArray();
        foreach (var column in table.ColumnDefinitions)
        {
            (column.Alignment, column.Width) = (null, 0);
        }

        foreach (var row in table.OfType<TableRow>())
        {
            Align(row, classes);
        }

        base.Write(renderer, table);
    }

    private static void Align(TableRow row, string?[] classes)
    {
        for (var index = 0; index < row.Count; index++)
        {
            var cell = (TableCell)row[index];
            var column = cell.ColumnIndex >= 0 && cell.ColumnIndex < classes.Length ? cell.ColumnIndex : index;
            if (column < classes.Length && classes[column] is { } name)
            {
                cell.GetAttributes().AddClass(name);
            }
        }
    }

    private static string? ClassOf(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Left => "left",
        TableColumnAlign.Center => "center",
        TableColumnAlign.Right => "right",
        _ => null,
    };
}
