namespace Coverbook.Files;

/// <summary>The inputs of a site on disk.</summary>
public sealed class DiskFiles : ISourceFiles
{
    private readonly string root;

    /// <summary>Reads relative to <paramref name="siteFolder"/>.</summary>
    public DiskFiles(string siteFolder) => root = Path.GetFullPath(siteFolder);

    /// <inheritdoc/>
    public bool Exists(FilePath path) => FilePattern.PathFault(path.Value) is null && File.Exists(OnDisk(path.Value));

    /// <inheritdoc/>
    public Stream Open(FilePath path)
    {
        var file = FilePattern.PathFault(path.Value) is null
            ? OnDisk(path.Value)
            : throw new FileNotFoundException("No file can have this path.");
        RegularFile.Require(file);
        return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
    }

    /// <inheritdoc/>
    public FoundFiles Find(string pattern)
    {
        if (FilePattern.FaultOf(pattern) is not null)
        {
            return FoundFiles.None;
        }

        var read = FilePattern.Of(pattern);
        return read.IsPlain ? FindPlain(Named(pattern)) : Walk(read, OnDisk(read.Folder));
    }

    /// <summary>
    /// A backslash divides, so that a configuration is the same on every system, unless a file stands there that has one in its name.
    /// </summary>
    public FilePath Named(string path)
    {
        if (FilePattern.PathFault(path) is not null)
        {
            return new FilePath(path);
        }

        var named = OnDisk(path);
        return Relative(path.Contains('\\', StringComparison.Ordinal) && !File.Exists(named) ? OnDisk(path.Replace('\\', '/')) : named);
    }

    /// <summary>
    /// What a command line names: a file itself, whatever its extension, or the files below a folder that have one of
    /// <paramref name="extensions"/> (<c>.yml</c>), found just as a pattern finds them. <c>null</c> when nothing stands there.
    /// </summary>
    public FoundFiles? FindNamed(string named, IReadOnlyCollection<string> extensions)
    {
        if (FilePattern.PathFault(named) is not null)
        {
            return null;
        }

        var path = OnDisk(named);
        if (!TryLook(path, out var attributes, out var failure))
        {
            return Unreadable(Relative(path), failure!);
        }

        if (attributes is not { } found)
        {
            return null;
        }

        return found.HasFlag(FileAttributes.Directory)
            ? Walk(FilePattern.Below(named, extensions), path)
            : new FoundFiles([Relative(path)]);
    }

    /// <summary>The absolute path, without regard to links, nor to a slash at its end.</summary>
    internal string OnDisk(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(root, path)));

    private FoundFiles FindPlain(FilePath path)
    {
        if (!TryLook(OnDisk(path.Value), out var attributes, out _))
        {
            // Whoever reads it is told why that fails.
            return new FoundFiles([path]);
        }

        return attributes is { } found && !found.HasFlag(FileAttributes.Directory) ? new FoundFiles([path]) : FoundFiles.None;
    }

    private FoundFiles Walk(FilePattern pattern, string folder)
    {
        if (!TryLook(folder, out var attributes, out var failure))
        {
            return Unreadable(Relative(folder), failure!);
        }

        if (attributes is not { } found)
        {
            return WhatStandsAbove(folder);
        }

        if (!found.HasFlag(FileAttributes.Directory))
        {
            return Unreadable(Relative(folder), WhyNoFolder(folder));
        }

        var walk = new FolderWalk(pattern);
        walk.From(folder);
        var start = Relative(folder).Value is var shown && shown == "." ? "" : shown + "/";
        return new FoundFiles(
            [.. walk.Files.Select(file => new FilePath(start + file))],
            [.. walk.Unreadable.Select(
                below => new UnreadableFolder(new FilePath(below.Path.Length == 0 ? shown : start + below.Path), below.Reason))]);
    }

    /// <summary>A folder that is not there: is the one above it, or is there something else in its place?</summary>
    private FoundFiles WhatStandsAbove(string folder)
    {
        for (var above = Path.GetDirectoryName(folder); above is not null; above = Path.GetDirectoryName(above))
        {
            if (!TryLook(above, out var attributes, out var failure))
            {
                return Unreadable(Relative(above), failure!);
            }

            if (attributes is { } found)
            {
                return found.HasFlag(FileAttributes.Directory) ? FoundFiles.None
                    : Unreadable(Relative(above), WhyNoFolder(above));
            }
        }

        return FoundFiles.None;
    }

    /// <summary>Tells what is not there (true, without attributes) from what cannot be looked at (false).</summary>
    private static bool TryLook(string path, out FileAttributes? attributes, out string? failure)
    {
        (attributes, failure) = (null, null);
        try
        {
            attributes = File.GetAttributes(path);
            return true;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            failure = SourceFilesExtensions.Describe(exception);
            return false;
        }
    }

    private static string WhyNoFolder(string path)
    {
        try
        {
            return Path.Exists(RealPath.Of(path)) ? "it is not a folder" : "it is a link that leads nowhere";
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            return SourceFilesExtensions.Describe(exception);
        }
    }

    private static FoundFiles Unreadable(FilePath folder, string reason) => new([], [new UnreadableFolder(folder, reason)]);

    /// <summary>
    /// What was found is never written otherwise: only where the system divides names by backslashes do they become slashes.
    /// </summary>
    private FilePath Relative(string absolute)
    {
        var relative = Path.GetRelativePath(root, absolute);
        return new FilePath(Path.DirectorySeparatorChar == '\\' ? relative.Replace('\\', '/') : relative);
    }
}
