using System.CommandLine;
using Coverbook.Cli.Printing;
using Coverbook.Refreshing;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook refresh</c>: brings what others publish up to date, and moves the lock.</summary>
internal static class RefreshCommand
{
    private static readonly SiteFolder Site = new();

    private static readonly Option<string[]> Only = new("--only")
    {
        Description = "Look at this source alone; may be given again.",
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Announce = new("--announce")
    {
        Description = "Write newer releases of ATT&CK to this file, one on a line: enterprise-attack 19.0. Without any it is empty.",
        HelpName = "FILE",
    };

    private static readonly Option<Verbosity> Verbosity = CommonOptions.Verbosity();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        const string description = """
            Download what others publish, releases of ATT&CK among it, and move the lock. On any failure every file stays as it was.

            Example: coverbook refresh --only sigmahq
            Exit codes: 0 the lock is up to date, 2 the command line, the configuration or the lock is wrong, 3 something could not be had, 130 or 143 interrupted.
            """;
        var command = new Command("refresh", description)
        {
            Site.Argument,
            Site.Option,
            Only,
            Announce,
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

        var options = new RefreshOptions(site, Calendar.Today) { Only = [.. parsed.GetValue(Only) ?? []] };
        var report = await DownloadWatch.RunAsync(progress => SourceRefresh.RunAsync(options, progress, cancellation));
        new RefreshReportPrinter(site, parsed.GetValue(Verbosity)).Print(report);
        if (parsed.GetValue(Announce) is { Length: > 0 } file && report.Outcome != RefreshOutcome.ConfigFailed)
        {
            await File.WriteAllLinesAsync(file, report.Newer.Select(release => $"{release.Domain} {release.Version}"), cancellation);
        }

        return Restoring.ExitCodeOf(report);
    }
}
