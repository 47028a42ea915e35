namespace Coverbook.Files;

/// <summary>The writing half of the disk, for the output folder only. Paths are relative to one root and <c>/</c>-separated.</summary>
public sealed class OutputDisk
{
    private readonly string root;

    /// <summary>Writes below a folder, which need not exist yet.</summary>
    public OutputDisk(string folder) => root = Path.GetFullPath(folder);

    /// <summary>The folder's absolute path.</summary>
    public string Root => root;

    /// <summary>Whether the folder exists.</summary>
    public bool RootExists => Directory.Exists(root);

    /// <summary>Whether the folder exists and holds anything.</summary>
    public bool HasEntries => RootExists && Directory.EnumerateFileSystemEntries(root).Any();

    /// <summary>Whether a file stands at the path.</summary>
    public bool Exists(string path) => File.Exists(At(path));

    /// <summary>Creates a folder and those above it.</summary>
    public void CreateFolder(string path) => Directory.CreateDirectory(At(path));

    /// <summary>The file's text, or <c>null</c> when it does not exist.</summary>
    public string? ReadText(string path) => File.Exists(At(path)) ? File.ReadAllText(At(path)) : null;

    /// <summary>Whether the file's bytes are these.</summary>
    public bool HasBytes(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(At(path));
        if (!file.Exists || file.Length != bytes.Length)
        {
            return false;
        }

        using var handle = File.OpenHandle(file.FullName);
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(Math.Max(1, bytes.Length));
        try
        {
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(handle, buffer.AsSpan(read, bytes.Length - read), read) is > 0 and var more)
            {
                read += more;
            }

            return read == bytes.Length && bytes.SequenceEqual(buffer.AsSpan(0, read));
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes a new file or replaces one.</summary>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var handle = File.OpenHandle(At(path), FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None, bytes.Length);
        RandomAccess.Write(handle, bytes, 0);
    }

    /// <summary>Writes a file and waits until the disk has it.</summary>
    public void WriteDurably(string path, ReadOnlySpan<byte> bytes)
    {
        using var handle = File.OpenHandle(At(path), FileMode.Create, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, bytes, 0);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Moves a file here from another root on the same file system, replacing what is there.</summary>
    public void MoveHere(OutputDisk from, string path) => File.Move(from.At(path), At(path), overwrite: true);

    /// <summary>Deletes a file, if it is there, and the folders that this leaves empty.</summary>
    public void Delete(string path)
    {
        if (Exists(path))
        {
            File.Delete(At(path));
        }

        for (var folder = Path.GetDirectoryName(At(path)); folder is not null && folder.Length > root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (!Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any())
            {
                return;
            }

            Directory.Delete(folder);
        }
    }

    /// <summary>Deletes the whole folder, if it is there.</summary>
    public void DeleteRoot()
    {
        if (RootExists)
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private string At(string path) => Path.Combine(root, path);
}
