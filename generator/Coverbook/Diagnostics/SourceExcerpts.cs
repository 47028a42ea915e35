using System.Text;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Diagnostics;

/// <summary>A source line that a diagnostic points at, as a person may see it.</summary>
/// <param name="Line">The line; tabs stand in it as they are.</param>
/// <param name="Indent">What puts a caret below the place: white space as wide as the text before it.</param>
/// <param name="Carets">As many carets as the place is wide, at least one.</param>
public sealed record SourceExcerpt(string Line, string Indent, string Carets);

/// <summary>Finds the lines that diagnostics point at. The source is read again, as it stands now.</summary>
internal sealed class SourceExcerpts(ISourceFiles files)
{
    [Limit("Reports", "characters of a source line that is shown", "cut around its place, with …")]
    private const int Longest = 160;
    private const int MostBytesOfCharacter = 3;

    private FilePath path;
    private ReadOnlyMemory<byte> bytes;
    private (int Line, int Offset) last = (1, 0);

    /// <summary>
    /// The line; none for places without a line of their own, such as a whole file, an empty line or minified data.
    /// </summary>
    public SourceExcerpt? Of(SourceSpan? place)
    {
        if (place is not { } span || span == SourceSpan.Whole(span.Path) || Line(span) is not { } line)
        {
            return null;
        }

        var start = Math.Clamp(span.Start.Column - 1, 0, line.Length);
        var end = span.End.Line == span.Start.Line ? Math.Clamp(span.End.Column - 1, start, line.Length) : line.Length;
        var (before, inside, after) =
            (VisibleText.WithTabs(line[..start]), VisibleText.WithTabs(line[start..end]), VisibleText.WithTabs(line[end..]));
        return new SourceExcerpt(before + inside + after, TextWidth.BlankLike(before), new string('^', Math.Max(1, TextWidth.Of(inside))));
    }

    private string? Line(SourceSpan span)
    {
        if (span.Path != path)
        {
            (path, bytes, last) = (span.Path, Read(span.Path), (1, 0));
        }

        var line = LineAt(span.Start.Line);
        return line.Length > Longest * MostBytesOfCharacter ? null
            : Encoding.UTF8.GetString(line) is { Length: <= Longest } text && !string.IsNullOrWhiteSpace(text) ? text : null;
    }

    /// <summary>
    /// The bytes of a line; none after the file's end. Places come in order, so the search goes on where the last one ended.
    /// </summary>
    private ReadOnlySpan<byte> LineAt(int line)
    {
        var (at, offset) = line < last.Line ? (1, 0) : last;
        for (; at < line && bytes.Span[offset..].IndexOf((byte)'\n') is var length and >= 0; at++)
        {
            offset += length + 1;
        }

        last = (at, offset);
        var rest = at == line ? bytes.Span[offset..] : [];
        return (rest.IndexOf((byte)'\n') is var end and >= 0 ? rest[..end] : rest).TrimEnd((byte)'\r');
    }

    /// <summary>The text as the readers have it, whose places count from behind a byte order mark.</summary>
    private ReadOnlyMemory<byte> Read(FilePath file)
    {
        try
        {
            return files.Exists(file) ? TextEncoding.ToUtf8(files.TryRead(file, out _)) : default;
        }
        catch (DecoderFallbackException)
        {
            return default;
        }
    }
}
