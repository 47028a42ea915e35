using System.CommandLine;
using System.Text;
using Coverbook.Build;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook explain</c>: where a technique's numbers come from.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string[]> Subjects = new("TECHNIQUE")
    {
        Description = "Technique ids, such as T1059 or T1059.004.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<DirectoryInfo> Site = CommonOptions.Site();

    private static readonly Option<OutputFormat> Format = CommonOptions.Format();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var command = new Command("explain", "Explain a technique's numbers: each with the findings, files and lines behind it.\n\nExample: coverbook explain T1059")
        {
            Subjects,
            Site,
            Format,
        };
        command.SetAction(Run);
        return command;
    }

    private static Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var subjects = parsed.GetValue(Subjects)!;
        if (subjects.FirstOrDefault(subject => !TechniqueId.TryParse(subject, out _)) is { } wrong)
        {
            Console.Error.WriteLine($"coverbook: {Quote.Of(wrong)} is not a technique id.");
            return Task.FromResult(ExitCode.Usage);
        }

        var files = new DiskFiles(parsed.GetValue(Site)!.FullName);
        var bag = new DiagnosticBag();
        var site = new SiteReader(files, bag, cancellation).Read(new ReadOptions());
        if (site is null)
        {
            new DiagnosticPrinter(files, Console.Error).Print(bag.ToSorted(), int.MaxValue);
            return Task.FromResult(ExitCode.Usage);
        }

        var errors = site.Policy.Apply(bag.ToSorted()).Where(diagnostic => diagnostic.IsError).ToArray();
        new DiagnosticPrinter(files, Console.Error).Print(errors, int.MaxValue);
        var found = subjects.Select(subject => Explain(site, TechniqueId.Parse(subject), parsed.GetValue(Format))).ToArray();
        return Task.FromResult(errors.Length == 0 && found.All(one => one) ? ExitCode.Ok : ExitCode.SiteHasErrors);
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
}
