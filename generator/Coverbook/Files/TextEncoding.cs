using System.Text;

namespace Coverbook.Files;

/// <summary>
/// Which Unicode encoding a file is written in: by its byte order mark, else by where the zero bytes of its first characters stand
/// (YAML 1.2, section 5.2, and JSON's first specification tell them so). All else is taken for UTF-8.
/// </summary>
internal static class TextEncoding
{
    private const int Most = 4;

    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private static readonly UTF32Encoding Utf32LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true);
    private static readonly UTF32Encoding Utf32BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true);
    private static readonly UnicodeEncoding Utf16LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>The encoding of a file that begins with these bytes; <c>null</c> for UTF-8.</summary>
    public static Encoding? Detect(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [not 0, 0, 0, 0, ..] => Utf32LittleEndian,
        [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, not 0, ..] => Utf32BigEndian,
        [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..] => Utf16LittleEndian,
        [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] => Utf16BigEndian,
        _ => null,
    };

    /// <summary>The text of a file as UTF-8 without byte order marks; what is not in another encoding is taken as it is.</summary>
    /// <exception cref="DecoderFallbackException">The file is in another encoding, and broken.</exception>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes) =>
        WithoutLaterMarks(WithoutMark(Detect(bytes.Span) is { } encoding ? Encoding.UTF8.GetBytes(encoding.GetString(bytes.Span)) : bytes));

    /// <summary>
    /// A stream of the file's text as UTF-8, from its first byte on. A byte order mark is left in place; reading on in a broken text of
    /// another encoding throws as above.
    /// </summary>
    public static Stream ToUtf8(Stream stream)
    {
        var start = new byte[Most];
        var length = stream.ReadAtLeast(start, Most, throwOnEndOfStream: false);
        var whole = new RejoinedStream(start.AsMemory(0, length), stream);
        return Detect(start.AsSpan(0, length)) is { } encoding ? Encoding.CreateTranscodingStream(whole, encoding, Encoding.UTF8) : whole;
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;

    /// <summary>YAML allows a mark at the beginning of each document; joined files have them there.</summary>
    private static ReadOnlyMemory<byte> WithoutLaterMarks(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.IndexOf(Mark) < 0)
        {
            return utf8;
        }

        var kept = new List<byte>(utf8.Length);
        var lineBefore = ReadOnlySpan<byte>.Empty;
        foreach (var range in utf8.Span.Split((byte)'\n'))
        {
            var line = utf8.Span[range];
            var isFirstOfDocument = line.StartsWith(Mark) && (IsMarker(lineBefore) || IsMarker(line[Mark.Length..]));
            kept.AddRange(isFirstOfDocument ? line[Mark.Length..] : line);
            kept.Add((byte)'\n');
            lineBefore = line;
        }

        kept.RemoveAt(kept.Count - 1);
        return kept.ToArray();
    }

    private static bool IsMarker(ReadOnlySpan<byte> line) => line.StartsWith("---"u8) || line.StartsWith("..."u8);
}
