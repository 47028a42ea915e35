using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace Coverbook.Rendering;

/// <summary>Collects a page as UTF-8, straight from the templates' text.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private readonly ArrayBufferWriter<byte> bytes = new(64 * 1024);

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>Starts again with an empty page, keeping the buffer.</summary>
    public void Clear() => bytes.ResetWrittenCount();

    /// <summary>Writes markup as it is.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        var room = bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        bytes.Advance(Encoding.UTF8.GetBytes(text, room));
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
}
