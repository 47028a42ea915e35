using System.Collections.Frozen;
using Coverbook.Data;
using Coverbook.Dialects.Shipped;

namespace Coverbook.Dialects.Kql;

/// <summary>A table of Microsoft Sentinel or Defender XDR, with all of its columns.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">The page that lists its columns.</param>
/// <param name="Columns">The columns and their types, as Kusto calls them.</param>
internal sealed record KqlTable(string Name, string Url, FrozenDictionary<string, string> Columns)
{
    /// <summary>Reads a table.</summary>
    public static KqlTable Read(MapNode map) => new(
        ShippedData.Text(map, "name"),
        ShippedData.Text(map, "source"),
        ShippedData.Entries(map, "columns")
            .ToFrozenDictionary(column => column.Key.Text, column => ((ScalarNode)column.Value).Text, StringComparer.Ordinal));
}
