namespace Coverbook.Files.Watching;

/// <summary>A folder whose entries are watched.</summary>
/// <param name="Path">Its absolute path, without links.</param>
/// <param name="IsDeep">Whether the folders below it are watched too.</param>
internal readonly record struct WatchedFolder(string Path, bool IsDeep)
{
    /// <summary>The fewest folders that watch all of these.</summary>
    public static IReadOnlySet<WatchedFolder> Fewest(IEnumerable<WatchedFolder> folders)
    {
        var all = folders.ToHashSet();
        var deep = all.Where(folder => folder.IsDeep).ToArray();
        return all.Where(folder => !deep.Any(other => other != folder && other.Covers(folder))).ToHashSet();
    }

    private bool Covers(WatchedFolder other) => other.Path == Path || IsInside(other.Path, Path);

    /// <summary>Whether a path lies below a folder, at any depth.</summary>
    public static bool IsInside(string path, string folder) =>
        path.Length > folder.Length
        && path.StartsWith(folder, StringComparison.Ordinal)
        && (path[folder.Length] == System.IO.Path.DirectorySeparatorChar || folder[^1] == System.IO.Path.DirectorySeparatorChar);
}
