using System.Security.Cryptography;

namespace Coverbook.Files.Keeping;

/// <summary>
/// Writes a <see cref="SealedFile"/> piece by piece, so that nothing of it need stay in memory. It takes the place of the one before when
/// it is whole. What the machine refuses ends it, and no build.
/// </summary>
internal sealed class SealedFileWriter : IDisposable
{
    private readonly OutputDisk disk;
    private readonly string name;
    private readonly int limit;
    private readonly IncrementalHash sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private Stream? stream;
    private long length;
    private bool isRefused;

    /// <summary>Begins a file in a folder, which need not exist.</summary>
    public SealedFileWriter(OutputDisk disk, string name, int limit)
    {
        (this.disk, this.name, this.limit) = (disk, name, limit);
        try
        {
            disk.CreateFolder("");
            stream = disk.Create(NewName);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            isRefused = true;
        }
    }

    private string NewName => name + ".new";

    /// <summary>Writes a piece.</summary>
    public void Write(ReadOnlySpan<byte> piece)
    {
        length += piece.Length;
        if (stream is null)
        {
            return;
        }

        try
        {
            stream.Write(piece);
            sum.AppendData(piece);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            isRefused = true;
        }

        if (isRefused || length > limit)
        {
            GiveUp();
        }
    }

    /// <summary>Ends the file and puts it in its place; false when the machine refuses. One that grew too large is given up.</summary>
    public bool TryFinish()
    {
        Write(sum.GetHashAndReset());
        if (stream is null)
        {
            return !isRefused;
        }

        try
        {
            stream.Dispose();
            stream = null;
            disk.Rename(NewName, name);
            return true;
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            GiveUp();
            return false;
        }
    }

    /// <summary>Gives up a file that was not finished.</summary>
    public void Dispose()
    {
        if (stream is not null)
        {
            GiveUp();
        }

        sum.Dispose();
    }

    /// <summary>Takes away what was written. What cannot be taken away now, the next file is written over.</summary>
    private void GiveUp()
    {
        try
        {
            stream?.Dispose();
            stream = null;
            disk.Delete(NewName);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            stream = null;
        }
    }

    private static bool IsRefusal(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
