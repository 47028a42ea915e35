using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Coverbook.Files;

/// <summary>The writing half of the disk, for the output folder only. Paths are relative to one root and <c>/</c>-separated.</summary>
internal sealed class OutputDisk
{
    private const int StreamBuffer = 256 * 1024;

    private readonly string root;
    private readonly Action<string>? changing;

    /// <summary>Writes below a folder, which need not exist yet. Symbolic links on the way to it are followed here, once.</summary>
    public OutputDisk(string folder)
        : this(RealPath.Of(folder), null)
    {
    }

    private OutputDisk(string root, Action<string>? changing) => (this.root, this.changing) = (root, changing);

    /// <summary>The folder's absolute path, without links.</summary>
    public string Root => root;

    /// <summary>Whether the folder exists.</summary>
    public bool RootExists => Directory.Exists(root);

    /// <summary>Whether a file stands where the folder should be.</summary>
    public bool RootIsFile => File.Exists(root);

    /// <summary>The names of what the folder holds; none when it does not exist.</summary>
    public IEnumerable<string> EntryNames =>
        RootExists ? Directory.EnumerateFileSystemEntries(root).Select(entry => Path.GetFileName(entry)!) : [];

    /// <summary>The folder of the same name with a suffix.</summary>
    public OutputDisk Beside(string suffix) => new(root + suffix, changing);

    /// <summary>A folder inside.</summary>
    public OutputDisk Below(string name) => new(At(name), changing);

    /// <summary>Whether the folder is another one or lies in it; also where a disk ignores case.</summary>
    public bool IsAtOrBelow(OutputDisk other) => InputOverlap.IsAtOrBelow(root, other.root);

    /// <summary>Whether a file stands at the path.</summary>
    public bool Exists(string path) => File.Exists(At(path));

    /// <summary>What stands at the path; links are not followed.</summary>
    public EntryKind KindOf(string path)
    {
        var entry = new FileInfo(At(path));
        return entry.Attributes switch
        {
            (FileAttributes)(-1) => EntryKind.None,
            var attributes when attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null => EntryKind.Link,
            var attributes when attributes.HasFlag(FileAttributes.Directory) => EntryKind.Folder,
            _ => EntryKind.File,
        };
    }

    /// <summary>All files and links below a folder, as paths from the root.</summary>
    public IEnumerable<string> FilesBelow(string folder) =>
        from entry in new DirectoryInfo(At(folder)).EnumerateFileSystemInfos()
        let path = $"{folder}/{entry.Name}"
        from file in KindOf(path) == EntryKind.Folder ? FilesBelow(path) : [path]
        select file;

    /// <summary>The path as the disk spells its last part, which may differ in case where the disk ignores case.</summary>
    public string SpellingOf(string path)
    {
        var name = Path.GetFileName(path);
        var alike = Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(At(path))!)
            .Select(entry => Path.GetFileName(entry)!)
            .Where(entry => string.Equals(entry, name, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return alike.Length == 0 || alike.Contains(name, StringComparer.Ordinal) ? path : path[..^name.Length] + alike[0];
    }

    /// <summary>The file's text, or <c>null</c> when it does not exist.</summary>
    /// <exception cref="IOException">It is there but cannot be read, or is larger than the limit.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public string? ReadText(string path, long limit) => WholeFile.ReadText(At(path), limit);

    /// <summary>The file's bytes, or <c>null</c> when it does not exist.</summary>
    /// <exception cref="IOException">It is there but cannot be read, or is larger than the limit.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public byte[]? ReadBytes(string path, int limit) => WholeFile.ReadBytes(At(path), limit);

    /// <summary>Whether the file's bytes are these.</summary>
    public bool HasBytes(string path, ReadOnlySpan<byte> bytes) => WholeFile.HasBytes(At(path), bytes);

    /// <summary>
    /// A file's length and the time of its last change, by which a later look knows it again; <c>null</c> without a file.
    /// </summary>
    public FileStamp? StampOf(string path)
    {
        var file = new FileInfo(At(path));
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks) : null;
    }

    /// <summary>Creates a folder and those above it.</summary>
    public void CreateFolder(string path)
    {
        changing?.Invoke(At(path));
        Directory.CreateDirectory(At(path));
    }

