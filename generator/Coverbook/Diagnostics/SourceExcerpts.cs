using System.Text;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>A source line that a diagnostic points at.</summary>
/// <param name="Line">The line.</param>
/// <param name="Indent">What puts a caret below the place: white space as wide as the text before it.</param>
/// <param name="Carets">As many carets as the place is long, at least one.</param>
public sealed record SourceExcerpt(string Line, string Indent, string Carets);

/// <summary>Finds the lines that diagnostics point at. The source is read again, as it stands now.</summary>
public sealed class SourceExcerpts(ISourceFiles files)
{
    private const int Longest = 160;

    private FilePath cachedPath;
    private string[] cachedLines = [];

    /// <summary>
    /// The line; none for places without a line of their own, such as a whole file, an empty line or minified data.
    /// </summary>
    public SourceExcerpt? Of(SourceSpan? place)
    {
        if (place is not { } span || span == SourceSpan.Whole(span.Path) || Line(span) is not { } line)
        {
            return null;
        }

        var indent = string.Concat(line.Take(span.Start.Column - 1).Select(character => character == '\t' ? '\t' : ' '));
        return new SourceExcerpt(line, indent, new string('^', CaretLength(span, line)));
    }

    private static int CaretLength(SourceSpan span, string line)
    {
        var end = span.End.Line == span.Start.Line ? span.End.Column : line.Length + 1;
        return Math.Clamp(end - span.Start.Column, 1, Math.Max(1, line.Length - span.Start.Column + 1));
    }

    private string? Line(SourceSpan span)
    {
        if (span.Path != cachedPath)
        {
            (cachedPath, cachedLines) = (span.Path, ReadLines(span.Path));
        }

        var line = span.Start.Line <= cachedLines.Length ? cachedLines[span.Start.Line - 1] : null;
        return !string.IsNullOrWhiteSpace(line) && line.Length <= Longest && !line.Any(character => char.IsControl(character) && character != '\t') ? line : null;
    }

    private string[] ReadLines(FilePath path) =>
        files.Exists(path) && files.TryRead(path, out _) is { } bytes
            ? Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.TrimEnd('\r')).ToArray()
            : [];
}
