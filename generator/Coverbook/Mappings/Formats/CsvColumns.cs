using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Mappings.Formats;

/// <summary>
/// What the columns of a spreadsheet hold. Headings are compared without case, blanks and signs, and a few usual names are
/// known beside our own. Each meaning has one column; columns that mean nothing are told once, at their headings.
/// </summary>
internal sealed class CsvColumns
{
    /// <summary>What every row must have.</summary>
    public static readonly ImmutableArray<string> Required = ["provider", "source", "finding", "technique"];

    /// <summary>Each meaning and its other names, in the order in which they are told.</summary>
    private static readonly (string Meaning, string[] Names)[] Meanings =
    [
        ("provider", ["Provider ID", "Cloud", "Cloud provider"]),
        ("source", ["Service", "Source name"]),
        ("finding", ["Finding ID", "Control", "Control ID", "Alert", "Alert ID"]),
        (
            "technique",
            ["Technique ID", "ATT&CK ID", "ATT&CK technique", "ATT&CK technique ID", "MITRE ID", "MITRE technique", "MITRE ATT&CK ID"]),
        ("confidence", ["Confidence score"]),
        ("title", ["Finding title", "Finding name", "Control title", "Control name", "Alert title", "Alert name"]),
        ("function", []),
        ("rationale", ["Justification"]),
        ("reviewed", ["Review date", "Last reviewed"]),
        ("url", ["Link"]),
    ];

    private static readonly FrozenDictionary<string, string> ByHeading = Meanings
        .SelectMany(meaning => meaning.Names.Append(meaning.Meaning).SelectMany(Spellings).Select(name => (name, meaning.Meaning)))
        .Distinct()
        .ToFrozenDictionary(pair => pair.name, pair => pair.Meaning, StringComparer.Ordinal);

    private readonly (int Column, ScalarNode Key)[] columns;

    private CsvColumns((int Column, ScalarNode Key)[] columns) => this.columns = columns;

    /// <summary>The columns, or <c>null</c> with a diagnostic when the file cannot be read as a mapping.</summary>
    public static CsvColumns? Of(CsvTable table, DiagnosticBag bag)
    {
        var read = new List<(int Column, ScalarNode Key)>();
        var first = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        var unread = new List<ScalarNode>();
        for (var column = 0; column < table.Headings.Length; column++)
        {
            var heading = table.Headings[column];
            if (!ByHeading.TryGetValue(Fold(heading.Text), out var meaning))
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

        var missing = Required.Where(name => !first.ContainsKey(name)).ToArray();
        if (missing.Length > Required.Length - 2)
        {
            bag.Add(TableDiagnostics.NoMapping(table.Span, missing.Length == Required.Length
                ? "its first line names none of the columns that a mapping has"
                : $"of the columns that a mapping has, its first line names only '{Required.Single(first.ContainsKey)}'"));
            return null;
        }

        ReportUnread(unread, [.. Meanings.Select(known => known.Meaning).Where(known => !first.ContainsKey(known))], bag);
        if (missing.Length > 0)
        {
            bag.Add(TableDiagnostics.ColumnsMissing(table.Span, missing));
        }

        return missing.Length > 0 ? null : new CsvColumns([.. read]);
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
    public MapNode ToMap(CsvRow row) => new(row.Span, [.. columns.Select(column => new MapEntry(column.Key, CellOf(row, column.Column)))]);

    private static ScalarNode CellOf(CsvRow row, int column) => column < row.Cells.Length
        ? row.Cells[column]
        : new ScalarNode(row.Span with { Start = row.Span.End }, "", ScalarKind.Null);

    private static void ReportUnread(List<ScalarNode> headings, ImmutableArray<string> free, DiagnosticBag bag)
    {
        foreach (var heading in headings.Where(heading => heading.Text.Length > 0))
        {
            bag.Add(NearestName.Find(heading.Text, free) is null
                ? TableDiagnostics.ColumnUnread(heading.Span, heading.Text, free)
                : InputDiagnostics.UnknownKey(InputKind.Mapping, heading.Span, heading.Text, free));
        }
    }

    /// <summary>"ATT&amp;CK" is also written "ATTACK".</summary>
    private static IEnumerable<string> Spellings(string name) =>
        [Fold(name), Fold(name.Replace("&", "a", StringComparison.Ordinal))];

    private static string Fold(string heading) =>
        string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
