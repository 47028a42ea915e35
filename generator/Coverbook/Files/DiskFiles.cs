using System.IO.Enumeration;
using Coverbook.Files.Watching;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Coverbook.Files;

/// <summary>The inputs of a site on disk.</summary>
public sealed class DiskFiles : ISourceFiles
{
    private static readonly char[] Wildcards = ['*', '?'];

    private readonly string root;

    /// <summary>Reads relative to <paramref name="siteFolder"/>.</summary>
    public DiskFiles(string siteFolder) => root = Path.GetFullPath(siteFolder);

    /// <inheritdoc/>
    public bool Exists(FilePath path) => File.Exists(OnDisk(path.Value));

    /// <inheritdoc/>
    public Stream Open(FilePath path) =>
        new FileStream(OnDisk(path.Value), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);

    /// <inheritdoc/>
    public IReadOnlyList<FilePath> Find(string pattern)
    {
        var normal = pattern.Replace('\\', '/');
        if (normal.IndexOfAny(Wildcards) < 0)
        {
            return File.Exists(OnDisk(normal)) ? [Named(normal)] : [];
        }

        var (folder, glob) = SplitAtFirstWildcard(normal);
        if (!Directory.Exists(OnDisk(folder)))
        {
            return [];
        }

        try
        {
            var found = new Matcher(StringComparison.Ordinal).AddInclude(glob).Execute(new WalkedFolder(new DirectoryInfo(OnDisk(folder))));
            return [.. found.Files.Select(file => Named(folder + file.Path)).Order()];
        }
        catch (UnauthorizedAccessException)
        {
            return [Named(folder)];
        }
    }

    /// <inheritdoc/>
    public FilePath Named(string path) => Relative(OnDisk(path));

    /// <summary>
    /// What a command line names: a file itself, whatever its extension, or the files below a folder that have one of
    /// <paramref name="extensions"/> (<c>.yml</c>), in ordinal order. Hidden files and folders below it are passed over, and links to
    /// folders are not followed. <c>null</c> when nothing stands there.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public IReadOnlyList<FilePath>? FindNamed(string named, IReadOnlyCollection<string> extensions)
    {
        var path = OnDisk(named);
        if (File.Exists(path))
        {
            return [Relative(path)];
        }

        return Directory.Exists(path)
            ? [.. FilesBelow(path).Select(Relative).Where(file => extensions.Contains(file.Extension, StringComparer.Ordinal)).Order()]
            : null;
    }

    /// <summary>The folder that holds all that a pattern or path can match.</summary>
    internal static string FolderOf(string pattern)
    {
        var normal = pattern.Replace('\\', '/');
        return DepthOf(normal) == InterestDepth.File ? normal[..(normal.LastIndexOf('/') + 1)] : SplitAtFirstWildcard(normal).Folder;
    }

    /// <summary>How deep below <see cref="FolderOf"/> matches may lie.</summary>
    internal static InterestDepth DepthOf(string pattern)
    {
        var normal = pattern.Replace('\\', '/');
        return normal.IndexOfAny(Wildcards) < 0 ? InterestDepth.File
            : SplitAtFirstWildcard(normal).Glob.Contains('/', StringComparison.Ordinal) ? InterestDepth.Deep
            : InterestDepth.Entries;
    }

    /// <summary>The absolute path, without regard to links.</summary>
    internal string OnDisk(string path) => Path.GetFullPath(Path.Combine(root, path));

    private static FileSystemEnumerable<string> FilesBelow(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false };
        return new FileSystemEnumerable<string>(folder, (ref entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
    }

    /// <summary>The fixed part of a pattern is a folder, which may lie outside the site; the rest is matched below it.</summary>
    private static (string Folder, string Glob) SplitAtFirstWildcard(string pattern)
    {
        var slash = pattern.LastIndexOf('/', pattern.IndexOfAny(Wildcards));
        return slash < 0 ? ("", pattern) : (pattern[..(slash + 1)], pattern[(slash + 1)..]);
    }

    private FilePath Relative(string absolute) => new(Path.GetRelativePath(root, absolute).Replace('\\', '/'));
}
