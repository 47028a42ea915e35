using System.CommandLine;
using System.CommandLine.Parsing;
using Coverbook.Build;
using Coverbook.Cli.Printing;
using Coverbook.Terms;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook build</c>.</summary>
internal static class BuildCommand
{
    private static readonly SiteFolder Site = new();

    private static readonly Option<OutputFormat> Format = CommonOptions.Format();

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The folder to write the site to (default: the configuration's, relative to the site folder; one given here, to the working folder).",
        HelpName = "DIR",
        CustomParser = ReadFolder,
    };

    private static readonly Option<BaseUrl?> Address = CommonOptions.Address();

    private static readonly Option<DateOnly?> Date = CommonOptions.Date();

    private static readonly Option<bool> Strict = CommonOptions.Strict();

    private static readonly Option<bool> NoRestore = Restoring.Option();

    private static readonly Option<Verbosity> Verbosity = CommonOptions.Verbosity();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        const string description = """
            Build the site.

            Example: coverbook build docs --output dist --date 2026-04-24
            Exit codes: 0 built, 1 the inputs have errors, 2 the command line or the configuration is wrong, 3 what the lock names cannot be had, 130 or 143 interrupted. Unless it is 0, the previous site stays.
            """;
        var command = new Command("build", description)
        {
            Site.Argument,
            Site.Option,
            Output,
            Address,
            Date,
            Strict,
            NoRestore,
            Format,
            Verbosity,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static string? ReadFolder(ArgumentResult argument) =>
        CommonOptions.Value(argument) is { Length: > 0 } name && !name.Contains('\0', StringComparison.Ordinal)
        ? Path.GetFullPath(name)
        : CommonOptions.Refuse<string?>(argument, "--output needs the name of a folder.", null);

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (Site.Find(parsed) is not { } site)
        {
            return ExitCode.Usage;
        }

        if (!parsed.GetValue(NoRestore) && await Restoring.TryAsync(site, parsed.GetValue(Verbosity), cancellation) is { } exitCode)
        {
            return exitCode;
        }

        var options = new BuildOptions
        {
            SiteFolder = site,
            OutputFolder = parsed.GetValue(Output),
            BaseUrl = parsed.GetValue(Address),
            Date = parsed.GetValue(Date),
            Strict = parsed.GetValue(Strict),
        };
        var report = BuildProgress.Watch(progress => new SiteBuilder(options, cancellation, progress).Build());
        new BuildReportPrinter(options.SiteFolder, parsed.GetValue(Verbosity), parsed.GetValue(Format)).Print(report);
        return report.Outcome switch
        {
            BuildOutcome.Built => ExitCode.Ok,
            BuildOutcome.ConfigFailed => ExitCode.Usage,
            _ => ExitCode.SiteHasErrors,
        };
    }
}