    /// <summary>Writes a new file or replaces one.</summary>
    /// <exception cref="IOException">What stands there is no file, or the machine refuses.</exception>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        RegularFile.Require(At(path));
        Write(path, bytes, FileMode.Create);
    }

    /// <summary>Begins a file, in place of one that may stand there; nobody else may open it meanwhile.</summary>
    /// <exception cref="IOException">What stands there is no file or is in use, or the machine refuses.</exception>
    public Stream Create(string path)
    {
        RegularFile.Require(At(path));
        changing?.Invoke(At(path));
        return new FileStream(At(path), FileMode.Create, FileAccess.Write, FileShare.None, StreamBuffer);
    }

    /// <summary>Opens a file to be read.</summary>
    /// <exception cref="IOException">It is not there or cannot be read.</exception>
    public Stream OpenRead(string path) => new FileStream(At(path), FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <summary>The SHA-256 of a file of this length, in lower-case hexadecimal digits; <c>null</c> without one.</summary>
    public string? SumOf(string path, long length)
    {
        if (StampOf(path) is not { } stamp || stamp.Length != length)
        {
            return null;
        }

        using var stream = OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Gives a file another name in its folder, in place of one that may stand there.</summary>
    public void Rename(string from, string to)
    {
        changing?.Invoke(At(to));
        File.Move(At(from), At(to), overwrite: true);
    }

    /// <summary>Writes a file that does not exist yet.</summary>
    public void WriteFresh(string path, ReadOnlySpan<byte> bytes) => Write(path, bytes, FileMode.CreateNew);

    /// <summary>Writes a file and waits until the disk has it.</summary>
    public void WriteDurably(string path, ReadOnlySpan<byte> bytes)
    {
        changing?.Invoke(At(path));
        RegularFile.Require(At(path));
        using var handle = File.OpenHandle(At(path), FileMode.Create, FileAccess.Write, FileShare.None);
        Fill(handle, path, bytes);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>
    /// Whether files can be renamed from this folder, which exists, into another: not from one mount to another. Tried with the folder
    /// itself.
    /// </summary>
    public bool CanMoveInto(OutputDisk other, string name)
    {
        try
        {
            changing?.Invoke(other.At(name));
            Directory.Move(root, other.At(name));
            changing?.Invoke(root);
            Directory.Move(other.At(name), root);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Moves a file here from another root, replacing what is there: in one step where <see cref="CanMoveInto"/> holds.</summary>
    public void MoveHere(OutputDisk from, string path)
    {
        changing?.Invoke(At(path));
        File.Move(from.At(path), At(path), overwrite: true);
    }

    /// <summary>Makes another folder of the same disk this one, which does not exist, in one step.</summary>
    public void BecomeWhole(OutputDisk from)
    {
        changing?.Invoke(root);
        Directory.Move(from.root, root);
    }

    /// <summary>Deletes a file, if it is there, and the folders that this leaves empty.</summary>
    public void Delete(string path)
    {
        if (Exists(path))
        {
            changing?.Invoke(At(path));
            File.Delete(At(path));
        }

        for (var folder = Path.GetDirectoryName(At(path));
            folder is not null && folder.Length > root.Length;
            folder = Path.GetDirectoryName(folder))
        {
            if (!Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any())
            {
                return;
            }

            changing?.Invoke(folder);
            Directory.Delete(folder);
        }
    }

    /// <summary>Deletes a file that is in nobody's way, where the machine lets it go.</summary>
    public void TryDelete(string path)
    {
        try
        {
            File.Delete(At(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    /// <summary>Deletes a folder, if it is there, that holds nothing but folders.</summary>
    /// <exception cref="IOException">It holds a file.</exception>
    public void DeleteEmptyFolders(string path)
    {
        if (KindOf(path) != EntryKind.Folder)
        {
            return;
        }

        foreach (var name in Below(path).EntryNames)
        {
            DeleteEmptyFolders($"{path}/{name}");
        }

        changing?.Invoke(At(path));
        Directory.Delete(At(path));
    }

    /// <summary>Deletes the whole folder, if it is there.</summary>
    public void DeleteRoot()
    {
        if (RootExists)
        {
            changing?.Invoke(root);
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>
    /// For tests: the same folder, with something that is told each absolute path before it changes and may fail in the disk's stead.
    /// </summary>
    internal OutputDisk Watched(Action<string> watch) => new(root, watch);

    private void Write(string path, ReadOnlySpan<byte> bytes, FileMode mode)
    {
        changing?.Invoke(At(path));
        using var handle = File.OpenHandle(At(path), mode, FileAccess.Write, FileShare.None, FileOptions.None, bytes.Length);
        Fill(handle, path, bytes);
    }

    private void Fill(SafeFileHandle handle, string path, ReadOnlySpan<byte> bytes)
    {
        changing?.Invoke(At(path));
        try
        {
            RandomAccess.Write(handle, bytes, 0);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // What the runtime makes of a limit on the length of files.
            throw new IOException($"The file is too large for the file system or for a limit of the process: '{At(path)}'", exception);
        }
    }

    private string At(string path) => Path.Combine(root, path);
}

/// <summary>What tells that nobody changed a file: its length, and the time of its last change in ticks.</summary>
internal readonly record struct FileStamp(long Length, long WrittenAt);
