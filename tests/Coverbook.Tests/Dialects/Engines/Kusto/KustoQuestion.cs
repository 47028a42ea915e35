using System.Collections.Immutable;

namespace Coverbook.Tests.Dialects.Engines.Kusto;

/// <summary>A table's name and its columns, as <c>(Name:string, Count:long)</c>.</summary>
internal sealed record KustoTable(string Name, string Schema);

/// <summary>A query, and the tables that it may name.</summary>
internal sealed record KustoQuestion(string Query, ImmutableArray<KustoTable> Tables)
{
    /// <summary>A question about one table.</summary>
    public KustoQuestion(string query, string table, string schema)
        : this(query, [new KustoTable(table, schema)])
    {
    }
}
