using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Evaluation;
using Coverbook.Sigma.Explaining;

namespace Coverbook.Build;

/// <summary>A rule that matched.</summary>
/// <param name="Title">Its title, on one line.</param>
/// <param name="Id">Its id.</param>
/// <param name="File">Its file.</param>
/// <param name="DocumentIndex">Its number among the documents of its file, from 0.</param>
public sealed record MatchedRule(string Title, string? Id, FilePath File, int DocumentIndex);

/// <summary>What became of one line of events.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Rules">The rules that match, in the order they were given.</param>
/// <param name="Problem">Why the line holds no event, where it holds none.</param>
public sealed record EventResult(int Line, ImmutableArray<MatchedRule> Rules, Diagnostic? Problem);

/// <summary>The door for <c>coverbook match</c>: rules made ready to run, and the events they match.</summary>
public sealed class RuleMatching
{
    private readonly ImmutableArray<(MatchedRule Rule, RuleMatcher Matcher)> rules;

    private RuleMatching(ImmutableArray<(MatchedRule Rule, RuleMatcher Matcher)> rules) => this.rules = rules;

    /// <summary>How many rules can be run.</summary>
    public int RuleCount => rules.Length;

    /// <summary>
    /// Makes the rules of files ready, in the order of the paths. What cannot be run is reported and left out: broken rules,
    /// correlations, filters, and rules with a placeholder for which <paramref name="placeholders"/> has no values.
    /// </summary>
    public static RuleMatching Prepare(
        ISourceFiles files,
        IReadOnlyList<FilePath> paths,
        IReadOnlyDictionary<string, ImmutableArray<string>> placeholders,
        DiagnosticBag bag,
        CancellationToken cancellation)
    {
        var ready = ImmutableArray.CreateBuilder<(MatchedRule Rule, RuleMatcher Matcher)>();
        foreach (var file in RuleExplanation.Read(files, paths, cancellation))
        {
            bag.AddRange(file.Diagnostics);
            foreach (var rule in file.Rules)
            {
                if (RuleMatcher.Create(rule, bag, placeholders) is { } matcher)
                {
                    ready.Add((new MatchedRule(ValueText.OneLine(rule.Title), rule.Id, rule.File, rule.DocumentIndex), matcher));
                }
            }

            foreach (var filter in file.Documents.Where(document => document.Filter is not null))
            {
                bag.Add(RuleMatchDiagnostics.CannotRun(filter.Root.Span, "a filter only narrows other rules"));
            }
        }

        return new RuleMatching(ready.DrainToImmutable());
    }

    /// <summary>
    /// Asks every rule about every event of a stream of JSON lines, one line at a time, and gives a result for each line but blank
    /// ones. <paramref name="name"/> is what diagnostics call the stream.
    /// </summary>
    /// <exception cref="OperationCanceledException">Matching was cancelled.</exception>
    public IEnumerable<EventResult> Match(Stream events, FilePath name, CancellationToken cancellation)
    {
        foreach (var line in new EventReader(events, name).ReadAll())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new EventResult(line.Number, line.Fields is { } fields ? MatchesOf(fields) : [], line.Problem);
        }
    }

    private ImmutableArray<MatchedRule> MatchesOf(EventFields fields)
    {
        var matches = ImmutableArray.CreateBuilder<MatchedRule>();
        foreach (var (rule, matcher) in rules)
        {
            if (matcher.Matches(fields))
            {
                matches.Add(rule);
            }
        }

        return matches.DrainToImmutable();
    }
}
