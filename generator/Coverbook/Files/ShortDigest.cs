using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Coverbook.Files;

/// <summary>
/// Half of a SHA-256: as long as two contents that differ cannot be found to share one, and half as long to keep. A site keeps two for
/// each of its files.
/// </summary>
internal readonly record struct ShortDigest(UInt128 Value)
{
    /// <summary>How many bytes it has.</summary>
    public const int Length = 16;

    /// <summary>The digest of nothing in particular: where there is none.</summary>
    public static ShortDigest None => default;

    /// <summary>The digest of some bytes.</summary>
    public static ShortDigest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, sum);
        return Read(sum);
    }

    /// <summary>Reads one from its bytes.</summary>
    public static ShortDigest Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>Reads one from its text, as UTF-8.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ShortDigest Parse(ReadOnlySpan<byte> text) =>
        new(UInt128.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    /// <summary>Writes its bytes.</summary>
    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}
