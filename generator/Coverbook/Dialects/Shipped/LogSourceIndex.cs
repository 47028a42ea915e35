using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Shipped;

/// <summary>
/// What is known of the log sources of one product. A rule's log source finds the entry that names the most of its category and service,
/// and nothing else: extra keys of a rule narrow a log source, they never change what it holds.
/// </summary>
internal sealed class LogSourceIndex<T>(ImmutableArray<(LogSource LogSource, T Value)> entries)
    where T : class
{
    /// <summary>The file of log sources without a product.</summary>
    public const string AnyProduct = "any";

    /// <summary>All entries, in the order of the file.</summary>
    public ImmutableArray<(LogSource LogSource, T Value)> Entries => entries;

    /// <summary>The entry of a log source.</summary>
    public T? Find(LogSource logSource) => FindAll(logSource).FirstOrDefault();

    /// <summary>All entries of a log source, the closest first; those that name as much of it stand in the order of the file.</summary>
    public IEnumerable<T> FindAll(LogSource logSource) => entries
        .Where(entry => Fits(entry.LogSource, logSource))
        .OrderByDescending(entry => (entry.LogSource.Category is null ? 0 : 1) + (entry.LogSource.Service is null ? 0 : 1))
        .Select(entry => entry.Value);

    /// <summary>Reads the two keys of a log source; its product is that of the file.</summary>
    public static LogSource Read(MapNode map, string product) => new(
        ShippedData.OptionalText(map, "category"),
        product == AnyProduct ? null : product,
        ShippedData.OptionalText(map, "service"));

    private static bool Fits(LogSource entry, LogSource asked) =>
        (entry.Category is null || entry.Category == asked.Category)
        && (entry.Service is null || entry.Service == asked.Service)
        && (entry.Category ?? entry.Service) is not null;
}
