using System.Text;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>
/// Writes diagnostics the way editors and build servers read them: place, severity, code and message on one line, then the
/// source line with a caret, then the cure. The source is read again, as it stands now.
/// </summary>
public sealed class DiagnosticText(ISourceFiles files, TextWriter writer)
{
    private const int LongestExcerpt = 160;

    private FilePath cachedPath;
    private string[] cachedLines = [];

    /// <summary>Writes one.</summary>
    public void Write(Diagnostic diagnostic)
    {
        writer.WriteLine(diagnostic.ToString());
        if (diagnostic.Span is { } span && Line(span) is { } line)
        {
            var indent = string.Concat(line.Take(span.Start.Column - 1).Select(character => character == '\t' ? '\t' : ' '));
            writer.WriteLine($"    {line}");
            writer.WriteLine($"    {indent}{new string('^', CaretLength(span, line))}");
        }

        writer.WriteLine($"    {diagnostic.Cure}");
    }

    private static int CaretLength(SourceSpan span, string line)
    {
        var end = span.End.Line == span.Start.Line ? span.End.Column : line.Length + 1;
        return Math.Clamp(end - span.Start.Column, 1, Math.Max(1, line.Length - span.Start.Column + 1));
    }

    /// <summary>The line in question; none for places without a line of their own, such as a whole file, an empty line or minified data.</summary>
    private string? Line(SourceSpan span)
    {
        if (span == SourceSpan.Whole(span.Path))
        {
            return null;
        }

        if (span.Path != cachedPath)
        {
            (cachedPath, cachedLines) = (span.Path, ReadLines(span.Path));
        }

        var line = span.Start.Line <= cachedLines.Length ? cachedLines[span.Start.Line - 1] : null;
        return !string.IsNullOrWhiteSpace(line) && line.Length <= LongestExcerpt && !line.Any(character => char.IsControl(character) && character != '\t') ? line : null;
    }

    private string[] ReadLines(FilePath path) =>
        files.Exists(path) && files.TryRead(path, out _) is { } bytes
            ? Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.TrimEnd('\r')).ToArray()
            : [];
}
