using System.Collections.Immutable;

namespace Coverbook.Files.Watching;

/// <summary>What happened to the inputs of a site.</summary>
/// <param name="Paths">The files that changed, came or went, in ordinal order.</param>
/// <param name="HaveComeOrGone">Whether any came or went.</param>
public sealed record FileChanges(ImmutableArray<FilePath> Paths, bool HaveComeOrGone)
{
    /// <summary>Nothing happened.</summary>
    public static readonly FileChanges None = new([], HaveComeOrGone: false);

    /// <summary>Whether nothing happened.</summary>
    public bool IsNothing => Paths.IsEmpty;
}
