using System.Buffers;
using System.Text;
using Coverbook.Terms;
using Scriban.Runtime;

namespace Coverbook.Rendering;

/// <summary>
/// Collects a page as UTF-8, straight from the templates' text. All that a page holds passes through here, and nothing unprintable does,
/// wherever it came from: control characters, and invisible ones that reorder text (which can make source code read as something that it
/// is not), become U+FFFD.
/// </summary>
internal sealed class Utf8Output : IScriptOutput
{
    /// <summary>What needs no look.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code), '\t', '\n', '\r']);

    private readonly ArrayBufferWriter<byte> bytes = new(64 * 1024);

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>Starts again with an empty page, keeping the buffer.</summary>
    public void Clear() => bytes.ResetWrittenCount();

    /// <summary>Writes markup as it is.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        while (IndexOfUnprintable(text) is { Index: >= 0 } found)
        {
            Encode(text[..found.Index]);
            bytes.Write("\uFFFD"u8);
            text = text[(found.Index + found.Length)..];
        }

        Encode(text);
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

    private static (int Index, int Length) IndexOfUnprintable(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (text[start..].IndexOfAnyExcept(Plain) is >= 0 and var offset)
        {
            start += offset;
            var isWhole = Rune.DecodeFromUtf16(text[start..], out var rune, out var length) == OperationStatus.Done;
            if (!isWhole || VisibleText.IsUnprintable(rune))
            {
                return (start, length);
            }

            start += length;
        }

        return (-1, 0);
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        var room = bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        bytes.Advance(Encoding.UTF8.GetBytes(text, room));
    }
}
