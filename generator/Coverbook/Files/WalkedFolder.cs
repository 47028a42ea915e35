using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace Coverbook.Files;

/// <summary>
/// A folder as patterns walk through it. They pass over what editors keep beside the files that they edit (hidden files and folders,
/// names that end in <c>~</c>), and over links that lead back to a folder that they lie in, as they would never come to an end there.
/// </summary>
internal sealed class WalkedFolder(DirectoryInfo folder) : DirectoryInfoBase
{
    /// <inheritdoc/>
    public override string Name => folder.Name;

    /// <inheritdoc/>
    public override string FullName => folder.FullName;

    /// <inheritdoc/>
    public override DirectoryInfoBase? ParentDirectory => folder.Parent is { } parent ? new WalkedFolder(parent) : null;

    /// <inheritdoc/>
    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.') && !entry.Name.EndsWith('~')))
        {
            if (entry is FileInfo file)
            {
                yield return new FileInfoWrapper(file);
            }
            else if (entry is DirectoryInfo below && !LeadsBack(below))
            {
                yield return new WalkedFolder(below);
            }
        }
    }

    /// <inheritdoc/>
    public override DirectoryInfoBase GetDirectory(string path) => new WalkedFolder(new DirectoryInfo(Path.Combine(folder.FullName, path)));

    /// <inheritdoc/>
    public override FileInfoBase GetFile(string path) => new FileInfoWrapper(new FileInfo(Path.Combine(folder.FullName, path)));

    private static bool LeadsBack(DirectoryInfo link)
    {
        if (!link.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            return false;
        }

        var target = RealPath.Of(link.FullName) + Path.DirectorySeparatorChar;
        return (RealPath.Of(Path.GetDirectoryName(link.FullName)!) + Path.DirectorySeparatorChar).StartsWith(target, StringComparison.Ordinal);
    }
}
