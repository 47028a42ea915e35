using Coverbook.Files;

namespace Coverbook.Cli.Printing;

/// <summary>
/// What services that show problems beside the sources take paths to be relative to: the repository's root. It is what
/// <c>GITHUB_WORKSPACE</c> names where the folder lies in that, else the nearest folder above that holds <c>.git</c>, else the folder
/// itself.
/// </summary>
internal sealed class SourceRoot
{
    private readonly string root;
    private readonly string folder;

    private SourceRoot(string root, string folder)
    {
        this.root = root;
        this.folder = folder;
    }

    /// <summary>The root for paths that are relative to a folder.</summary>
    public static SourceRoot Of(string folder)
    {
        var full = Path.GetFullPath(folder);
        return new SourceRoot(Workspace(full) ?? Repository(full) ?? full, full);
    }

    /// <summary>The path from the root, separated by <c>/</c>; <c>null</c> where the file lies outside of it.</summary>
    public string? Inside(FilePath path) => Within(root, Path.Combine(folder, path.Value)) is { } inside ? Slashed(inside) : null;

    /// <summary>The whole path, separated by <c>/</c>.</summary>
    public string Whole(FilePath path) => Slashed(Path.GetFullPath(Path.Combine(folder, path.Value)));

    private static string? Workspace(string folder) =>
        Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") is { Length: > 0 } workspace && Within(workspace, folder) is not null
            ? Path.GetFullPath(workspace)
            : null;

    private static string? Repository(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git")))
            {
                return at;
            }
        }

        return null;
    }

    private static string? Within(string root, string path)
    {
        var relative = Path.GetRelativePath(Path.GetFullPath(root), Path.GetFullPath(path));
        var isOutside = Path.IsPathRooted(relative) || relative == ".."
            || relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
        return isOutside ? null : relative;
    }

    /// <summary>Elsewhere than on Windows a backslash is a letter of a name.</summary>
    private static string Slashed(string path) =>
        Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
}
