using System.Collections.Immutable;
using System.Text;

namespace Coverbook.Sigma.Values;

/// <summary>
/// The Base64 forms of text (Sigma specification, <c>base64</c>, <c>base64offset</c>, <c>wide</c> and the <c>utf16</c> family).
/// </summary>
internal static class TextEncodings
{
    /// <summary>The positions that a text can have in what is encoded.</summary>
    public const int Offsets = 3;

    /// <summary>The characters at the start that the unknown bytes before also decide, for 0, 1 and 2 such bytes.</summary>
    private static readonly int[] CutAtStart = [0, 2, 3];

    /// <summary>The characters at the end that unknown bytes after also decide, padding included, by the length modulo 3.</summary>
    private static readonly int[] CutAtEnd = [0, 3, 2];

    /// <summary>How many characters Base64 makes of the bytes.</summary>
    public static long LengthOfBase64(byte[] bytes) => 4L * ((bytes.Length + 2) / 3);

    /// <summary>Base64 of the bytes.</summary>
    public static string Base64(byte[] bytes) => Convert.ToBase64String(bytes);

    /// <summary>
    /// The three texts of which one stands in every Base64 text whose source holds these bytes, one for each position modulo 3.
    /// Very short inputs may leave an empty one, which is left out.
    /// </summary>
    public static ImmutableArray<string> Base64AtAnyOffset(byte[] bytes)
    {
        var variants = ImmutableArray.CreateBuilder<string>(Offsets);
        for (var offset = 0; offset < Offsets; offset++)
        {
            var shifted = new byte[offset + bytes.Length];
            bytes.CopyTo(shifted, offset);
            var encoded = Convert.ToBase64String(shifted);
            var end = encoded.Length - CutAtEnd[shifted.Length % Offsets];
            if (end > CutAtStart[offset])
            {
                variants.Add(encoded[CutAtStart[offset]..end]);
            }
        }

        return variants.DrainToImmutable();
    }

    /// <summary>UTF-16, big-endian, as the modifier <c>utf16be</c> asks for.</summary>
    public static byte[] Utf16BigEndian(string text) => Encoding.BigEndianUnicode.GetBytes(text);

    /// <summary>UTF-16, little-endian: <c>wide</c> and <c>utf16le</c>.</summary>
    public static byte[] Utf16LittleEndian(string text) => Encoding.Unicode.GetBytes(text);

    /// <summary>UTF-16 with a byte order mark, little-endian: <c>utf16</c>.</summary>
    public static byte[] Utf16WithMark(string text) => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)];

    /// <summary>UTF-8, which is encoded where nothing else is asked for.</summary>
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
