using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Coverbook.Output;

/// <summary>
/// The files of the site to come, and which of them differ from what stands. No two of them may be one file on a disk that
/// ignores case, and none may be the folder of another. Several threads may add at once.
/// </summary>
internal sealed class StagedSite
{
    private readonly ConcurrentDictionary<string, (string Path, bool Differs)> files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Each folder, with a file below it.</summary>
    private readonly ConcurrentDictionary<string, string> folders = new(StringComparer.OrdinalIgnoreCase);

    private volatile bool hasClash;

    /// <summary>Whether a file was refused.</summary>
    public bool HasClash => hasClash;

    /// <summary>How many files differ.</summary>
    public int ChangedCount => files.Values.Count(file => file.Differs);

    /// <summary>The files that differ, in order.</summary>
    public ImmutableArray<string> Changed =>
        [.. files.Values.Where(file => file.Differs).Select(file => file.Path).Order(StringComparer.Ordinal)];

    /// <summary>All files.</summary>
    public Manifest ToManifest() => new(files.Values.Select(file => file.Path));

    /// <summary>Adds a file and returns <c>null</c>, or the file that it cannot stand beside.</summary>
    public string? AddOrClash(string path, bool differs)
    {
        var clash = files.TryAdd(path, (path, differs)) ? folders.GetValueOrDefault(path) ?? AddFolders(path) : files[path].Path;
        hasClash |= clash is not null;
        return clash;
    }

    /// <summary>
    /// A folder that is known already was compared with the files by whoever added it, and later files are compared with it.
    /// </summary>
    private string? AddFolders(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            var folder = path[..slash];
            if (!folders.TryAdd(folder, path))
            {
                return null;
            }

            if (files.TryGetValue(folder, out var file))
            {
                return file.Path;
            }
        }

        return null;
    }
}
