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
        if (format == OutputFormat.Json)
        {
            DiagnosticJson.Print(report.Diagnostics, Console.Out);
            return;
        }

        var shown = report.Diagnostics.Where(IsShown).ToArray();
        new DiagnosticPrinter(new DiskFiles(siteFolder), Console.Error).Print(shown, verbosity == Verbosity.Detailed ? int.MaxValue : MostOfOneCode);
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
        var errors = report.Diagnostics.Count(diagnostic => diagnostic.IsError);
        var warnings = report.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);
        if (report.Counts is { } counts)
        {
            Write($"{counts.Pages:N0} pages, {counts.Files:N0} files ({counts.Changed:N0} changed): "
                + $"{counts.Techniques:N0} techniques, {counts.Findings:N0} findings, {counts.Rules:N0} rules.");
        }

        Write($"{string.Join(", ", report.Timings.Select(timing => $"{timing.Stage} {timing.Elapsed.TotalMilliseconds:N0} ms"))}");
        Write(report.Outcome switch
        {
            BuildOutcome.Built => $"Built with {errors:N0} errors and {warnings:N0} warnings.",
            BuildOutcome.CutShort => $"Not built whole: {errors:N0} errors and {warnings:N0} warnings. Build again before you publish the output folder.",
            _ => $"Not built: {errors:N0} errors and {warnings:N0} warnings. The previous site, if there was one, is untouched.",
        });
    }

    private static void Write(string text) => Console.Out.WriteLine(text);
}
