using System.Collections.Immutable;
using System.CommandLine;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook match</c>: which events do the rules match.</summary>
internal static class MatchCommand
{
    private const string StandardInput = "-";
    private const string StandardInputDevice = "/dev/stdin";

    /// <summary>Warnings about rules are for lint, but not those about how they are run.</summary>
    private const string OwnCodes = "CB435";

    private static readonly FilePath StandardInputName = new("stdin");

    private static readonly Argument<string[]> Rules = new("RULE")
    {
        Description = "Sigma rules: files, or folders of them (.yml, .yaml).",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Events = new("--events")
    {
        Description = "The events: JSON objects, one on a line, over several lines or in an array; - reads standard input. Log sources are not looked at, so give events that the rules are for.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<ImmutableDictionary<string, ImmutableArray<string>>> Define = PlaceholderOption.Create();

    private static readonly Option<AnswerFormat> Format = CommonOptions.AnswerFormat();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        const string description = """
            Show which events the rules match; no site is needed. Filters narrow the rules that they name; correlations are passed over.

            Example: coverbook match rules/linux --events events.jsonl --define admins=root,alice
            Exit codes: 0 every rule was asked about every event, whether any matched or not; 1 a rule or an event cannot be read, run or decided (all else is still printed); 2 the command line is wrong; 130 or 143 interrupted.
            """;
        var command = new Command("match", description)
        {
            Rules,
            Events,
            Define,
            Format,
        };
        command.SetAction(Run);
        return command;
    }

    private static Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var files = NamedFiles.Here();
        if (NamedFiles.Find(files, parsed.GetValue(Rules)!, RuleExplanation.Extensions) is not { } paths)
        {
            return Task.FromResult(ExitCode.Usage);
        }

        using var events = Open(files, parsed.GetValue(Events)!, out var name);
        if (events is null)
        {
            return Task.FromResult(ExitCode.Usage);
        }

        var bag = new DiagnosticBag();
        var matching = RuleMatching.Prepare(files, paths, parsed.GetValue(Define)!, bag, cancellation);
        var faults = bag.ToSorted()
            .Where(diagnostic => diagnostic.IsError || diagnostic.Code.StartsWith(OwnCodes, StringComparison.Ordinal))
            .ToArray();
        var printer = new DiagnosticPrinter(files, Terminal.Error);
        printer.Print(faults, int.MaxValue);
        if (matching.CorrelationCount > 0)
        {
            Terminal.Say(
                $"{Amount.Of(matching.CorrelationCount, "correlation is passed over: it looks", "correlations are passed over: they look")} at more than one event.");
        }

        bool MatchAll() => Match(matching, events, name, parsed.GetValue(Format), printer, cancellation);
        var hasErrors = name == StandardInputName ? MatchAll() : Terminal.Out.InOneGo(MatchAll);
        return Task.FromResult(hasErrors || faults.Any(fault => fault.IsError) ? ExitCode.SiteHasErrors : ExitCode.Ok);
    }

    /// <summary>Prints the matches and a summary; returns whether an event is broken or undecided.</summary>
    private static bool Match(
        RuleMatching matching, Stream events, FilePath name, AnswerFormat format,
        DiagnosticPrinter problems, CancellationToken cancellation)
    {
        var matches = new MatchPrinter(name, format, Terminal.Out);
        var counts = new MatchCounts();
        foreach (var result in matching.Match(events, name, cancellation))
        {
            foreach (var diagnostic in result.Problem is { } problem ? [problem] : result.Remarks)
            {
                if (counts.IsWorthPrinting(diagnostic))
                {
                    problems.PrintWithoutExcerpt(diagnostic);
                }
            }

            matches.Print(result);
            counts.Add(result);
        }

        foreach (var line in counts.Summarise(matching))
        {
            Terminal.Error.WriteLine(line);
        }

        return counts.HasErrors;
    }

    private static Stream? Open(DiskFiles files, string name, out FilePath path)
    {
        path = StandardInputName;
        if (name is StandardInput or StandardInputDevice)
        {
            return Console.OpenStandardInput();
        }

        if (files.FindNamed(name, []) is not { Files: [var file] })
        {
            Terminal.Say($"the events {Quote.Of(name)} are not a file.");
            return null;
        }

        path = file;
        try
        {
            return files.Open(file);
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            Terminal.Say($"the events {Quote.Of(name)} cannot be read: {SourceFilesExtensions.Describe(exception)}.");
            return null;
        }
    }
}
