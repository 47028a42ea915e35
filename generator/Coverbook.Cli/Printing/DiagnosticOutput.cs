using Coverbook.Diagnostics;

namespace Coverbook.Cli.Printing;

/// <summary>The one place that knows the formats of diagnostics: whoever adds one adds it here, and all commands have it.</summary>
internal static class DiagnosticOutput
{
    /// <summary>
    /// Prints all diagnostics to standard output in a format for programs, and nothing else; false for people's format, which each command
    /// lays out beside its summary (<see cref="DiagnosticPrinter"/>).
    /// </summary>
    public static bool TryPrintForPrograms(OutputFormat format, IEnumerable<Diagnostic> diagnostics)
    {
        switch (format)
        {
            case OutputFormat.Json:
                DiagnosticJson.Print(diagnostics, Terminal.Out);
                return true;
            default:
                return false;
        }
    }
}
