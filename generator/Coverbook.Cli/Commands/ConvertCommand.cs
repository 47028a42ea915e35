using System.Collections.Immutable;
using System.CommandLine;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook convert</c>: rules as queries of a SIEM.</summary>
internal static class ConvertCommand
{
    private static readonly Argument<string[]> Rules = new("RULE")
    {
        Description = "Sigma rules: files, or folders of them (.yml, .yaml).",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> To = new Option<string>("--to")
    {
        Description = "The query language: kql (Microsoft Sentinel, Defender XDR), spl (Splunk) or lucene (Elasticsearch, OpenSearch).",
        Required = true,
    }.AcceptOnlyFromAmong([.. RuleConversion.Dialects]);

    private static readonly Option<string?> Output = new("--output")
    {
        Description = "A folder for one file per rule; without it, queries go to standard output.",
        HelpName = "DIR",
    };

    private static readonly Option<ImmutableDictionary<string, ImmutableArray<string>>> Define = PlaceholderOption.Create();

    private static readonly Option<AnswerFormat> Format = CommonOptions.AnswerFormat();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        const string description = """
            Write Sigma rules as queries; no site is needed. What a language cannot say without loss is refused, never weakened. Filters narrow the rules that they name; correlations need the rules that they refer to beside them.

            Example: coverbook convert rules/azure --to kql
            Example: coverbook convert rules/aws --to spl --output queries
            Exit codes: 0 every rule became a query; 1 a rule is broken or cannot be said in the language (all others are still written); 2 the command line is wrong.
            """;
        var command = new Command("convert", description) { Rules, To, Output, Define, Format };
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

        var dialect = parsed.GetValue(To)!;
        var bag = new DiagnosticBag();
        var printer = new ConversionPrinter(dialect, parsed.GetValue(Format), paths.Count > 1, Terminal.Out);
        var folder = parsed.GetValue(Output) is { } name ? new QueryFiles(name, dialect) : null;
        foreach (var rule in RuleConversion.Convert(files, paths, dialect, parsed.GetValue(Define)!, bag, cancellation))
        {
            if (folder is null)
            {
                printer.Print(rule);
            }
            else if (!folder.Write(rule))
            {
                return Task.FromResult(ExitCode.SiteHasErrors);
            }

            if (rule.Problem is { } problem)
            {
                bag.Add(problem);
            }
        }

        var errors = bag.ToSorted().Where(diagnostic => diagnostic.IsError).ToArray();
        new DiagnosticPrinter(files, Terminal.Error).Print(errors, int.MaxValue);
        if (folder is not null)
        {
            Terminal.Say($"wrote {Amount.Of(folder.Count, "query", "queries")} into {Quote.Of(parsed.GetValue(Output)!)}.");
        }

        return Task.FromResult(errors.Length > 0 ? ExitCode.SiteHasErrors : ExitCode.Ok);
    }
}
