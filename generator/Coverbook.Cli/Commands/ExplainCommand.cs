using System.Buffers;
using System.CommandLine;
using System.Text;
using Coverbook.Build.Reading;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Commands;

/// <summary>
/// <c>coverbook explain</c>: where the numbers of a technique, a tactic or of adversaries come from, what a source maps, and what a rule
/// looks for.
/// </summary>
internal static class ExplainCommand
{
    private static readonly SearchValues<char> IdSigns = SearchValues.Create(".0123456789");

    private static readonly Argument<string[]> Subjects = new("SUBJECT")
    {
        Description = "Ids of techniques (T1059, T1059.004), tactics (TA0002), groups (G0016), software (S0154) and campaigns (C0024), of which several are looked at together; log sources (aws-cloudtrail, AWS:CloudTrail); sources of the site, and all but techniques, by name; and Sigma rules: files, or folders of them (.yml, .yaml).",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly SiteFolder Site = new();

    private static readonly Option<AnswerFormat> Format = CommonOptions.AnswerFormat();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        const string description = """
            Explain a technique's numbers, each with the findings, files and lines behind it; how a tactic stands, or what groups, software and campaigns use; who reads a log source, and what it would open up; what a source maps, and what it does not; or the logic of Sigma rules, for which no site is needed.

            Example: coverbook explain T1059
            Example: coverbook explain G0016 C0024
            Example: coverbook explain AWS:CloudTrail
            Example: coverbook explain "AWS GuardDuty"
            Example: coverbook explain rules/aws --format json
            """;
        var command = new Command("explain", description) { Subjects, Site.Option, Format };
        command.SetAction(Run);
        return command;
    }

    /// <summary>
    /// Whatever parses as an id is one, and a file of that name can be given as <c>./T1059</c>. What is no file is a name: of a source, a
    /// tactic or an adversary.
    /// </summary>
    private static Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var all = parsed.GetValue(Subjects)!;
        var subjects = all.ToLookup(KindOf);
        var here = NamedFiles.Here();
        if (subjects[Kind.Rules].FirstOrDefault(name => !Path.Exists(name)) is { } missing)
        {
            Terminal.Say(
                $"{Quote.Of(missing)} does not exist. Name files or folders of rules, ids of ATT&CK, such as T1059 or G0016, or sources of the site.");
            return Task.FromResult(ExitCode.Usage);
        }

        if (NamedFiles.Find(here, subjects[Kind.Rules], RuleExplanation.Extensions) is not { } rules)
        {
            return Task.FromResult(ExitCode.Usage);
        }

        var format = parsed.GetValue(Format);
        string[] inSite = [.. all.Where(subject => KindOf(subject) != Kind.Rules)];
        var first = inSite.Length == 0
            ? ExitCode.Ok
            : Site.Find(parsed) is { } site ? ExplainOfSite(site, inSite, format, cancellation)
            : ExitCode.Usage;
        return Task.FromResult(first == ExitCode.Usage ? first : Math.Max(first, ExplainRules(here, rules, format, cancellation)));
    }

    private static Kind KindOf(string subject) =>
        IsId(subject) ? Kind.Technique
        : AttackExplanation.IsId(subject) ? Kind.Attack
        : Path.Exists(subject) || IsPath(subject) ? Kind.Rules
        : Kind.Name;

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
        var adversaries = new ExplainedSet(site);
        var found = subjects.Select(subject => KindOf(subject) switch
        {
            Kind.Technique => ExplainTechnique(site, subject, format, isWhole),
            Kind.Attack => adversaries.Add(subject, format, isWhole),
            _ => ExplainNamed(site, adversaries, subject, format),
        }).ToArray();
        adversaries.Print(format);
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

    /// <summary>A name is that of a source or of a log source before it is that of anything else in ATT&amp;CK.</summary>
    private static bool ExplainNamed(ReadSite site, ExplainedSet adversaries, string written, AnswerFormat format)
    {
        IReadOnlyList<ExplainedSubject> sources = [.. SourceExplanation.Find(site, written), .. LogSourceExplanation.Find(site, written)];
        if (sources.Count == 0)
        {
            return adversaries.Add(
                written,
                format,
                $"{Quote.Of(written)} is neither a file or folder nor a source or log source of this site. {SourceExplanation.Suggest(site, written)}");
        }

        foreach (var source in sources)
        {
            Print(source, format);
        }

        return true;
    }

    internal static void Print(ExplainedSubject subject, AnswerFormat format)
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
        Attack,
        Name,
        Rules,
    }
}
