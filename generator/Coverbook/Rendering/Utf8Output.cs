using System.Buffers;
using System.Text;
using System.Text.Json;
using Coverbook.Terms;
using Scriban.Runtime;

namespace Coverbook.Rendering;

/// <summary>
/// Collects a page as UTF-8, straight from the templates' text. All that a page holds passes through here, and nothing unprintable does,
/// wherever it came from: control characters, and invisible ones that reorder text (which can make source code read as something that it
/// is not), become U+FFFD. They are looked for once, in the page as a whole.
/// </summary>
internal sealed class Utf8Output : IScriptOutput
{
    /// <summary>What needs no look.</summary>
    private static readonly SearchValues<byte> Plain =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (byte)code), .. "\t\n\r"u8]);

    private readonly ArrayBufferWriter<byte> bytes = new(64 * 1024);
    private readonly ArrayBufferWriter<byte> printable = new();

    /// <summary>How many bytes were written so far.</summary>
    public int Length => bytes.WrittenCount;

    /// <summary>The page that was written; valid until the next one begins.</summary>
    public ReadOnlySpan<byte> Page
    {
        get
        {
            var page = bytes.WrittenSpan;
            return IndexOfUnprintable(page).Index < 0 ? page : Printable(page);
        }
    }

    /// <summary>Starts again with an empty page, keeping the buffer.</summary>
    public void Clear() => bytes.ResetWrittenCount();

    /// <summary>What was written since the page had so many bytes.</summary>
    public ReadOnlySpan<byte> Since(int length) => bytes.WrittenSpan[length..];

    /// <summary>Writes markup that was written before.</summary>
    public void Write(ReadOnlySpan<byte> markup) => bytes.Write(markup);

    /// <summary>Writes markup as it is.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        var room = bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        bytes.Advance(Encoding.UTF8.GetBytes(text, room));
    }

    /// <summary>Writes JSON, which escapes all that HTML knows.</summary>
    public void WriteJson(Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(bytes);
        write(json);
    }

    /// <summary>Writes text, escaped.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (HtmlEscape.IndexOfSpecial(text) is >= 0 and var index)
        {
            Write(text[..index]);
            Write(HtmlEscape.Of(text[index]));
            text = text[(index + 1)..];
        }

        Write(text);
    }

    void IScriptOutput.Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    ValueTask IScriptOutput.WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text.AsSpan(offset, count));
        return ValueTask.CompletedTask;
    }

    private static (int Index, int Length) IndexOfUnprintable(ReadOnlySpan<byte> text)
    {
        var start = 0;
        while (text[start..].IndexOfAnyExcept(Plain) is >= 0 and var offset)
        {
            start += offset;
            Rune.DecodeFromUtf8(text[start..], out var rune, out var length);
            if (VisibleText.IsUnprintable(rune))
            {
                return (start, length);
            }

            start += length;
        }

        return (-1, 0);
    }

    private ReadOnlySpan<byte> Printable(ReadOnlySpan<byte> text)
    {
        printable.ResetWrittenCount();
        while (IndexOfUnprintable(text) is { Index: >= 0 } found)
        {
            printable.Write(text[..found.Index]);
            printable.Write("\uFFFD"u8);
            text = text[(found.Index + found.Length)..];
        }

        printable.Write(text);
        return printable.WrittenSpan;
    }
}
