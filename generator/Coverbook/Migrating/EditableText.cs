using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Coverbook.Files;

namespace Coverbook.Migrating;

/// <summary>
/// A file's bytes as the text in which readers count lines and columns. Only the characters that are asked for ever change: all else is
/// copied byte for byte, so that encodings, marks, line ends and quotes stay.
/// </summary>
internal sealed class EditableText
{
    private const char Mark = '\uFEFF';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What ends a line in YAML as it is read here; the two characters of Windows are one end.</summary>
    private static readonly SearchValues<char> EndsInYaml = SearchValues.Create("\r\n\u0085\u2028\u2029");

    private static readonly SearchValues<char> EndsInTables = SearchValues.Create("\r\n");

    private static readonly SearchValues<char> EndsInJson = SearchValues.Create("\n");

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Encoding encoding;
    private readonly string text;
    private readonly int[] starts;

    private EditableText(FilePath path, ReadOnlyMemory<byte> bytes, Encoding encoding)
    {
        (this.bytes, this.encoding) = (bytes, encoding);
        text = encoding.GetString(bytes.Span);
        starts = Starts(text, path.Extension switch
        {
            ".json" => EndsInJson,
            ".yml" or ".yaml" => EndsInYaml,
            _ => EndsInTables,
        });
    }

    /// <summary>The text; <c>null</c> for bytes that are none.</summary>
    public static EditableText? Read(FilePath path, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new EditableText(path, bytes, TextEncoding.Detect(bytes.Span) ?? Utf8);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The edit that puts another word in place of one; <c>null</c> unless the word stands there once, as it is.</summary>
    public TextEdit? Replace(SourceSpan span, string written, string replacement)
    {
        if (OffsetOf(span.Start) is not { } from || OffsetOf(span.End) is not { } to || Find(from, to, written) is not [var at])
        {
            return null;
        }

        // Tags are written in lower case.
        return new TextEdit(at, written.Length, char.IsAsciiLetterLower(text[at]) ? replacement.ToLowerInvariant() : replacement);
    }

    /// <summary>The file's bytes with edits.</summary>
    public byte[] With(IEnumerable<TextEdit> edits)
    {
        var changed = new ArrayBufferWriter<byte>(bytes.Length + 64);
        var (at, offset) = (0, 0);
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            var before = encoding.GetByteCount(text.AsSpan(at, edit.Start - at));
            changed.Write(bytes.Span.Slice(offset, before));
            changed.Write(encoding.GetBytes(edit.Text));
            offset += before + encoding.GetByteCount(text.AsSpan(edit.Start, edit.Length));
            at = edit.Start + edit.Length;
        }

        changed.Write(bytes.Span[offset..]);
        return changed.WrittenSpan.ToArray();
    }

    /// <summary>The lines with edits, without their ends; no edit adds or takes one.</summary>
    public ImmutableArray<string> Lines(IEnumerable<TextEdit> edits)
    {
        var changed = new StringBuilder(text);
        foreach (var edit in edits.OrderByDescending(edit => edit.Start))
        {
            changed.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.Text);
        }

        var whole = changed.ToString();
        var from = Starts(whole, EndsInTables);
        return [.. from.Zip(from[1..].Append(whole.Length), (start, end) => whole[start..end].TrimEnd('\r', '\n'))];
    }

    private int? OffsetOf(TextPosition place)
    {
        if (place.Line > starts.Length)
        {
            return null;
        }

        var offset = starts[place.Line - 1] + place.Column - 1;
        return offset <= (place.Line < starts.Length ? starts[place.Line] : text.Length) ? offset : null;
    }

    /// <summary>Where a word stands by itself: not as a part of a longer id or name.</summary>
    private List<int> Find(int from, int to, string written)
    {
        var found = new List<int>();
        for (var at = from; (at = text.IndexOf(written, at, to - at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + written.Length;
            var isPart = (at > 0 && char.IsLetterOrDigit(text[at - 1]))
                || (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'))
                || (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]));
            if (!isPart)
            {
                found.Add(at);
            }
        }

        return found;
    }

    /// <summary>Where lines begin; the first does so after the byte order mark.</summary>
    private static int[] Starts(string text, SearchValues<char> ends)
    {
        var at = text.StartsWith(Mark) ? 1 : 0;
        var found = new List<int> { at };
        while (text.AsSpan(at).IndexOfAny(ends) is >= 0 and var next)
        {
            at += next + (text.AsSpan(at + next).StartsWith("\r\n") ? 2 : 1);
            found.Add(at);
        }

        return [.. found];
    }
}

/// <summary>Other characters for a stretch of a text.</summary>
internal sealed record TextEdit(int Start, int Length, string Text);
