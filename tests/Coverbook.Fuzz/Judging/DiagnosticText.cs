using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Fuzz.Judging;

/// <summary>Writes diagnostics as the command line prints them, without colours.</summary>
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
