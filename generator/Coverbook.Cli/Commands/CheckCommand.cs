using System.CommandLine;
using System.CommandLine.Parsing;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Inspecting;
using Coverbook.Inspecting.External;
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

    private static readonly Option<bool> ExternalLinks = CommonOptions.Flag(
        "--external-links", "Also ask other sites whether the links to them are good; answers are kept for a while.");

    private static readonly Option<string[]> PrivateHosts = new("--private-host")
    {
        Description =
            "With --external-links, also ask this host, although it is this machine or one of a private network; may be repeated.",
        HelpName = "HOST",
        CustomParser = ReadHosts,
    };

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
            ExternalLinks,
            PrivateHosts,
            Strict,
            Format,
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

        var folder = parsed.GetValue(Folder) ?? parsed.GetValue(Output);
        if (folder is not null && !Directory.Exists(folder))
        {
            Terminal.Say($"{Quote.Of(folder)} is no folder. Name the folder that holds the built site.");
            return ExitCode.Usage;
        }

        var bag = new DiagnosticBag();
        var options = new BuiltSiteOptions(site)
        {
            Folder = folder,
            BaseUrl = parsed.GetValue(Address),
            Strict = parsed.GetValue(Strict),
            Today = Calendar.Today,
            ExternalLinks = parsed.GetValue(ExternalLinks)
                ? new ExternalLinkOptions { PrivateHosts = [.. parsed.GetValue(PrivateHosts) ?? []] }
                : null,
        };
        var report = await BuiltSiteCheck.CheckAsync(options, bag, cancellation);
        var printer = new CheckReportPrinter(site, parsed.GetValue(Verbosity), parsed.GetValue(Format));
        printer.Print(report ?? new CheckReport(1, bag.ToSorted()));
        return report is null ? ExitCode.Usage
            : report.HasPassed ? ExitCode.Ok
            : ExitCode.SiteHasErrors;
    }

    private static string[] ReadHosts(ArgumentResult argument)
    {
        string[] hosts = [.. argument.Tokens.Select(token => token.Value)];
        return hosts.FirstOrDefault(host => Uri.CheckHostName(host) == UriHostNameType.Unknown) is { } wrong
            ? CommonOptions.Refuse(
                argument,
                $"--private-host does not take {Quote.Of(wrong)}. Write the name or the address of a host, as in intranet.example.", hosts)
            : hosts;
    }
}
