using System.Collections.Frozen;
using System.Text;
using System.Text.Unicode;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Rendering;

/// <summary>Accepts files of the theme that are texts as UTF-8, with or without a byte order mark, and nothing else.</summary>
internal static class ThemeText
{
    private static readonly FrozenSet<string> TextExtensions =
        FrozenSet.Create(StringComparer.Ordinal, ".html", ".css", ".js", ".mjs", ".svg", ".json", ".webmanifest", ".xml", ".txt", ".md");

    /// <summary>What is wrong with a file that is meant to be text; <c>null</c> for good text, and for files of other kinds.</summary>
    public static Diagnostic? Check(string file, ReadOnlySpan<byte> bytes)
    {
        var path = ThemeFiles.PathOf(file);
        if (!TextExtensions.Contains(path.Extension) || Utf8.IsValid(bytes))
        {
            return null;
        }

        var place = EndOf(Encoding.UTF8.GetString(WithoutMark(bytes[..FirstBadByte(bytes)])));
        return TemplateDiagnostics.NotUtf8(new SourceSpan(path, place, place), file);
    }

    /// <summary>UTF-8 bytes as text.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(WithoutMark(bytes));

    /// <summary>The place behind a text's last character.</summary>
    public static TextPosition EndOf(ReadOnlySpan<char> text) => new(text.Count('\n') + 1, text.Length - text.LastIndexOf('\n'));

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static int FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        Utf8.ToUtf16(bytes, new char[bytes.Length], out var read, out _, replaceInvalidSequences: false);
        return read;
    }
}
