using System.Collections.Immutable;

namespace Coverbook.Changes.Comparing;

/// <summary>
/// The items of two lists that go by the same key, in ordinal order of the keys. Of several with one key the first counts.
/// </summary>
internal static class Pairs
{
    /// <summary>Each key with its item in the older and in the newer list; one of the two may be missing.</summary>
    public static IEnumerable<(string Key, T? Older, T? Newer)> Of<T>(
        ImmutableArray<T> older, ImmutableArray<T> newer, Func<T, string> keyOf)
        where T : class
    {
        var (before, after) = (ByKey(older, keyOf), ByKey(newer, keyOf));
        return before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(key => (key, before.GetValueOrDefault(key), after.GetValueOrDefault(key)));
    }

    private static Dictionary<string, T> ByKey<T>(ImmutableArray<T> items, Func<T, string> keyOf)
    {
        var byKey = new Dictionary<string, T>(items.Length, StringComparer.Ordinal);
        foreach (var item in items)
        {
            byKey.TryAdd(keyOf(item), item);
        }

        return byKey;
    }
}
