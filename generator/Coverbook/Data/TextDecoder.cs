using System.Text;
using System.Text.Unicode;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>Accepts UTF-8, with or without a byte order mark, and nothing else; from spreadsheets also UTF-16 with a mark, as Excel writes it.</summary>
internal static class TextDecoder
{
    /// <summary>The bytes after the byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

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

    /// <summary>UTF-8 bytes as text.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(WithoutMark(bytes));

    /// <summary>A spreadsheet's text, or <c>null</c> with a diagnostic.</summary>
    public static string? DecodeSheet(FilePath path, ReadOnlySpan<byte> bytes, InputKind kind, DiagnosticBag bag)
    {
        if (Utf16Of(bytes) is not { } encoding)
        {
            return Check(path, bytes, TextPosition.Start, kind, bag) ? Decode(bytes) : null;
        }

        try
        {
            return encoding.GetString(bytes[2..]);
        }
        catch (DecoderFallbackException)
        {
            bag.Add(InputDiagnostics.NotUtf8(kind, SourceSpan.Whole(path)));
            return null;
        }
    }

    private static UnicodeEncoding? Utf16Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        _ => null,
    };
}
