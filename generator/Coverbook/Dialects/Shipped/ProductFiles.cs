using System.Collections.Concurrent;
using Coverbook.Data;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Shipped;

/// <summary>The files of one folder of shipped data, each read when a rule of its product first asks.</summary>
internal sealed class ProductFiles<T>(string folder, Func<MapNode, string, LogSourceIndex<T>> read)
    where T : class
{
    private static readonly LogSourceIndex<T> Nothing = new([]);

    private readonly ConcurrentDictionary<string, Lazy<LogSourceIndex<T>>> byProduct = new(StringComparer.Ordinal);

    /// <summary>The products that have a file, in ordinal order.</summary>
    public static IEnumerable<string> ProductsOf(string folder) => ShippedData.ProductsIn(folder);

    /// <summary>What is known of a log source.</summary>
    public T? Find(LogSource logSource) => Of(logSource.Product ?? LogSourceIndex<T>.AnyProduct).Find(logSource);

    /// <summary>All that is known of a log source, the closest first.</summary>
    public IEnumerable<T> FindAll(LogSource logSource) => Of(logSource.Product ?? LogSourceIndex<T>.AnyProduct).FindAll(logSource);

    /// <summary>All that a product's file has.</summary>
    public LogSourceIndex<T> Of(string product) => byProduct.GetOrAdd(product, Open).Value;

    private Lazy<LogSourceIndex<T>> Open(string product) => new(() =>
        IsName(product) && ShippedData.Read($"{folder}/{product}.yaml") is { } root ? read(root, product) : Nothing);

    /// <summary>A product is a rule's text: only what may be a file's name is looked for.</summary>
    private static bool IsName(string product) =>
        product.Length is > 0 and <= 40 && product.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-');
}
