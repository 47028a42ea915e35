using Coverbook.Files;

namespace Coverbook.Refreshing.Archives;

/// <summary>The files that come out of an archive, within limits.</summary>
internal sealed class UnpackedFiles(OutputDisk folder)
{
    private const int Piece = 64 * 1024;

    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte[] buffer = new byte[Piece];
    private long bytes;
    private int entries;

    /// <summary>Takes note of an entry, whether it is unpacked or not, and of where it wants to stand.</summary>
    public void Count(string path)
    {
        if (++entries > ArchiveLimits.MostFiles)
        {
            throw new UnsafeArchiveException("it holds more files than may be");
        }

        if (path.Length > ArchiveLimits.LongestPath)
        {
            throw new UnsafeArchiveException("a path in it is too long");
        }

        if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/', '\\')
            .Contains("..", StringComparer.Ordinal))
        {
            throw new UnsafeArchiveException("a path in it leads out of the archive");
        }
    }

    /// <summary>Writes a file. Of two with one name, also on disks that ignore case, neither is believed.</summary>
    public void Add(string path, Stream content)
    {
        var name = string.Join('/', path.Split('/').Where(part => part is not ("" or ".")));
        if (FilePattern.PathFault(name) is not null || name.Contains('\\', StringComparison.Ordinal))
        {
            throw new UnsafeArchiveException("a path in it is none that every system can have");
        }

        if (!names.Add(name))
        {
            throw new UnsafeArchiveException("two files in it have one name");
        }

        if (Path.GetDirectoryName(name) is { Length: > 0 } above)
        {
            folder.CreateFolder(above);
        }

        using var file = folder.Create(name);
        Copy(content, file);
    }

    private void Copy(Stream content, Stream file)
    {
        var size = 0L;
        while (content.Read(buffer) is > 0 and var read)
        {
            size += read;
            bytes += read;
            if (size > ArchiveLimits.LargestFile || bytes > ArchiveLimits.MostBytes)
            {
                throw new UnsafeArchiveException("it unpacks to more than may be");
            }

            file.Write(buffer, 0, read);
        }
    }
}
