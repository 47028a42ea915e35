using System.Security.Cryptography;

namespace Coverbook.Files.Keeping;

/// <summary>
/// A file whose last 32 bytes are the SHA-256 of all before them: one that anybody changed or cut off, by hand or by accident, counts
/// as none.
/// </summary>
internal static class SealedFile
{
    /// <summary>What a file holds; <c>null</c> where there is none, or it cannot be had.</summary>
    public static ReadOnlyMemory<byte>? Load(OutputDisk disk, string name, int limit)
    {
        try
        {
            return disk.ReadBytes(name, limit) is { } bytes ? Open(bytes) : null;
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            return null;
        }
    }

    private static ReadOnlyMemory<byte>? Open(byte[] bytes)
    {
        var end = bytes.Length - SHA256.HashSizeInBytes;
        return end >= 0 && SHA256.HashData(bytes.AsSpan(0, end)).AsSpan().SequenceEqual(bytes.AsSpan(end))
            ? bytes.AsMemory(0, end)
            : default(ReadOnlyMemory<byte>?);
    }
}
