using System.Collections.Immutable;

namespace Coverbook.Files;

/// <summary>What a pattern or a name on the command line stands for.</summary>
/// <param name="Files">The files, in ordinal order.</param>
/// <param name="Unreadable">
/// The folders on the way that are there, but cannot be looked into: files may be missing that lie in them.
/// </param>
public sealed record FoundFiles(ImmutableArray<FilePath> Files, ImmutableArray<UnreadableFolder> Unreadable)
{
    /// <summary>Nothing was found, and nothing could not be read.</summary>
    public static readonly FoundFiles None = new([]);

    /// <summary>Files that were found in folders that could all be read.</summary>
    public FoundFiles(ImmutableArray<FilePath> files)
        : this(files, [])
    {
    }

    /// <summary>Whether there is nothing: neither files nor folders that may hold some.</summary>
    public bool IsNothing => Files.IsEmpty && Unreadable.IsEmpty;

    /// <summary>What either stands for.</summary>
    public FoundFiles With(FoundFiles other) =>
        new(
            [.. Files.Concat(other.Files).Distinct().Order()],
            [.. Unreadable.Concat(other.Unreadable).Distinct().OrderBy(folder => folder.Path)]);
}

/// <summary>A folder that is there, but cannot be looked into.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Reason">Why, in words without a machine's paths.</param>
public readonly record struct UnreadableFolder(FilePath Path, string Reason);
