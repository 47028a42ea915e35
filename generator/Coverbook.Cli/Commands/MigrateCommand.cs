using System.CommandLine;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Migrating;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook migrate</c>: rewrites retired ids in mapping files and rules to those that took their place.</summary>
internal static class MigrateCommand
{
    private static readonly SiteFolder Site = new();

    private static readonly Option<bool> DryRun = CommonOptions.Flag("--dry-run", "Print what would change, as diff -u does, and write nothing.");

    private static readonly Option<string?> To = new("--to")
    {
        Description = "A newer ATT&CK bundle (STIX) to migrate to; tactic tags that it no longer has are rewritten, too (default: the site's own ATT&CK).",
        HelpName = "BUNDLE",
    };

    private static readonly Option<bool> IncludeThirdParty =
        CommonOptions.Flag("--include-third-party", "Rewrite rules and mappings of third parties, too, where they lie in the site folder.");

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        const string description = """
            Rewrite retired technique ids in mapping files and rules to those that took their place. Nothing else in the files changes, and what somebody has to decide is listed.

            Example: coverbook migrate --dry-run
            Example: coverbook migrate --to enterprise-attack-19.0.json
            Exit codes: 0 rewritten, or nothing to do, 1 errors of the site or of the disk prevent it, 2 the command line or the configuration is wrong, 130 or 143 interrupted.
            """;
        var command = new Command("migrate", description) { Site.Argument, Site.Option, DryRun, To, IncludeThirdParty };
        command.SetAction(Run);
        return command;
    }

    private static Task<int> Run(ParseResult parsed, CancellationToken cancellation) => Task.FromResult(Migrate(parsed, cancellation));

    private static int Migrate(ParseResult parsed, CancellationToken cancellation)
    {
        if (Site.Find(parsed) is not { } folder)
        {
            return ExitCode.Usage;
        }

        var files = new DiskFiles(folder);
        FilePath? bundle = null;
        if (parsed.GetValue(To) is { } to)
        {
            if (!File.Exists(to) || files.FindNamed(Path.GetFullPath(to), []) is not { Files: [var found] })
            {
                Terminal.Say($"{Quote.Of(to)} is no file. Name a newer ATT&CK bundle, such as enterprise-attack-19.0.json.");
                return ExitCode.Usage;
            }

            bundle = found;
        }

        var bag = new DiagnosticBag();
        var options = new MigrationOptions(bundle, parsed.GetValue(IncludeThirdParty));
        var printer = new DiagnosticPrinter(files, Terminal.Error);
        if (MappingMigration.Plan(folder, options, bag, cancellation) is not { } plan)
        {
            printer.Print(bag.ToSorted(), int.MaxValue);
            return ExitCode.Usage;
        }

        printer.Print(plan.Errors, int.MaxValue);
        return plan.IsPrevented ? ExitCode.SiteHasErrors : Carry(plan, folder, parsed.GetValue(DryRun));
    }

    private static int Carry(MigrationPlan plan, string folder, bool isDryRun)
    {
        var failure = isDryRun ? null : plan.Write(folder);
        MigrationPrinter.Print(plan, isDryRun, failure);
        return failure is null ? ExitCode.Ok : ExitCode.SiteHasErrors;
    }
}
