using Coverbook.Dialects.Kql;
using Coverbook.Tests.Dialects.Engines.Kusto;

namespace Coverbook.Tests.Dialects.Meaning;

/// <summary>Tables as Microsoft's parser wants to know them.</summary>
internal static class KqlTables
{
    /// <summary>A question about a query of some tables.</summary>
    public static KustoQuestion Ask(string query, params IEnumerable<KqlTable> tables) => new(
        query,
        [
            .. tables.Select(table => new KustoTable(
                table.Name,
                $"({string.Join(", ", table.Columns.OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}:{column.Value}"))})")),
        ]);
}
