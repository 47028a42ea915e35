using System.CommandLine;
using Coverbook.Cli.Printing;
using Coverbook.Refreshing;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook restore</c>: fetches exactly what the lock names.</summary>
internal static class RestoreCommand
{
    private static readonly SiteFolder Site = new();

    private static readonly Option<Verbosity> Verbosity = CommonOptions.Verbosity();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        const string description = """
            Download exactly what the lock names, where it is not there already. 'build' and 'serve' do so by themselves.

            Example: coverbook restore docs
            Exit codes: 0 all of it is there, 2 the command line, the configuration or the lock is wrong, 3 something could not be had, 130 or 143 interrupted.
            """;
        var command = new Command("restore", description)
        {
            Site.Argument,
            Site.Option,
            Verbosity,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (Site.Find(parsed) is not { } site)
        {
            return ExitCode.Usage;
        }

        var options = new RefreshOptions(site, Calendar.Today);
        var report = await DownloadWatch.RunAsync(progress => SourceRestore.RunAsync(options, progress, cancellation));
        new RefreshReportPrinter(site, parsed.GetValue(Verbosity)).Print(report);
        return Restoring.ExitCodeOf(report);
    }
}
