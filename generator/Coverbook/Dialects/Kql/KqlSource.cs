using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Dialects.Shipped;

namespace Coverbook.Dialects.Kql;

/// <summary>The table that holds the events of a log source, and where it has their fields.</summary>
/// <param name="Table">The table.</param>
/// <param name="Where">What of the table belongs to the log source: columns, each with its values.</param>
/// <param name="Fields">The fields that are not called as a column.</param>
internal sealed record KqlSource(
    KqlTable Table, ImmutableArray<(string Column, ImmutableArray<string> Values)> Where, FrozenDictionary<string, KqlField> Fields)
{
    /// <summary>Reads a product's file.</summary>
    public static LogSourceIndex<KqlSource> ReadFile(MapNode root, string product)
    {
        var tables = ShippedData.Maps(root, "tables").Select(KqlTable.Read).ToDictionary(table => table.Name, StringComparer.Ordinal);
        return new LogSourceIndex<KqlSource>(
        [
            .. ShippedData.Maps(root, "logSources").Select(map =>
                (LogSourceIndex<KqlSource>.Read((MapNode)map.Find("logSource")!.Value, product), Read(map, tables))),
        ]);
    }

    private static KqlSource Read(MapNode map, Dictionary<string, KqlTable> tables) => new(
        tables[ShippedData.Text(map, "table")],
        [.. ShippedData.Entries(map, "where").Select(entry => (entry.Key.Text, ShippedData.Texts(entry.Value).ToImmutableArray()))],
        ShippedData.Entries(map, "fields").ToFrozenDictionary(
            entry => entry.Key.Text, entry => KqlField.Read(entry.Value), StringComparer.Ordinal));
}
