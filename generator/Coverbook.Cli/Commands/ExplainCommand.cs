using System.Buffers;
using System.CommandLine;
using System.Text;
using Coverbook.Build.Reading;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook explain</c>: where a technique's numbers come from, what a source maps, and what a rule looks for.</summary>
internal static class ExplainCommand
{
    private static readonly SearchValues<char> IdSigns = SearchValues.Create(".0123456789");

    private static readonly Argument<string[]> Subjects = new("SUBJECT")
    {
        Description = "Technique ids, such as T1059 or T1059.004; sources of the site, by name; and Sigma rules: files, or folders of them (.yml, .yaml).",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly SiteFolder Site = new();

    private static readonly Option<AnswerFormat> Format = CommonOptions.AnswerFormat();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        const string description = """
            Explain a technique's numbers, each with the findings, files and lines behind it; what a source maps, and what it does not; or the logic of Sigma rules, for which no site is needed.

            Example: coverbook explain T1059
            Example: coverbook explain "AWS GuardDuty"
            Example: coverbook explain rules/aws --format json
            """;
        var command = new Command("explain", description) { Subjects, Site.Option, Format };
        command.SetAction(Run);
        return command;
    }

    /// <summary>
    /// Whatever parses as an id is a technique, and a file of that name can be given as <c>./T1059</c>. What is no file is a source.
    /// </summary>
    private static Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var subjects = parsed.GetValue(Subjects)!.ToLookup(KindOf);
        var here = NamedFiles.Here();
        if (subjects[Kind.Rules].FirstOrDefault(name => !Path.Exists(name)) is { } missing)
        {
            Terminal.Say(
                $"{Quote.Of(missing)} does not exist. Name files or folders of rules, ids of techniques, such as T1059 or T1059.004, or sources of the site.");
            return Task.FromResult(ExitCode.Usage);
        }

        if (NamedFiles.Find(here, subjects[Kind.Rules], RuleExplanation.Extensions) is not { } rules)
        {
            return Task.FromResult(ExitCode.Usage);
        }

        var format = parsed.GetValue(Format);
        string[] inSite = [.. subjects[Kind.Technique], .. subjects[Kind.Source]];
        var first = inSite.Length == 0
            ? ExitCode.Ok
            : Site.Find(parsed) is { } site ? ExplainOfSite(site, inSite, format, cancellation)
            : ExitCode.Usage;
        return Task.FromResult(first == ExitCode.Usage ? first : Math.Max(first, ExplainRules(here, rules, format, cancellation)));
    }

    private static Kind KindOf(string subject) =>
        IsId(subject) ? Kind.Technique
        : Path.Exists(subject) || IsPath(subject) ? Kind.Rules
        : Kind.Source;

    /// <summary>Whether somebody who writes this means a technique, also one that cannot be: T0859.9.</summary>
    private static bool IsId(string subject) =>
        subject.Length > 1 && subject[0] is 'T' or 't' && !subject.AsSpan(1).ContainsAnyExcept(IdSigns) && char.IsAsciiDigit(subject[1]);

    /// <summary>Whether somebody who writes this means a file, also one that does not exist.</summary>
    private static bool IsPath(string subject) =>
        subject.StartsWith('.') || Path.IsPathRooted(subject) || RuleExplanation.Extensions.Contains(Path.GetExtension(subject));

    private static int ExplainOfSite(string siteFolder, string[] subjects, AnswerFormat format, CancellationToken cancellation)
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
        var found = subjects.Select(subject => IsId(subject)
            ? ExplainTechnique(site, subject, format, isWhole)
            : ExplainSource(site, subject, format)).ToArray();
        return errors.Length == 0 && found.All(one => one) ? ExitCode.Ok : ExitCode.SiteHasErrors;
    }

    private static bool ExplainTechnique(ReadSite site, string written, AnswerFormat format, bool isWhole)
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

        Print(technique, format);
        return true;
    }

    private static bool ExplainSource(ReadSite site, string written, AnswerFormat format)
    {
        var sources = SourceExplanation.Find(site, written);
        if (sources.Count == 0)
        {
            Terminal.Say(
                $"{Quote.Of(written)} is neither a file or folder nor a source of this site. {SourceExplanation.Suggest(site, written)}");
            return false;
        }

        foreach (var source in sources)
        {
            Print(source, format);
        }

        return true;
    }

    private static void Print(ExplainedSubject subject, AnswerFormat format)
    {
        if (format == AnswerFormat.Json)
        {
            Terminal.Out.WriteLine(Encoding.UTF8.GetString(subject.ToJson()));
            return;
        }

        foreach (var line in subject.ToText())
        {
            Terminal.Out.WriteLine(line);
        }
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

    /// <summary>What a subject names.</summary>
    private enum Kind
    {
        Technique,
        Source,
        Rules,
    }
}
