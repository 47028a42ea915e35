using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings.Ctid;
using Coverbook.Mappings.Formats;
using Coverbook.Terms;

namespace Coverbook.Mappings.Sheets;

/// <summary>
/// Reads the table that the Mappings Explorer's own tool writes: a row for each capability and technique, with the metadata of their
/// mapping in all of them. Its rows are put in the shape of the JSON, and read as that.
/// </summary>
internal sealed class CapabilitySheet(FilePath path, MappingHints hints, DiagnosticBag bag)
{
    /// <summary>All rows of a file are held side by side; the largest mapping there is has a thousand.</summary>
    [Limit("CSV", "rows of a file of capabilities", "error CBx004")]
    private const int MostRows = 100_000;

    private const string References = "references";

    private static readonly string[] Metadata =
    [
        "mapping_framework", "mapping_framework_version", "attack_version", "technology_domain", "organization", "author", "creation_date",
        "last_update", "mapping_version",
    ];

    private static readonly string[] OfRows =
    [
        "capability_group", "capability_id", "capability_description", "mapping_type", "attack_object_id", "attack_object_name",
        "score_category", "score_value", "related_score", References, "comments", "status",
    ];

    private static readonly FrozenDictionary<string, string> ByHeading = Metadata.Concat(OfRows)
        .ToFrozenDictionary(SheetHeadings.Fold, key => key, StringComparer.Ordinal);

    /// <summary>Whether such a table has a column of this heading.</summary>
    public static bool Knows(string heading) => ByHeading.ContainsKey(SheetHeadings.Fold(heading));

    /// <summary>Whether a table is such a one: no other has both a capability and the kind of its mapping or score.</summary>
    public static bool IsOne(CsvTable table)
    {
        var keys = table.Headings.Select(heading => ByHeading.GetValueOrDefault(SheetHeadings.Fold(heading.Text))).ToHashSet();
        return keys.Contains("capability_id")
            && keys.Contains("attack_object_id")
            && (keys.Contains("mapping_type") || keys.Contains("score_category"));
    }

    /// <summary>The capabilities: those of a mapping side by side, the mappings in the order of their first rows.</summary>
    public ImmutableArray<Capability> Read(CsvTable table)
    {
        var columns = ColumnsOf(table);
        var mappings = new Dictionary<string, List<MapNode>>(StringComparer.Ordinal);
        var inOrder = new List<List<MapNode>>();
        var count = 0;
        foreach (var row in table.Rows(bag))
        {
            if (++count > MostRows)
            {
                bag.Add(InputDiagnostics.TooMuch(InputKind.Mapping, row.Span, "rows", MostRows));
                break;
            }

            var map = ToMap(row, columns);
            var key = string.Join('\n', Metadata.Select(name => TextOf(map, name)));
            if (!mappings.TryGetValue(key, out var rows))
            {
                mappings.Add(key, rows = []);
                inOrder.Add(rows);
            }

            rows.Add(map);
        }

        return [.. inOrder.SelectMany(rows => new ExplorerReader(path, hints, bag).Read(ToRoot(rows)))];
    }

    private List<(int Column, ScalarNode Key)> ColumnsOf(CsvTable table)
    {
        var columns = new List<(int Column, ScalarNode Key)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (column, heading) in table.Headings.Index())
        {
            if (ByHeading.GetValueOrDefault(SheetHeadings.Fold(heading.Text)) is not { } key)
            {
                if (heading.Text.Length > 0)
                {
                    bag.Add(TableDiagnostics.ColumnUnread(heading.Span, heading.Text, Metadata.Concat(OfRows)));
                }
            }
            else if (seen.Add(key))
            {
                columns.Add((column, heading with { Text = key }));
            }
            else
            {
                bag.Add(TableDiagnostics.ColumnTwice(heading.Span, heading.Text, key, columns.First(one => one.Key.Text == key).Key.Span));
            }
        }

        return columns;
    }

    private static MapNode ToMap(CsvRow row, List<(int Column, ScalarNode Key)> columns)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>(columns.Count);
        foreach (var (column, key) in columns)
        {
            if (column < row.Cells.Length && SheetCell.Clean(row.Cells[column]) is { Kind: not ScalarKind.Null } cell)
            {
                entries.Add(new MapEntry(key, key.Text == References ? ToList(cell) : cell));
            }
        }

        return new MapNode(row.Span, entries.DrainToImmutable());
    }

    /// <summary>Addresses in one cell, divided or bracketed as it came: none of the signs between them is part of one.</summary>
    private static ListNode ToList(ScalarNode cell) =>
        new(cell.Span,
        [
            .. cell.Text.Split([',', ';', ' ', '\r', '\n', '[', ']', '\'', '"'], StringSplitOptions.RemoveEmptyEntries)
                .Select(text => new ScalarNode(cell.Span, text, ScalarKind.Text)),
        ]);

    private static MapNode ToRoot(List<MapNode> rows)
    {
        var first = rows[0];
        var metadata = new MapNode(first.Span, [.. first.Entries.Where(entry => Metadata.Contains(entry.Key.Text))]);
        ImmutableArray<DataNode> objects =
            [.. rows.Select(row => new MapNode(row.Span, [.. row.Entries.Where(entry => OfRows.Contains(entry.Key.Text))]))];
        return new MapNode(
            first.Span,
            [
                new MapEntry(new ScalarNode(first.Span, "metadata", ScalarKind.Text), metadata),
                new MapEntry(new ScalarNode(first.Span, "mapping_objects", ScalarKind.Text), new ListNode(first.Span, objects)),
            ]);
    }

    private static string TextOf(MapNode map, string key) => (map.Find(key)?.Value as ScalarNode)?.Text ?? "";
}
