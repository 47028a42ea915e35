using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Sigma.Evaluation;
using Coverbook.Sigma.Logic;

namespace Coverbook.Inspecting;

/// <summary>A rule that matched.</summary>
/// <param name="Title">Its title, on one line.</param>
/// <param name="Id">Its id.</param>
/// <param name="File">Its file.</param>
/// <param name="DocumentIndex">Its number among the documents of its file, from 0.</param>
public sealed record MatchedRule(string Title, string? Id, FilePath File, int DocumentIndex);

/// <summary>What became of one event.</summary>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Rules">The rules that match, in the order they were given.</param>
/// <param name="Problem">Why there is no event here, where there is none.</param>
/// <param name="Remarks">What else is to be said about it.</param>
public sealed record EventResult(int Line, ImmutableArray<MatchedRule> Rules, Diagnostic? Problem, ImmutableArray<Diagnostic> Remarks);

/// <summary>The door for <c>coverbook match</c>: rules made ready to run, and the events they match.</summary>
public sealed class RuleMatching
{
    private readonly ImmutableArray<MatchedRule> rules;
    private readonly RuleSet set;

    private RuleMatching(ImmutableArray<MatchedRule> rules, RuleSet set, int correlationCount, int filterCount) =>
        (this.rules, this.set, CorrelationCount, FilterCount) = (rules, set, correlationCount, filterCount);

    /// <summary>How many rules can be run.</summary>
    public int RuleCount => rules.Length;

    /// <summary>How many correlations were passed over: they need more than one event.</summary>
    public int CorrelationCount { get; }

    /// <summary>How many filters are applied.</summary>
    public int FilterCount { get; }

    /// <summary>
    /// Makes the rules of files ready, in the order of the paths, each with the filters that name it. What cannot be run is reported and
    /// left out: broken rules, those with a broken filter, and those with a placeholder for which <paramref name="placeholders"/> has no
    /// values.
    /// </summary>
    public static RuleMatching Prepare(
        ISourceFiles files,
        IReadOnlyList<FilePath> paths,
        IReadOnlyDictionary<string, ImmutableArray<string>> placeholders,
        DiagnosticBag bag,
        CancellationToken cancellation)
    {
        var given = new List<SigmaRule>();
        var filters = new RuleFilters(placeholders, bag);
        foreach (var file in RuleFiles.Read(files, paths, cancellation))
        {
            bag.AddRange(file.Diagnostics);
            given.AddRange(file.Rules);
            filters.AddRange(file);
        }

        var ready = ImmutableArray.CreateBuilder<(MatchedRule Rule, RuleMatcher Matcher)>();
        foreach (var rule in given.Where(rule => !rule.IsCorrelation))
        {
            if (RuleMatcher.Create(rule, bag, placeholders) is { } matcher && filters.Apply(rule, matcher) is { } filtered)
            {
                ready.Add((new MatchedRule(ValueText.OneLine(rule.Title), rule.Id, rule.File, rule.DocumentIndex), filtered));
            }
        }

        return new RuleMatching(
            [.. ready.Select(each => each.Rule)],
            new RuleSet([.. ready.Select(each => each.Matcher)]),
            given.Count(rule => rule.IsCorrelation), filters.AppliedCount);
    }

    /// <summary>
    /// Asks every rule about every event of a stream, one event at a time, and gives a result for each. <paramref name="name"/> is what
    /// diagnostics call the stream.
    /// </summary>
    /// <exception cref="OperationCanceledException">Matching was cancelled.</exception>
    public IEnumerable<EventResult> Match(Stream events, FilePath name, CancellationToken cancellation)
    {
        foreach (var line in new EventReader(events, name).ReadAll())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return line.Fields is { } fields ? Judge(line, fields, name) : new EventResult(line.Number, [], line.Problem, []);
        }
    }

    private EventResult Judge(EventLine line, EventFields fields, FilePath name)
    {
        var (matching, undecided) = set.Judge(fields);
        var remarks = line.Remark is { } remark ? ImmutableArray.Create(remark) : [];
        return new EventResult(
            line.Number,
            [.. matching.Select(index => rules[index])],
            null,
            undecided is [var first, ..]
                ? remarks.Add(
                    RuleMatchDiagnostics.Undecided(
                        SourceSpan.At(name, line.Number, 1), rules[first].Title, undecided.Count - 1, MatchWork.MostFor(fields)))
                : remarks);
    }
}
