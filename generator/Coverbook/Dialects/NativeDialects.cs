using System.Collections.Frozen;
using Coverbook.Data;
using Coverbook.Dialects.Shipped;
using Coverbook.Sigma;

namespace Coverbook.Dialects;

/// <summary>Which query language the SIEM of each product's logs speaks: the table that methodology pages show.</summary>
internal static class NativeDialects
{
    private static readonly Lazy<FrozenDictionary<string, QueryDialect>> ByProduct = new(Read);

    /// <summary>The products, in ordinal order, each with its language.</summary>
    public static IEnumerable<(string Product, QueryDialect Dialect)> All =>
        ByProduct.Value.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    /// <summary>The language of a product's logs; <c>null</c> where the table names none.</summary>
    public static QueryDialect? Of(string? product) =>
        product is not null && ByProduct.Value.TryGetValue(product, out var dialect) ? dialect : null;

    private static FrozenDictionary<string, QueryDialect> Read() => ShippedData.Read("NativeDialects.yaml")!.Entries
        .ToFrozenDictionary(
            entry => entry.Key.Text, entry => DialectNames.Parse(((ScalarNode)entry.Value).Text)!.Value, StringComparer.Ordinal);
}
