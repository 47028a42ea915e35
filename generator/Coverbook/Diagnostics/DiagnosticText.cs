using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>Writes diagnostics as plain text.</summary>
public sealed class DiagnosticText(ISourceFiles files, TextWriter writer)
{
    private readonly DiagnosticLines lines = new(files);

    /// <summary>Writes one.</summary>
    public void Write(Diagnostic diagnostic)
    {
        foreach (var line in lines.Of(diagnostic))
        {
            writer.WriteLine(string.Concat(line.Select(piece => piece.Text)));
        }
    }
}
