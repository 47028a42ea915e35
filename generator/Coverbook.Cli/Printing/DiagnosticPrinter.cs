using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Cli.Printing;

/// <summary>
/// Prints diagnostics the way editors and build servers read them: place, severity, code and message on one line, then the
/// source line with a caret, then the cure.
/// </summary>
internal sealed class DiagnosticPrinter(ISourceFiles files, TextWriter writer)
{
    private const int LongestExcerpt = 160;

    private FilePath cachedPath;
    private string[] cachedLines = [];

    /// <summary>Prints all; at most <paramref name="most"/> of a code that is no error, and then how many more there are.</summary>
    public void Print(IReadOnlyList<Diagnostic> diagnostics, int most)
    {
        var printed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            var count = printed[diagnostic.Code] = printed.GetValueOrDefault(diagnostic.Code) + 1;
            if (diagnostic.IsError || count <= most)
            {
                Print(diagnostic);
            }
        }

        foreach (var (code, count) in printed.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var shown = diagnostics.Count(diagnostic => diagnostic.Code == code && diagnostic.IsError);
            if (shown == 0 && count > most)
            {
                writer.WriteLine($"{code}: {count - most} more; --verbosity detailed shows all");
            }
        }
    }

    /// <summary>Prints one without its source line, which is for streams and for files that are too large to look at twice.</summary>
    public void PrintWithoutExcerpt(Diagnostic diagnostic)
    {
        writer.WriteLine(diagnostic.ToString());
        writer.WriteLine($"    {diagnostic.Cure}");
    }

    private void Print(Diagnostic diagnostic)
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

    /// <summary>The line in question; none for places without a line of their own, such as a whole file or minified data.</summary>
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
        return line is { Length: <= LongestExcerpt } && !line.Any(character => char.IsControl(character) && character != '\t') ? line : null;
    }

    private string[] ReadLines(FilePath path) =>
        files.Exists(path) && files.TryRead(path, out _) is { } bytes
            ? System.Text.Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.TrimEnd('\r')).ToArray()
            : [];
}
