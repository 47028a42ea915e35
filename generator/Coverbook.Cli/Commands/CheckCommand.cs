using System.CommandLine;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Inspecting;
using Coverbook.Terms;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook check</c>: the built site, read as a stranger would.</summary>
internal static class CheckCommand
{
    private static readonly SiteFolder Site = new();

    private static readonly Argument<string?> Folder = new("FOLDER")
    {
        Description = "A folder of HTML, also one that Coverbook did not build (default: the configuration's output folder).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The same as FOLDER.",
        HelpName = "DIR",
    };

    private static readonly Option<BaseUrl?> Address = CommonOptions.Address();

    private static readonly Option<OutputFormat> Format = CommonOptions.Format();

    private static readonly Option<bool> Strict = CommonOptions.Strict();

    private static readonly Option<Verbosity> Verbosity = CommonOptions.Verbosity();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var command = new Command(
            "check",
            "Check the built site as a stranger would: links, structure, safety, sizes.\n\nExample: coverbook check dist --strict\nExit codes: 0 no errors, 1 errors, 2 the command line or the configuration is wrong, 130 or 143 interrupted.")
        {
            Folder,
            Site.Option,
            Output,
            Address,
            Strict,
            Format,
            Verbosity,
        };
        command.SetAction(Run);
        return command;
    }

    private static Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (Site.Find(parsed) is not { } site)
        {
            return Task.FromResult(ExitCode.Usage);
        }

        var folder = parsed.GetValue(Folder) ?? parsed.GetValue(Output);
        if (folder is not null && !Directory.Exists(folder))
        {
            Terminal.Say($"{Quote.Of(folder)} is no folder. Name the folder that holds the built site.");
            return Task.FromResult(ExitCode.Usage);
        }

        var bag = new DiagnosticBag();
        var options = new BuiltSiteOptions(site)
        {
            Folder = folder,
            BaseUrl = parsed.GetValue(Address),
            Strict = parsed.GetValue(Strict),
            Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        };
        var report = BuiltSiteCheck.Check(options, bag, cancellation);
        var printer = new CheckReportPrinter(site, parsed.GetValue(Verbosity), parsed.GetValue(Format));
        printer.Print(report ?? new CheckReport(1, bag.ToSorted()));
        return Task.FromResult(report is null ? ExitCode.Usage
            : report.HasPassed ? ExitCode.Ok
            : ExitCode.SiteHasErrors);
    }
}
