using System.Text;
using System.Text.Unicode;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>
/// The door for the bytes of every text file: UTF-8, with or without a byte order mark, or what <see cref="TextEncoding"/> knows
/// beside it. What is no text, or not the file itself, is called what it is.
/// </summary>
internal static class TextDecoder
{
    /// <summary>
    /// The file as UTF-8 without byte order marks, also of those that stand at later documents of files that were joined; false with one
    /// diagnostic when it is no text.
    /// </summary>
    public static bool TryRead(FilePath path, ReadOnlyMemory<byte> bytes, InputKind kind, DiagnosticBag bag, out ReadOnlyMemory<byte> utf8)
    {
        utf8 = default;
        if (FileRecognition.OfBytes(bytes.Span) is { } other)
        {
            bag.Add(InputDiagnostics.OtherKind(kind, SourceSpan.Whole(path), other.Reason, other.Cure));
            return false;
        }

        try
        {
            utf8 = TextEncoding.ToUtf8(bytes);
        }
        catch (DecoderFallbackException)
        {
            bag.Add(InputDiagnostics.NotUtf8(kind, SourceSpan.Whole(path)));
            return false;
        }

        return Check(path, utf8.Span, TextPosition.Start, kind, bag);
    }

    /// <summary>The bytes after the byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    /// <summary>Reports bytes that are not UTF-8; true when they are. The first of them stands at <paramref name="start"/>.</summary>
    public static bool Check(FilePath path, ReadOnlySpan<byte> bytes, TextPosition start, InputKind kind, DiagnosticBag bag)
    {
        if (Utf8.IsValid(bytes))
        {
            return true;
        }

        var place = FirstBadByte(WithoutMark(bytes), start);
        bag.Add(InputDiagnostics.NotUtf8(kind, new SourceSpan(path, place, place)));
        return false;
    }

    /// <summary>UTF-8 bytes as text.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(WithoutMark(bytes));

    private static TextPosition FirstBadByte(ReadOnlySpan<byte> bytes, TextPosition start)
    {
        while (bytes.IndexOf((byte)'\n') is >= 0 and var end && Utf8.IsValid(bytes[..end]))
        {
            start = new TextPosition(start.Line + 1, 1);
            bytes = bytes[(end + 1)..];
        }

        Utf8.ToUtf16(bytes, new char[bytes.Length], out _, out var before, replaceInvalidSequences: false);
        return start with { Column = start.Column + before };
    }
}
