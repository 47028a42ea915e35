using System.Collections.Immutable;
using Coverbook.Dialects;
using Coverbook.Diagnostics;
using Coverbook.Dialects.Compiling;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Sigma.Logic;

namespace Coverbook.Inspecting;

/// <summary>What became of a rule in a query language.</summary>
/// <param name="Title">The rule's title, on one line.</param>
/// <param name="Id">Its id.</param>
/// <param name="File">Its file.</param>
/// <param name="DocumentIndex">Its number among the documents of its file, from 0.</param>
/// <param name="Target">The table or source that the query asks; <c>null</c> where its field names are the rule's own.</param>
/// <param name="Query">The query; <c>null</c> where the language cannot say the rule without loss.</param>
/// <param name="Problem">Why there is no query.</param>
public sealed record ConvertedRule(
    string Title, string? Id, FilePath File, int DocumentIndex, string? Target, string? Query, Diagnostic? Problem);

/// <summary>The door for <c>coverbook convert</c>: rules as queries. No site is needed.</summary>
public static class RuleConversion
{
    /// <summary>The words of the languages.</summary>
    public static IReadOnlyList<string> Dialects => DialectNames.Words;

    /// <summary>
    /// The rules of files, in the order of the paths, in a query language. Broken rules are reported and left out.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="paths">Which of them to read.</param>
    /// <param name="dialect">One of <see cref="Dialects"/>.</param>
    /// <param name="placeholders">What placeholders stand for.</param>
    /// <param name="bag">Takes what reading finds.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IEnumerable<ConvertedRule> Convert(
        ISourceFiles files,
        IReadOnlyList<FilePath> paths,
        string dialect,
        IReadOnlyDictionary<string, ImmutableArray<string>> placeholders,
        DiagnosticBag bag,
        CancellationToken cancellation)
    {
        var wanted = DialectNames.Parse(dialect) ?? throw new ArgumentException($"There is no language '{dialect}'.", nameof(dialect));
        var read = new List<RuleFile>();
        foreach (var file in RuleFiles.Read(files, paths, cancellation))
        {
            bag.AddRange(file.Diagnostics);
            read.Add(file);
        }

        var logic = new ConvertedLogic(read, placeholders);
        var planner = new CorrelationPlanner([.. read.SelectMany(file => file.Rules)], rule => logic.Of(rule, bag));
        foreach (var rule in read.SelectMany(file => file.Rules).Where(CanRun))
        {
            cancellation.ThrowIfCancellationRequested();
            if (rule.IsCorrelation)
            {
                yield return Of(rule, RuleValidator.Compile(rule, planner, wanted));
            }
            else if (logic.Of(rule, bag) is { } node)
            {
                yield return Of(rule, RuleValidator.Compile(rule, node, wanted));
            }
        }
    }

    private static bool CanRun(SigmaRule rule) => rule.IsCorrelation || rule.Detection is { IsSound: true, Conditions.IsEmpty: false };

    private static ConvertedRule Of(SigmaRule rule, DialectResult result) => new(
        ValueText.OneLine(rule.Title),
        rule.Id,
        rule.File,
        rule.DocumentIndex,
        result.Target,
        result.Query,
        result.Refusal is { } reason ? Problem(rule, result, reason) : null);

    private static Diagnostic Problem(SigmaRule rule, DialectResult result, string reason) => rule.IsCorrelation
        ? DialectDiagnostics.CorrelationNotCompiled(result.Span, DialectNames.Of(result.Dialect), reason)
        : DialectDiagnostics.NotCompiled(result.Span, DialectNames.Of(result.Dialect), reason);
}
