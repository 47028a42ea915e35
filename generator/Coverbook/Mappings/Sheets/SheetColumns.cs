using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings.Formats;

namespace Coverbook.Mappings.Sheets;

/// <summary>
/// What the columns of a spreadsheet hold. Each meaning has one column; columns that mean nothing are told once, at their headings.
/// </summary>
internal sealed class SheetColumns
{
    private static readonly ImmutableArray<string> All = ["provider", "source", "finding", "technique"];

    private readonly (int Column, ScalarNode Key)[] columns;

    private SheetColumns((int Column, ScalarNode Key)[] columns, ImmutableArray<string> required, bool arePercentages) =>
        (this.columns, Required, ArePercentages) = (columns, required, arePercentages);

    /// <summary>What every row must have; the configuration may have the rest.</summary>
    public ImmutableArray<string> Required { get; }

    /// <summary>Whether the confidences are percentages, by their heading.</summary>
    public bool ArePercentages { get; }

    /// <summary>The columns, or <c>null</c> with a diagnostic when the file cannot be read as a mapping.</summary>
    public static SheetColumns? Of(CsvTable table, SheetHeadings headings, MappingHints hints, DiagnosticBag bag)
    {
        var read = new List<(int Column, ScalarNode Key)>();
        var first = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        var unread = new List<ScalarNode>();
        for (var column = 0; column < table.Headings.Length; column++)
        {
            var heading = table.Headings[column];
            if (headings.MeaningOf(heading.Text) is not { } meaning)
            {
                unread.Add(heading);
            }
            else if (first.TryAdd(meaning, heading))
            {
                read.Add((column, heading with { Text = meaning }));
            }
            else
            {
                bag.Add(TableDiagnostics.ColumnTwice(heading.Span, heading.Text, meaning, first[meaning].Span));
            }
        }

        ImmutableArray<string> required = [.. All.Where(name => !IsStated(name, hints))];
        var missing = MissingOf(headings, first, required);
        if (All.Count(first.ContainsKey) < CsvText.FewestHeadings)
        {
            bag.Add(TableDiagnostics.NoMapping(table.Span, All.FirstOrDefault(first.ContainsKey) is { } only
                ? $"of the columns that a mapping has, its first line names only '{only}'"
                : "its first line names none of the columns that a mapping has"));
            return null;
        }

        ReportUnread(
            unread, [.. SheetHeadings.All.Where(known => !first.ContainsKey(known) && headings.Named.All(pair => pair.Key != known))], bag);
        if (missing.Length > 0)
        {
            bag.Add(TableDiagnostics.ColumnsMissing(table.Span, missing));
            return null;
        }

        var arePercentages = first.TryGetValue("confidence", out var ofConfidence) && SheetHeadings.SaysPercent(ofConfidence.Text);
        return new SheetColumns([.. read], required, arePercentages);
    }

    /// <summary>Where the row lacks one of what every row must have; <c>null</c> when it lacks nothing.</summary>
    public SourceSpan? LackIn(CsvRow row)
    {
        foreach (var (column, key) in columns)
        {
            if (Required.Contains(key.Text) && (column >= row.Cells.Length || row.Cells[column].Kind == ScalarKind.Null))
            {
                return column < row.Cells.Length ? row.Cells[column].Span : row.Span with { Start = row.Span.End };
            }
        }

        return null;
    }

    /// <summary>A row as a map by meaning, with a place also for cells that are empty.</summary>
    public MapNode ToMap(CsvRow row) =>
        new(row.Span, [.. columns.Select(column => new MapEntry(column.Key, CellOf(row, column.Column, column.Key.Text)))]);

    private ScalarNode CellOf(CsvRow row, int column, string meaning) =>
        column >= row.Cells.Length ? new ScalarNode(row.Span with { Start = row.Span.End }, "", ScalarKind.Null)
        : Required.Contains(meaning) ? SheetCell.Clean(row.Cells[column])
        : SheetCell.CleanOptional(row.Cells[column]);

    private static bool IsStated(string name, MappingHints hints) =>
        (name == "provider" && hints.Provider is not null) || (name == "source" && hints.Name is not null);

    /// <summary>
    /// What every mapping has and what the configuration names, where it is not there: each by the heading that it should have.
    /// </summary>
    private static string[] MissingOf(SheetHeadings headings, Dictionary<string, ScalarNode> first, ImmutableArray<string> required)
    {
        var named = headings.Named.ToDictionary();
        return
        [
            .. required.Union(named.Keys)
                .Where(meaning => !first.ContainsKey(meaning))
                .Select(meaning => named.GetValueOrDefault(meaning, meaning))
        ];
    }

    private static void ReportUnread(List<ScalarNode> headings, ImmutableArray<string> free, DiagnosticBag bag)
    {
        foreach (var heading in headings.Where(heading => heading.Text.Length > 0 && !SheetHeadings.IsRedundant(heading.Text)))
        {
            bag.Add(NearestName.Find(heading.Text, free) is null
                ? TableDiagnostics.ColumnUnread(heading.Span, heading.Text, free)
                : InputDiagnostics.UnknownKey(InputKind.Mapping, heading.Span, heading.Text, free));
        }
    }
}
