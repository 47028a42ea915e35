using System.Buffers;
using System.Globalization;
using System.Text;
using Coverbook.Terms;

namespace Coverbook.Exporting.Tables;

/// <summary>
/// A table as CSV (RFC 4180): UTF-8, lines that end in CR LF, quotes where they are needed. No cell is a formula: what a spreadsheet would
/// calculate gets an apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection). What cannot be seen is written as an
/// escape, so that each row stays on its line.
/// </summary>
internal sealed class CsvText
{
    private const string LineEnd = "\r\n";

    /// <summary>What a formula begins with, in half and full width, and what hides such a beginning.</summary>
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"");

    private readonly StringBuilder text = new();
    private bool isAtStart = true;

    /// <summary>Begins a table with its headings.</summary>
    public CsvText(params ReadOnlySpan<string> headings)
    {
        foreach (var heading in headings)
        {
            Cell(heading);
        }

        EndRow();
    }

    /// <summary>Writes a cell of text; <c>null</c> is an empty one.</summary>
    public CsvText Cell(string? value) => Append(Safe(value ?? ""));

    /// <summary>Writes a number; <c>null</c>, which is never 0, is an empty cell.</summary>
    public CsvText Cell(int? value) => Append(value?.ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>Writes several texts into a cell.</summary>
    public CsvText Cell(IEnumerable<string> values) => Cell(string.Join("; ", values));

    /// <summary>Writes so many empty cells.</summary>
    public CsvText Empty(int cells)
    {
        for (var cell = 0; cell < cells; cell++)
        {
            Append("");
        }

        return this;
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        text.Append(LineEnd);
        isAtStart = true;
    }

    /// <summary>The table's bytes.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());

    private static string Safe(string value)
    {
        var visible = VisibleText.Of(value);
        return value.Length > 0 && Starts.Contains(value[0]) ? $"'{visible}" : visible;
    }

    private CsvText Append(string cell)
    {
        text.Append(isAtStart ? "" : ",");
        isAtStart = false;
        if (cell.AsSpan().ContainsAny(Quoted))
        {
            text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            text.Append(cell);
        }

        return this;
    }
}
