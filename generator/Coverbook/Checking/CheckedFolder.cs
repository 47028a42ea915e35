using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Checking;

/// <summary>A folder of published files, as a web server would see it: the one thing that every check is about.</summary>
/// <param name="source">Reads the files.</param>
/// <param name="shown">What stands before a file's path where people read it: <c>dist/</c>, or nothing.</param>
/// <param name="files">The files, in ordinal order, by their paths below the folder.</param>
/// <param name="address">Where the folder is published; <c>null</c> when nobody knows.</param>
internal sealed class CheckedFolder(ISourceFiles source, string shown, ImmutableArray<FolderFile> files, BaseUrl? address)
{
    private readonly FrozenSet<string> names = files.Select(file => file.Path).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> anyCase = files
        .DistinctBy(file => file.Path, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(file => file.Path, file => file.Path, StringComparer.OrdinalIgnoreCase);

    /// <summary>The files, in ordinal order.</summary>
    public ImmutableArray<FolderFile> Files => files;

    /// <summary>Where the folder is published.</summary>
    public BaseUrl? Address => address;

    /// <summary>Whether the folder has a file.</summary>
    public bool Has(string file) => names.Contains(file) || (file.StartsWith('.') && source.Exists(PathOf(file)));

    /// <summary>The file whose name differs in nothing but case.</summary>
    public string? InAnyCase(string file) => anyCase.GetValueOrDefault(file);

    /// <summary>The file as diagnostics name it.</summary>
    public FilePath PathOf(string file) => new(shown + file);

    /// <summary>The file's bytes, or why they cannot be had.</summary>
    public byte[]? TryRead(string file, long limit, out ReadFailure? failure) => source.TryRead(PathOf(file), limit, out failure);
}
