using Coverbook.Build;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Cli.Printing;

/// <summary>
/// Prints how a build went: diagnostics to standard error and the summary to standard output, or, for programs, nothing but the
/// diagnostics to standard output.
/// </summary>
internal sealed class BuildReportPrinter(string siteFolder, Verbosity verbosity, OutputFormat format)
{
    private const int MostOfOneCode = 5;

    /// <summary>Prints the report.</summary>
    public void Print(BuildReport report)
    {
        if (DiagnosticOutput.TryPrintForPrograms(format, siteFolder, report.Diagnostics))
        {
            return;
        }

        var shown = report.Diagnostics.Where(IsShown).ToArray();
        new DiagnosticPrinter(new DiskFiles(siteFolder), Terminal.Error).Print(
            shown, verbosity == Verbosity.Detailed ? int.MaxValue : MostOfOneCode);
        if (verbosity != Verbosity.Quiet)
        {
            PrintSummary(report);
        }
    }

    private bool IsShown(Diagnostic diagnostic) => verbosity switch
    {
        Verbosity.Quiet => diagnostic.IsError,
        Verbosity.Normal => diagnostic.Severity >= Severity.Warning,
        _ => true,
    };

    private static void PrintSummary(BuildReport report)
    {
        var errors = report.Diagnostics.Where(diagnostic => diagnostic.IsError).Sum(diagnostic => diagnostic.Amount);
        var warnings = report.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Warning).Sum(diagnostic => diagnostic.Amount);
        var found = $"{Amount.Of(errors, "error")} and {Amount.Of(warnings, "warning")}";
        if (report.Counts is { } counts)
        {
            Write(
                $"{Amount.Of(counts.Pages, "page")}, {Amount.Of(counts.Files, "file")} ({Amount.Of(counts.Changed, "changed", "changed")}): "
                + $"{Amount.Of(counts.Techniques, "technique")}, {Amount.Of(counts.Findings, "finding")}, {Amount.Of(counts.Rules, "rule")}.");
        }

        Write($"{string.Join(", ", report.Timings.Select(timing => $"{timing.Stage} {timing.Elapsed.TotalMilliseconds:N0} ms"))}.");
        Write(report.Outcome switch
        {
            BuildOutcome.Built => $"Built into {report.Output} with {found}.",
            BuildOutcome.CutShort => $"Not built whole: {found}. Build again before you publish {report.Output}.",
            _ => $"Not built: {found}. The previous site, if there was one, is untouched.",
        });
    }

    private static void Write(string text) => Terminal.Out.WriteLine(text);
}
