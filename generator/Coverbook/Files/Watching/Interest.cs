namespace Coverbook.Files.Watching;

/// <summary>A part of the disk where inputs lie or may come to lie.</summary>
/// <param name="Path">The absolute path of the file or folder, without links.</param>
/// <param name="Depth">How much of it is of interest.</param>
internal readonly record struct Interest(string Path, InterestDepth Depth)
{
    /// <summary>
    /// Whether something that happened to an absolute path may concern inputs here: to one of them, or to a folder above.
    /// </summary>
    public bool IsConcernedBy(string path) =>
        path == Path
        || WatchedFolder.IsInside(Path, path)
        || Depth switch
        {
            InterestDepth.Entries => System.IO.Path.GetDirectoryName(path) == Path,
            InterestDepth.Deep => WatchedFolder.IsInside(path, Path),
            _ => false,
        };
}
