using System.Buffers;
using System.CommandLine;
using System.Text;
using Coverbook.Build.Reading;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook explain</c>: where a technique's numbers come from, and what a rule looks for.</summary>
internal static class ExplainCommand
{
    private static readonly SearchValues<char> IdSigns = SearchValues.Create(".0123456789");

    private static readonly Argument<string[]> Subjects = new("SUBJECT")
    {
        Description = "Technique ids, such as T1059 or T1059.004, and Sigma rules: files, or folders of them (.yml, .yaml).",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly SiteFolder Site = new();

    private static readonly Option<AnswerFormat> Format = CommonOptions.AnswerFormat();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        const string description = """
            Explain a technique's numbers, each with the findings, files and lines behind it, or the logic of Sigma rules, for which no site is needed.

            Example: coverbook explain T1059
            Example: coverbook explain rules/aws --format json
            """;
        var command = new Command("explain", description) { Subjects, Site.Option, Format };
        command.SetAction(Run);
        return command;
    }

    /// <summary>Techniques first: whatever parses as an id is one, and a file of that name can be given as <c>./T1059</c>.</summary>
    private static Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var subjects = parsed.GetValue(Subjects)!.ToLookup(IsId);
        var here = NamedFiles.Here();
        if (subjects[false].FirstOrDefault(name => !Path.Exists(name)) is { } missing)
        {
            Terminal.Say(
                $"{Quote.Of(missing)} does not exist. Name files or folders of rules, or ids of techniques, such as T1059 or T1059.004.");
            return Task.FromResult(ExitCode.Usage);
        }

        if (NamedFiles.Find(here, subjects[false], RuleExplanation.Extensions) is not { } rules)
        {
            return Task.FromResult(ExitCode.Usage);
        }

        var format = parsed.GetValue(Format);
        string[] ids = [.. subjects[true]];
        var first = ids.Length == 0
            ? ExitCode.Ok
            : Site.Find(parsed) is { } site ? ExplainTechniques(site, ids, format, cancellation)
            : ExitCode.Usage;
        return Task.FromResult(first == ExitCode.Usage ? first : Math.Max(first, ExplainRules(here, rules, format, cancellation)));
    }

    /// <summary>Whether somebody who writes this means a technique, also one that cannot be: T0859.9.</summary>
    private static bool IsId(string subject) =>
        subject.Length > 1 && subject[0] is 'T' or 't' && !subject.AsSpan(1).ContainsAnyExcept(IdSigns) && char.IsAsciiDigit(subject[1]);

    private static int ExplainTechniques(string siteFolder, string[] ids, AnswerFormat format, CancellationToken cancellation)
    {
        var files = new DiskFiles(siteFolder);
        var bag = new DiagnosticBag();
        var site = new SiteReader(files, bag, cancellation).Read(new ReadOptions());
        if (site is null)
        {
            new DiagnosticPrinter(files, Terminal.Error).Print(bag.ToSorted(), int.MaxValue);
            return ExitCode.Usage;
        }

        var errors = site.Policy.Apply(bag.ToSorted()).Where(diagnostic => diagnostic.IsError).ToArray();
        new DiagnosticPrinter(files, Terminal.Error).Print(errors, int.MaxValue);

        // While a bundle could not be read, nobody knows which techniques the site has.
        var isWhole = !errors.Any(error => error.Code.StartsWith("CB2", StringComparison.Ordinal));
        var found = ids.Select(id => Explain(site, id, format, isWhole)).ToArray();
        return errors.Length == 0 && found.All(one => one) ? ExitCode.Ok : ExitCode.SiteHasErrors;
    }

    private static bool Explain(ReadSite site, string written, AnswerFormat format, bool isWhole)
    {
        if (CoverageExplanation.Find(site, written) is not { } technique)
        {
            if (isWhole)
            {
                Terminal.Say($"{CoverageExplanation.WhyNone(site, written)} {CoverageExplanation.Suggest(site, written)}");
            }

            return false;
        }

        if (!string.Equals(technique.Id, written, StringComparison.OrdinalIgnoreCase))
        {
            Terminal.Say($"{written.ToUpperInvariant()} was retired by ATT&CK; {technique.Id} has taken its place.");
        }

        if (format == AnswerFormat.Json)
        {
            Terminal.Out.WriteLine(Encoding.UTF8.GetString(technique.ToJson()));
            return true;
        }

        foreach (var line in technique.ToText())
        {
            Terminal.Out.WriteLine(line);
        }

        return true;
    }

    private static int ExplainRules(DiskFiles files, IReadOnlyList<FilePath> paths, AnswerFormat format, CancellationToken cancellation)
    {
        var printer = new DiagnosticPrinter(files, Terminal.Error);
        var exitCode = ExitCode.Ok;
        foreach (var file in RuleExplanation.Read(files, paths, cancellation))
        {
            var errors = file.Diagnostics.Where(diagnostic => diagnostic.IsError).ToArray();
            printer.Print(errors, int.MaxValue);
            exitCode = errors.Length > 0 ? ExitCode.SiteHasErrors : exitCode;
            if (format == AnswerFormat.Json)
            {
                foreach (var line in file.ToJson())
                {
                    Terminal.Out.WriteLine(line);
                }
            }
            else if (file.ToText() is { Length: > 0 } text)
            {
                PrintText(file.Path, text.TrimEnd('\n'), paths.Count > 1);
            }
        }

        return exitCode;
    }

    private static void PrintText(FilePath path, string text, bool isOneOfSeveral)
    {
        if (isOneOfSeveral)
        {
            Terminal.Out.WriteLine($"{path}:");
            Terminal.Out.WriteLine("");
        }

        Terminal.Out.WriteLines(text);
        if (isOneOfSeveral)
        {
            Terminal.Out.WriteLine("");
        }
    }
}
