using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Coverbook.Files;

/// <summary>
/// The SHA-256 of many small things, gathered in pieces: to digest each alone takes several times as long, and all at once much memory.
/// </summary>
internal sealed class GatheredDigest : IDisposable
{
    private const int Piece = 64 * 1024;

    private readonly ArrayBufferWriter<byte> gathered = new(2 * Piece);
    private readonly IncrementalHash sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Piece)
        {
            Digest();
            sum.AppendData(bytes);
            return;
        }

        gathered.Write(bytes);
        DigestPiece();
    }

    /// <summary>Adds a text, as UTF-8, and the end of its line.</summary>
    public void AddLine(string text)
    {
        Encoding.UTF8.GetBytes(text, gathered);
        gathered.Write("\n"u8);
        DigestPiece();
    }

    /// <summary>The digest of what was added, in hexadecimal; after it, the next one begins.</summary>
    public string TakeText()
    {
        Digest();
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    /// <summary>Half of the digest of what was added; after it, the next one begins.</summary>
    public ShortDigest TakeShort()
    {
        Digest();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        sum.GetHashAndReset(hash);
        return ShortDigest.Read(hash);
    }

    /// <inheritdoc/>
    public void Dispose() => sum.Dispose();

    private void DigestPiece()
    {
        if (gathered.WrittenCount > Piece)
        {
            Digest();
        }
    }

    private void Digest()
    {
        sum.AppendData(gathered.WrittenSpan);
        gathered.ResetWrittenCount();
    }
}
