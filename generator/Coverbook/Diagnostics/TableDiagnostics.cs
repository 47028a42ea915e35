using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with a mapping as a spreadsheet, beyond what any file can have: CB303x.</summary>
internal static class TableDiagnostics
{
    /// <summary>CB3030: the file's first line names nothing that a mapping has.</summary>
    public static Diagnostic NoMapping(SourceSpan span, string reason) =>
        new("CB3030", Severity.Error, span, $"This spreadsheet is no mapping: {reason}.",
            "Name at least the columns 'provider', 'source', 'finding' and 'technique' in one of its first lines, or leave the file out.");

    /// <summary>CB3031: the headings lack what every mapping has.</summary>
    public static Diagnostic ColumnsMissing(SourceSpan span, IReadOnlyCollection<string> columns)
    {
        var (names, several) = Names(columns);
        var cure = $"Add {(several ? "the columns" : "a column")} {names}";
        return new("CB3031", Severity.Error, span, $"The headings lack {names}.",
            columns.All(column => column is "provider" or "source")
                ? $"{cure}, or write {Entry(columns)} at the file's entry in site.config.json."
                : $"{cure}, or name the columns that hold them in 'columns' at the file's entry in site.config.json.");
    }

    private static string Entry(IEnumerable<string> columns) =>
        string.Join(" and ", columns.Select(column => column == "source" ? "'name'" : Quote.Of(column)));

    /// <summary>CB3032: a column that nobody reads.</summary>
    public static Diagnostic ColumnUnread(SourceSpan span, string heading, IEnumerable<string> known) =>
        new("CB3032", Severity.Warning, span, $"Nothing reads the column {Quote.Of(heading)}.",
            $"Remove it, or rename it if it holds one of: {string.Join(", ", known)}.");

    /// <summary>CB3033: two columns hold the same.</summary>
    public static Diagnostic ColumnTwice(SourceSpan span, string heading, string meaning, SourceSpan first) =>
        new("CB3033", Severity.Error, span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The column {Quote.Of(heading)} holds the {meaning}, as does the one at column {first.Start.Column} of this line."),
            "Remove or rename one of the two.");

    /// <summary>CB3034: a value stands below no heading.</summary>
    public static Diagnostic CellWithoutHeading(SourceSpan span, string text) =>
        new("CB3034", Severity.Error, span, $"{Quote.Of(text)} stands below no heading.",
            "Give its column a heading; or, if a separator inside a text moved it here, put that text in double quotes.");

    /// <summary>CB3035: there are headings and nothing else.</summary>
    public static Diagnostic NoRows(SourceSpan span) =>
        new(
            "CB3035",
            Severity.Warning,
            span,
            "This mapping has headings, but no row.",
            "Add a row for each finding and technique, or remove the file.");

    /// <summary>CB3036: a row lacks what every row must have.</summary>
    public static Diagnostic RowIncomplete(SourceSpan span, IEnumerable<string> columns)
    {
        var (names, several) = Names(columns);
        return new(
            "CB3036",
            Severity.Error,
            span,
            $"This row lacks {names}.",
            $"Write {(several ? "them" : "it")} in the row, or remove the row.");
    }

    /// <summary>CB3037: lines stand above the headings.</summary>
    public static Diagnostic LinesAbove(SourceSpan headings, int lines) =>
        new("CB3037", Severity.Info, headings,
            lines == 1
                ? "The columns are named here; the line above is passed over."
                : string.Create(CultureInfo.InvariantCulture, $"The columns are named here; the {lines} lines above are passed over."),
            "Nothing is to be done if these are the headings; else remove what stands above them.");

    /// <summary>CB3038: the last row adds the others up.</summary>
    public static Diagnostic TotalRow(SourceSpan span) =>
        new(
            "CB3038",
            Severity.Info,
            span,
            "This row is a total; it is passed over.",
            "Nothing is to be done if it is none of the findings.");

    private static (string Names, bool Several) Names(IEnumerable<string> columns)
    {
        var names = columns.Select(Quote.Of).ToArray();
        return (names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}", names.Length > 1);
    }
}
