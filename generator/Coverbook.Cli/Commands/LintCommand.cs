using System.CommandLine;
using Coverbook.Cli.Printing;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook lint</c>: rule and mapping files on their own, for editors and hooks.</summary>
internal static class LintCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Sigma rules and mapping files, or folders of them (.yml, .yaml, .json, .csv, .tsv).",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<OutputFormat> Format = CommonOptions.Format();

    private static readonly Option<bool> Strict = CommonOptions.Strict();

    private static readonly Option<Verbosity> Verbosity = CommonOptions.Verbosity();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var command = new Command(
            "lint",
            "Check Sigma rules and mapping files on their own; no site is needed.\n\nExample: coverbook lint rules content/mappings --strict\nExit codes: 0 no errors, 1 errors, 2 the command line is wrong, 130 or 143 interrupted.")
        {
            Paths,
            Format,
            Strict,
            Verbosity,
        };
        command.SetAction(Run);
        return command;
    }

    private static Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var files = NamedFiles.Here();
        if (NamedFiles.Find(files, parsed.GetValue(Paths)!, FileChecks.Extensions) is not { } paths)
        {
            return Task.FromResult(ExitCode.Usage);
        }

        var report = FileChecks.Check(files, paths, parsed.GetValue(Strict), cancellation);
        new CheckReportPrinter(NamedFiles.Folder, parsed.GetValue(Verbosity), parsed.GetValue(Format)).Print(report);
        return Task.FromResult(report.Diagnostics.Any(diagnostic => diagnostic.IsError) ? ExitCode.SiteHasErrors : ExitCode.Ok);
    }
}
