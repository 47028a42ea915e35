using System.Globalization;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Printing;

/// <summary>
/// Prints what a check of files found, to standard output: it is the result, not a side effect. For people a closing line says
/// how much there was.
/// </summary>
/// <param name="folder">What the paths of the report are relative to.</param>
/// <param name="verbosity">How much is printed for people.</param>
/// <param name="format">For whom it is printed.</param>
internal sealed class CheckReportPrinter(string folder, Verbosity verbosity, OutputFormat format)
{
    /// <summary>Prints the report.</summary>
    public void Print(CheckReport report)
    {
        if (DiagnosticOutput.TryPrintForPrograms(format, folder, report.Diagnostics))
        {
            return;
        }

        var shown = report.Diagnostics.Where(diagnostic => diagnostic.Severity >= LeastShown).ToArray();
        new DiagnosticPrinter(new DiskFiles(folder), Terminal.Out).Print(shown, int.MaxValue);
        if (verbosity != Verbosity.Quiet)
        {
            PrintClosingLine(report);
        }
    }

    private Severity LeastShown => verbosity switch
    {
        Verbosity.Quiet => Severity.Error,
        Verbosity.Normal => Severity.Warning,
        _ => Severity.Info,
    };

    private void PrintClosingLine(CheckReport report)
    {
        if (report.ExternalLinks is { } links)
        {
            Terminal.Out.WriteLine($"{Amount.Of(links.Asked, "external link")} asked, {Amount.Of(links.Earlier, "answer")} from earlier.");
        }

        var remarks = Count(report, Severity.Info);
        var hint = remarks > 0 && verbosity == Verbosity.Normal ? $"; --verbosity detailed shows {Amount.Of(remarks, "remark")} more" : "";
        Terminal.Out.WriteLine(
            $"{Amount.Of(report.FileCount, "file")}: {Amount.Of(Count(report, Severity.Error), "error")}, {Amount.Of(Count(report, Severity.Warning), "warning")}{hint}.");
        if (report.Verified is { } day)
        {
            Terminal.Out.WriteLine($"\"Last verified\" is {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} from the next build on.");
        }
    }

    private static int Count(CheckReport report, Severity severity) =>
        report.Diagnostics.Where(diagnostic => diagnostic.Severity == severity).Sum(diagnostic => diagnostic.Amount);
}
