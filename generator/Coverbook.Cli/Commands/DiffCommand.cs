using System.CommandLine;
using System.Text;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook diff</c>: what changed from one state of a site to another.</summary>
internal static class DiffCommand
{
    private static readonly Argument<string> Older = new("OLD")
    {
        Description = "The earlier state: the folder of a built site, or a snapshot, such as a file of content/history.",
        Arity = ArgumentArity.ExactlyOne,
    };

    private static readonly Argument<string> Newer = new("NEW")
    {
        Description = "The later state.",
        Arity = ArgumentArity.ExactlyOne,
    };

    private static readonly Option<DiffFormat> Format = CommonOptions.DiffFormat();

    private static readonly Option<bool> FailOnRegression =
        CommonOptions.Flag("--fail-on-regression", "End with exit code 1 when a technique lost coverage, or there are fewer findings or rules.");

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        const string description = """
            Show what changed from one state of a site to another; neither site's inputs are needed.

            Example: coverbook diff content/history/2026-04-24.json dist
            Exit codes: 0 compared, 1 something is worse and --fail-on-regression is given, 2 the command line is wrong or a snapshot cannot be read, 130 or 143 interrupted.
            """;
        var command = new Command("diff", description) { Older, Newer, Format, FailOnRegression };
        command.SetAction(Run);
        return command;
    }

    private static Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var files = NamedFiles.Here();
        if (Find(files, parsed.GetValue(Older)!) is not { } older || Find(files, parsed.GetValue(Newer)!) is not { } newer)
        {
            return Task.FromResult(ExitCode.Usage);
        }

        var bag = new DiagnosticBag();
        if (SnapshotDiff.Of(files, older, newer, bag) is not { } diff)
        {
            new DiagnosticPrinter(files, Terminal.Error).Print(bag.ToSorted(), int.MaxValue);
            return Task.FromResult(ExitCode.Usage);
        }

        Terminal.Out.InOneGo(() => Print(diff, parsed.GetValue(Format)));
        return Task.FromResult(parsed.GetValue(FailOnRegression) && diff.HasRegressed ? ExitCode.SiteHasErrors : ExitCode.Ok);
    }

    /// <summary>The snapshot that a name stands for; <c>null</c> after saying that it stands for none.</summary>
    private static FilePath? Find(DiskFiles files, string name)
    {
        if (files.FindNamed(Directory.Exists(name) ? Path.Combine(name, SnapshotDiff.InSite) : name, []) is { Files: [var file] })
        {
            return file;
        }

        Terminal.Say(
            $"{Quote.Of(name)} is neither a built site nor a snapshot. Name a folder that holds {SnapshotDiff.InSite}, which coverbook build writes, or such a file.");
        return null;
    }

    private static bool Print(SnapshotDiff diff, DiffFormat format)
    {
        var lines = format switch
        {
            DiffFormat.Json => [Encoding.UTF8.GetString(diff.ToJson())],
            DiffFormat.Markdown => diff.ToMarkdown(),
            _ => diff.ToText(),
        };
        foreach (var line in lines)
        {
            Terminal.Out.WriteLine(line);
        }

        return true;
    }
}
