using System.Collections.Immutable;

namespace Coverbook.Files.Keeping;

/// <summary>The values of a set, which are kept by their place in it.</summary>
internal static class ValuesOf<T>
    where T : struct, Enum
{
    /// <summary>All of them, in order.</summary>
    public static readonly ImmutableArray<T> All = [.. Enum.GetValues<T>()];
}
