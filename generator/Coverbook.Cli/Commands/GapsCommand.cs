using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Coverbook.Build.Reading;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook gaps</c>: what a site does not cover.</summary>
internal static class GapsCommand
{
    private static readonly SiteFolder Site = new();

    private static readonly Option<TableFormat> Format = CommonOptions.TableFormat();

    private static readonly Option<int?> FailOn = new("--fail-on")
    {
        Description = "End with exit code 1 when more than N techniques and sub-techniques in scope have neither finding nor rule.",
        HelpName = "N",
        CustomParser = ReadLimit,
    };

    private static readonly Option<bool> NoRestore = Restoring.Option();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        const string description = """
            List the techniques in scope that lack a finding, a rule or both, the most used first, without building the site. Gaps that were accepted, that a sub-technique or a capability covers, or that newer ids may cover are lists of their own.

            Example: coverbook gaps --fail-on 50
            Example: coverbook gaps docs --format csv
            Exit codes: 0 listed, 1 the site has errors, so that something may be missing, or there are more gaps than --fail-on allows, 2 the command line or the configuration is wrong, 3 what the lock names cannot be had, 130 or 143 interrupted.
            """;
        var command = new Command("gaps", description) { Site.Argument, Site.Option, Format, FailOn, NoRestore };
        command.SetAction(RunAsync);
        return command;
    }

    private static int? ReadLimit(ArgumentResult argument)
    {
        var value = CommonOptions.Value(argument);
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? limit
            : CommonOptions.Refuse<int?>(argument, $"--fail-on does not take {Quote.Of(value)}. It takes a number of gaps, 0 or more.", null);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (Site.Find(parsed) is not { } folder)
        {
            return ExitCode.Usage;
        }

        return !parsed.GetValue(NoRestore) && await Restoring.TryAsync(folder, Verbosity.Normal, cancellation) is { } exitCode
            ? exitCode
            : Report(folder, parsed.GetValue(Format), parsed.GetValue(FailOn), cancellation);
    }

    private static int Report(string folder, TableFormat format, int? allowed, CancellationToken cancellation)
    {
        var files = new DiskFiles(folder);
        var bag = new DiagnosticBag();
        var printer = new DiagnosticPrinter(files, Terminal.Error);
        if (new SiteReader(files, bag, cancellation).Read(new ReadOptions()) is not { } site)
        {
            printer.Print(bag.ToSorted(), int.MaxValue);
            return ExitCode.Usage;
        }

        var errors = site.Policy.Apply(bag.ToSorted()).Where(diagnostic => diagnostic.IsError).ToArray();
        printer.Print(errors, int.MaxValue);
        var report = GapReport.Of(site);
        Terminal.Out.InOneGo(() => Print(report, format));
        var excess = allowed is { } limit ? report.Excess(limit) : null;
        if (excess is not null)
        {
            Terminal.Say(excess);
        }

        return errors.Length > 0 || excess is not null ? ExitCode.SiteHasErrors : ExitCode.Ok;
    }

    private static bool Print(GapReport report, TableFormat format)
    {
        var lines = format switch
        {
            TableFormat.Json => [report.ToJson()],
            TableFormat.Csv => report.ToCsv(),
            _ => report.ToText(),
        };
        foreach (var line in lines)
        {
            Terminal.Out.WriteLine(line);
        }

        return true;
    }
}
