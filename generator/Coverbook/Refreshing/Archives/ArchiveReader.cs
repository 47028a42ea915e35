using System.Formats.Tar;
using System.IO.Compression;
using Coverbook.Files;

namespace Coverbook.Refreshing.Archives;

/// <summary>
/// Unpacks rules from zip and tar.gz. Only regular files that end in <c>.yml</c> or <c>.yaml</c> leave the archive, each below the folder;
/// links, devices and other files stay in it, and a path that leads out refuses all of it.
/// </summary>
internal static class ArchiveReader
{
    private static readonly string[] Extensions = [".yml", ".yaml"];

    private static ReadOnlySpan<byte> ZipMark => "PK"u8;

    private static ReadOnlySpan<byte> GzipMark => [0x1F, 0x8B];

    /// <summary>Unpacks an archive into a folder, which is there and empty.</summary>
    /// <exception cref="UnsafeArchiveException">The archive holds what may not be, or is none.</exception>
    public static void Unpack(Stream archive, OutputDisk folder)
    {
        var mark = new byte[2];
        var length = archive.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        archive.Position = 0;
        var files = new UnpackedFiles(folder);
        try
        {
            if (mark.AsSpan(0, length).SequenceEqual(ZipMark))
            {
                UnpackZip(archive, files);
            }
            else if (mark.AsSpan(0, length).SequenceEqual(GzipMark))
            {
                UnpackTar(archive, files);
            }
            else
            {
                throw new UnsafeArchiveException("it is neither a zip nor a tar.gz");
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new UnsafeArchiveException("it is damaged or cut off");
        }
    }

    private static void UnpackZip(Stream archive, UnpackedFiles files)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            files.Count(entry.FullName);
            if (IsRule(entry.FullName) && !IsLink(entry))
            {
                using var content = entry.Open();
                files.Add(entry.FullName, content);
            }
        }
    }

    private static void UnpackTar(Stream archive, UnpackedFiles files)
    {
        using var plain = new GZipStream(archive, CompressionMode.Decompress);
        using var bounded = new BoundedStream(plain, ArchiveLimits.MostBytes);
        using var tar = new TarReader(bounded);
        while (tar.GetNextEntry() is { } entry)
        {
            files.Count(entry.Name);
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile
                && IsRule(entry.Name)
                && entry.DataStream is { } content)
            {
                files.Add(entry.Name, content);
            }
        }
    }

    private static bool IsRule(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether Unix made the entry as a link (the upper half of the attributes is its mode).</summary>
    private static bool IsLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000;
}
