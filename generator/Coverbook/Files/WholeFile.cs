using System.Buffers;

namespace Coverbook.Files;

/// <summary>Files that are looked at as a whole, by their absolute paths.</summary>
internal static class WholeFile
{
    /// <summary>The text, or <c>null</c> without a file.</summary>
    /// <exception cref="IOException">It is there but cannot be read, or is larger than the limit.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string? ReadText(string file, long limit)
    {
        try
        {
            RegularFile.Require(file);
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete));
            return reader.BaseStream.Length <= limit ? reader.ReadToEnd() : throw TooLarge();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The bytes, or <c>null</c> without a file.</summary>
    /// <exception cref="IOException">It is there but cannot be read, or is larger than the limit.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[]? ReadBytes(string file, int limit)
    {
        try
        {
            RegularFile.Require(file);
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
            var bytes = new byte[stream.Length <= limit ? (int)stream.Length : throw TooLarge()];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether there is a file, and its bytes are these.</summary>
    public static bool HasBytes(string file, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(file);
        if (!info.Exists || info.Length != bytes.Length)
        {
            return false;
        }

        if (bytes.IsEmpty)
        {
            // What has no length may be no file, and must not be opened then.
            return RegularFile.IsOne(file);
        }

        using var handle = File.OpenHandle(file);
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
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
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static NotReadableException TooLarge() => new("it is too large");
}
