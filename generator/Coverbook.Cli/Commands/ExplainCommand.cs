using System.CommandLine;
using System.Text;
using Coverbook.Build;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook explain</c>: where a technique's numbers come from, and what a rule looks for.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string[]> Subjects = new("SUBJECT")
    {
        Description = "Technique ids, such as T1059 or T1059.004, and Sigma rules: files, or folders of them (.yml, .yaml).",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<DirectoryInfo> Site = CommonOptions.Site();

    private static readonly Option<OutputFormat> Format = CommonOptions.Format();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        const string description = """
            Explain a technique's numbers, each with the findings, files and lines behind it, or the logic of Sigma rules, for which no site is needed.

            Example: coverbook explain T1059
            Example: coverbook explain rules/aws --format json
            """;
        var command = new Command("explain", description) { Subjects, Site, Format };
        command.SetAction(Run);
        return command;
    }

    /// <summary>Techniques first: whatever parses as an id is one, and a file of that name can be given as <c>./T1059</c>.</summary>
    private static Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var subjects = parsed.GetValue(Subjects)!.ToLookup(subject => TechniqueId.TryParse(subject, out _));
        var here = NamedFiles.Here();
        if (NamedFiles.Find(here, subjects[false], RuleExplanation.Extensions) is not { } rules)
        {
            return Task.FromResult(ExitCode.Usage);
        }

        var format = parsed.GetValue(Format);
        TechniqueId[] techniques = [.. subjects[true].Select(TechniqueId.Parse)];
        var first = techniques.Length > 0 ? ExplainTechniques(parsed.GetValue(Site)!.FullName, techniques, format, cancellation) : ExitCode.Ok;
        return Task.FromResult(first == ExitCode.Usage ? first : Math.Max(first, ExplainRules(here, rules, format, cancellation)));
    }

    private static int ExplainTechniques(string siteFolder, TechniqueId[] techniques, OutputFormat format, CancellationToken cancellation)
    {
        var files = new DiskFiles(siteFolder);
        var bag = new DiagnosticBag();
        var site = new SiteReader(files, bag, cancellation).Read(new ReadOptions());
        if (site is null)
        {
            new DiagnosticPrinter(files, Console.Error).Print(bag.ToSorted(), int.MaxValue);
            return ExitCode.Usage;
        }

        var errors = site.Policy.Apply(bag.ToSorted()).Where(diagnostic => diagnostic.IsError).ToArray();
        new DiagnosticPrinter(files, Console.Error).Print(errors, int.MaxValue);
        var found = techniques.Select(technique => Explain(site, technique, format)).ToArray();
        return errors.Length == 0 && found.All(one => one) ? ExitCode.Ok : ExitCode.SiteHasErrors;
    }

    private static bool Explain(ReadSite site, TechniqueId id, OutputFormat format)
    {
        if (Explanation.Find(site, id) is not { } technique)
        {
            Console.Error.WriteLine($"coverbook: this site has no technique {id}. {Explanation.Suggest(site, id)}");
            return false;
        }

        if (format == OutputFormat.Json)
        {
            Console.Out.WriteLine(Encoding.UTF8.GetString(Explanation.ToJson(site, technique)));
            return true;
        }

        foreach (var line in Explanation.ToText(site, technique))
        {
            Console.Out.WriteLine(line);
        }

        return true;
    }

    private static int ExplainRules(DiskFiles files, IReadOnlyList<FilePath> paths, OutputFormat format, CancellationToken cancellation)
    {
        var printer = new DiagnosticPrinter(files, Console.Error);
        var exitCode = ExitCode.Ok;
        foreach (var file in RuleExplanation.Read(files, paths, cancellation))
        {
            var errors = file.Diagnostics.Where(diagnostic => diagnostic.IsError).ToArray();
            printer.Print(errors, int.MaxValue);
            exitCode = errors.Length > 0 ? ExitCode.SiteHasErrors : exitCode;
            if (format == OutputFormat.Json)
            {
                Print(RuleExplanation.ToJson(file));
            }
            else if (RuleExplanation.ToText(file) is { Length: > 0 } text)
            {
                Print(paths.Count > 1 ? [$"{file.Path}:\n\n{text}"] : [text.TrimEnd('\n')]);
            }
        }

        return exitCode;
    }

    private static void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.Out.WriteLine(line);
        }
    }
}
