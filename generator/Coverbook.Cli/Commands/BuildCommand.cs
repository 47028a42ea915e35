using System.CommandLine;
using Coverbook.Build;
using Coverbook.Cli.Printing;
using Coverbook.Terms;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook build</c>.</summary>
internal static class BuildCommand
{
    private static readonly Option<DirectoryInfo> Site = CommonOptions.Site();

    private static readonly Option<OutputFormat> Format = CommonOptions.Format();

    private static readonly Option<string?> Output = new("--output")
    {
        Description = "The folder to write the site to (default: the configuration's, relative to the site folder).",
        HelpName = "DIR",
    };

    private static readonly Option<BaseUrl?> Address = CommonOptions.Address();

    private static readonly Option<DateOnly?> Date = CommonOptions.Date();

    private static readonly Option<bool> Strict = CommonOptions.Strict();

    private static readonly Option<Verbosity> Verbosity = CommonOptions.Verbosity();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var command = new Command("build", "Build the site.\n\nExample: coverbook build --site . --output dist --date 2026-04-24")
        {
            Site,
            Output,
            Address,
            Date,
            Strict,
            Format,
            Verbosity,
        };
        command.SetAction(Run);
        return command;
    }

    private static Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var options = new BuildOptions
        {
            SiteFolder = parsed.GetValue(Site)!.FullName,
            OutputFolder = parsed.GetValue(Output) is { } output ? Path.GetFullPath(output) : null,
            BaseUrl = parsed.GetValue(Address),
            Date = parsed.GetValue(Date),
            Strict = parsed.GetValue(Strict),
        };
        var report = new SiteBuilder(options, cancellation).Build();
        new BuildReportPrinter(options.SiteFolder, parsed.GetValue(Verbosity), parsed.GetValue(Format)).Print(report);
        return Task.FromResult(report.Outcome switch
        {
            BuildOutcome.Built => ExitCode.Ok,
            BuildOutcome.ConfigFailed => ExitCode.Usage,
            _ => ExitCode.SiteHasErrors,
        });
    }
}
