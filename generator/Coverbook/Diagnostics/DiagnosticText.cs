using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>
/// Writes diagnostics the way editors and build servers read them: place, severity, code and message on one line, then the
/// source line with a caret, then the cure.
/// </summary>
public sealed class DiagnosticText(ISourceFiles files, TextWriter writer)
{
    private readonly SourceExcerpts excerpts = new(files);

    /// <summary>Writes one.</summary>
    public void Write(Diagnostic diagnostic)
    {
        writer.WriteLine(diagnostic.ToString());
        if (excerpts.Of(diagnostic.Span) is { } excerpt)
        {
            writer.WriteLine($"    {excerpt.Line}");
            writer.WriteLine($"    {excerpt.Indent}{excerpt.Carets}");
        }

        writer.WriteLine($"    {diagnostic.Cure}");
    }
}
