using System.Text;
using System.Text.Unicode;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>Accepts UTF-8, with or without a byte order mark, and nothing else.</summary>
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

        bag.Add(InputDiagnostics.NotUtf8(kind, SourceSpan.At(path, start.Line + LinesBeforeFirstBadByte(bytes), 1)));
        return false;
    }

    private static int LinesBeforeFirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var lines = 0;
        while (bytes.IndexOf((byte)'\n') is >= 0 and var end && Utf8.IsValid(bytes[..end]))
        {
            lines++;
            bytes = bytes[(end + 1)..];
        }

        return lines;
    }

    /// <summary>UTF-8 bytes as text.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(WithoutMark(bytes));
}
