using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Coverbook.Build;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook match</c>: which events do the rules match.</summary>
internal static class MatchCommand
{
    private const string StandardInput = "-";

    private static readonly FilePath StandardInputName = new("stdin");

    private static readonly Argument<string[]> Rules = new("RULE")
    {
        Description = "Sigma rules: files, or folders of them (.yml, .yaml).",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Events = new("--events")
    {
        Description = "The events: one JSON object on a line; - reads standard input. Log sources are not looked at, so give events that the rules are for.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<ImmutableDictionary<string, ImmutableArray<string>>> Define = new("--define")
    {
        Description = "What a placeholder (%NAME%) stands for; may be given several times.",
        HelpName = "NAME=VALUE,VALUE",
        Arity = ArgumentArity.ZeroOrMore,
        CustomParser = ReadPlaceholders,
        DefaultValueFactory = _ => ImmutableDictionary<string, ImmutableArray<string>>.Empty,
    };

    private static readonly Option<OutputFormat> Format = CommonOptions.Format();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var command = new Command("match", "Show which events the rules match; no site is needed.\n\nExample: coverbook match rules/linux --events events.jsonl --define admins=root,alice")
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
        var errors = bag.ToSorted().Where(diagnostic => diagnostic.IsError).ToArray();
        var printer = new DiagnosticPrinter(files, Console.Error);
        printer.Print(errors, int.MaxValue);
        var brokenEvents = Match(matching, events, name, parsed.GetValue(Format), printer, cancellation);
        return Task.FromResult(errors.Length + brokenEvents > 0 ? ExitCode.SiteHasErrors : ExitCode.Ok);
    }

    /// <summary>Prints the matches and a summary; returns how many lines hold no event.</summary>
    private static int Match(
        RuleMatching matching, Stream events, FilePath name, OutputFormat format, DiagnosticPrinter problems, CancellationToken cancellation)
    {
        var matches = new MatchPrinter(name, format, Console.Out);
        var (eventCount, matchedCount, matchCount, brokenCount) = (0, 0, 0, 0);
        foreach (var result in matching.Match(events, name, cancellation))
        {
            if (result.Problem is { } problem)
            {
                problems.PrintWithoutExcerpt(problem);
                brokenCount++;
                continue;
            }

            matches.Print(result);
            eventCount++;
            matchedCount += result.Rules.IsEmpty ? 0 : 1;
            matchCount += result.Rules.Length;
        }

        var broken = brokenCount > 0 ? $" and {Amount.Of(brokenCount, "broken line")}" : "";
        Console.Error.WriteLine(
            $"{Amount.Of(matching.RuleCount, "rule")}, {Amount.Of(eventCount, "event")}{broken}: {Amount.Of(matchCount, "match", "matches")} in {Amount.Of(matchedCount, "event")}.");
        return brokenCount;
    }

    private static Stream? Open(DiskFiles files, string name, out FilePath path)
    {
        path = StandardInputName;
        if (name == StandardInput)
        {
            return Console.OpenStandardInput();
        }

        if (name.Length == 0 || files.FindNamed(name, []) is not [var file])
        {
            Console.Error.WriteLine($"coverbook: the events {Quote.Of(name)} are not a file.");
            return null;
        }

        path = file;
        try
        {
            return files.Open(file);
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            Console.Error.WriteLine($"coverbook: the events {Quote.Of(name)} cannot be read: {SourceFilesExtensions.Describe(exception)}.");
            return null;
        }
    }

    /// <summary>Values given for one name at several times are all its values.</summary>
    private static ImmutableDictionary<string, ImmutableArray<string>>? ReadPlaceholders(ArgumentResult argument)
    {
        var placeholders = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var token in argument.Tokens)
        {
            if (token.Value.Split('=', 2) is not [{ Length: > 0 } name, { Length: > 0 } values])
            {
                argument.AddError("--define takes a placeholder's name and its values, as in admins=root,alice.");
                return null;
            }

            placeholders[name] = [.. placeholders.GetValueOrDefault(name, []), .. values.Split(',')];
        }

        return placeholders.ToImmutable();
    }
}
