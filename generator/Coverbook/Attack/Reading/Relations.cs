using System.Collections.Immutable;

namespace Coverbook.Attack.Reading;

/// <summary>Puts relationships into an order that does not depend on bundles.</summary>
internal static class Relations
{
    /// <summary>Sorted by two ids and the text; what several bundles say in the same words stands once.</summary>
    public static ImmutableArray<T> Sorted<T, TFirst, TSecond>(IEnumerable<T> relations, Func<T, (TFirst, TSecond, string)> key)
        where TFirst : IComparable<TFirst>
        where TSecond : IComparable<TSecond> =>
    [
        .. relations.DistinctBy(key)
            .OrderBy(one => key(one).Item1)
            .ThenBy(one => key(one).Item2)
            .ThenBy(one => key(one).Item3, StringComparer.Ordinal),
    ];
}
