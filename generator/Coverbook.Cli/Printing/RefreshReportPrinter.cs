using System.Globalization;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Refreshing;

namespace Coverbook.Cli.Printing;

/// <summary>Prints what a refresh or a restore did: faults to standard error, what became of each source to standard output.</summary>
internal sealed class RefreshReportPrinter(string folder, Verbosity verbosity)
{
    /// <summary>Prints the report.</summary>
    public void Print(RefreshReport report)
    {
        var least = verbosity == Verbosity.Quiet ? Severity.Error : Severity.Info;
        var shown = report.Diagnostics.Where(diagnostic => diagnostic.Severity >= least);
        new DiagnosticPrinter(new DiskFiles(folder), Terminal.Error).Print([.. shown], int.MaxValue);
        if (verbosity == Verbosity.Quiet)
        {
            return;
        }

        foreach (var source in report.Sources)
        {
            Terminal.Out.WriteLine(Sentence(source));
        }

        if (report.Recorded is { } file)
        {
            Terminal.Out.WriteLine($"The history goes on with {Quote.Of(file)}.");
        }

        Terminal.Out.WriteLine(Ending(report));
    }

    private static string Sentence(SourceChange source)
    {
        var name = Quote.Of(source.Name);
        var size = string.Create(CultureInfo.InvariantCulture, $"{source.Size:N0} bytes");
        return source switch
        {
            { IsChanged: false } => $"{name}: unchanged{In(source.NewVersion)}.",
            { OldItems: null } => $"{name}: new{In(source.NewVersion)}, {Amount.Of(source.NewItems, "item")}, {size}.",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: changed{From(source)}, {source.OldItems:N0} to {Amount.Of(source.NewItems, "item")}, {size}."),
        };
    }

    private static string In(string? version) => version is null ? "" : $" ({version})";

    private static string From(SourceChange source) =>
        source.NewVersion is null || source.NewVersion == source.OldVersion ? In(source.NewVersion)
        : source.OldVersion is null ? $" (now {source.NewVersion})"
        : $" ({source.OldVersion} to {source.NewVersion})";

    private static string Ending(RefreshReport report) => report.Outcome switch
    {
        RefreshOutcome.Done when report.Sources.IsEmpty => "Everything is there.",
        RefreshOutcome.Done when report.HasChanges => "The lock names what is published now. Build the site to show it.",
        RefreshOutcome.Done => "Nothing is newer. The lock's dates moved.",
        _ when !report.Sources.IsEmpty => "The lock moved, but the history could not go on.",
        _ => "Nothing changed: every file is as it was.",
    };
}
