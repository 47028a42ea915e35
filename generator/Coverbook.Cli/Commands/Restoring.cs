using System.CommandLine;
using Coverbook.Cli.Printing;
using Coverbook.Refreshing;

namespace Coverbook.Cli.Commands;

/// <summary>What commands that read a site do first: bring what the lock names.</summary>
internal static class Restoring
{
    /// <summary>The option that leaves it out.</summary>
    public static Option<bool> Option() => CommonOptions.Flag(
        "--no-restore", "Download nothing; what the lock names must be there.");

    /// <summary>Restores what is missing; <c>null</c> when the command may go on, else its exit code.</summary>
    public static async Task<int?> TryAsync(string site, Verbosity verbosity, CancellationToken cancellation)
    {
        var options = new RefreshOptions(site, Calendar.Today) { IsQuick = true };
        var report = await DownloadWatch.RunAsync(progress => SourceRestore.RunAsync(options, progress, cancellation));
        if (report.Outcome != RefreshOutcome.Failed)
        {
            return null;
        }

        new RefreshReportPrinter(site, verbosity).Print(report);
        return ExitCode.Network;
    }

    /// <summary>What a refresh or a restore says to its caller.</summary>
    public static int ExitCodeOf(RefreshReport report) => report.Outcome switch
    {
        RefreshOutcome.Done => ExitCode.Ok,
        RefreshOutcome.ConfigFailed => ExitCode.Usage,
        _ => ExitCode.Network,
    };
}
