using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Correlations;

namespace Coverbook.Sigma.Evaluation;

/// <summary>
/// Filters made ready (Sigma specification, "Filters"): an event matches a rule that a filter names only where it fits the filter, too,
/// as long as the filter's log source holds the rule's.
/// </summary>
internal sealed class RuleFilters(IReadOnlyDictionary<string, ImmutableArray<string>> placeholders, DiagnosticBag bag)
{
    private readonly List<Ready> filters = [];
    private readonly HashSet<Ready> applied = [];

    /// <summary>How many filters concern a rule.</summary>
    public int AppliedCount => applied.Count;

    /// <summary>Adds the filters of a file.</summary>
    public void AddRange(RuleFile file)
    {
        foreach (var filter in file.Documents.Select(document => document.Filter).OfType<RuleFilter>())
        {
            var isSound = filter.Detection is { IsSound: true, Conditions.Length: > 0 };
            filters.Add(new Ready(filter, isSound ? RuleMatcher.Create(filter.Detection, bag, placeholders) : null));
        }
    }

    /// <summary>The rule within its filters; <c>null</c> with a diagnostic when one of them cannot be run.</summary>
    public RuleMatcher? Apply(SigmaRule rule, RuleMatcher matcher)
    {
        foreach (var filter in filters)
        {
            if (FilterScope.FindReference(filter.Filter, rule) is not { } reference)
            {
                continue;
            }

            if (!FilterScope.Holds(filter.Filter.LogSource, rule.LogSource))
            {
                if (reference.Text != FilterScope.AnyRule)
                {
                    bag.Add(RuleMatchDiagnostics.FilterOfOtherLog(reference.Span, reference.Text));
                }
            }
            else if (filter.Matcher is { } condition)
            {
                matcher = matcher.And(condition);
                applied.Add(filter);
            }
            else
            {
                bag.Add(
                    RuleMatchDiagnostics.CannotRun(
                        rule.Span, $"the filter {Quote.Of(filter.Filter.Title)}, which concerns it, has errors"));
                return null;
            }
        }

        return matcher;
    }

    private sealed record Ready(RuleFilter Filter, RuleMatcher? Matcher);
}
