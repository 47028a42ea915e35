using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Cli.Printing;

/// <summary>The one place that knows the formats of diagnostics: whoever adds one adds it here, and all commands have it.</summary>
internal static class DiagnosticOutput
{
    /// <summary>
    /// Prints all diagnostics to standard output in a format for programs, and nothing else; false for people's format, which each command
    /// lays out beside its summary (<see cref="DiagnosticPrinter"/>).
    /// </summary>
    /// <param name="format">The format.</param>
    /// <param name="folder">The folder that the diagnostics' paths are relative to.</param>
    /// <param name="diagnostics">All of them, in the order in which people read them.</param>
    public static bool TryPrintForPrograms(OutputFormat format, string folder, IReadOnlyList<Diagnostic> diagnostics) => format switch
    {
        OutputFormat.Json => Print(() => DiagnosticJson.Print(diagnostics, Terminal.Out)),
        OutputFormat.Sarif => Print(() => SarifLog.Print(diagnostics, SourceRoot.Of(folder), new DiagnosticLines(new DiskFiles(folder)))),
        OutputFormat.Github => Print(() => new GithubAnnotations(SourceRoot.Of(folder)).Print(diagnostics, Terminal.Out)),
        _ => false,
    };

    private static bool Print(Action print) => Terminal.Out.InOneGo(() =>
    {
        print();
        return true;
    });
}
