using System.Collections.Immutable;
using Coverbook.Dialects.Queries;
using Coverbook.Diagnostics;
using Coverbook.Sigma;
using Coverbook.Sigma.Correlations;
using Coverbook.Sigma.Evaluation;
using Coverbook.Sigma.Logic;

namespace Coverbook.Inspecting;

/// <summary>What is converted of a rule: its logic within the filters that concern it, with the values of its placeholders.</summary>
internal sealed class ConvertedLogic(IReadOnlyList<RuleFile> files, IReadOnlyDictionary<string, ImmutableArray<string>> placeholders)
{
    private readonly PlaceholderValues values = new(placeholders);
    private readonly RuleFilter[] filters =
        [.. files.SelectMany(file => file.Documents).Select(document => document.Filter).OfType<RuleFilter>()];

    /// <summary>
    /// The logic of a rule that can be run; <c>null</c> with diagnostics where a placeholder or a filter stands in the way.
    /// </summary>
    public LogicNode? Of(SigmaRule rule, DiagnosticBag bag)
    {
        ImmutableArray<LogicNode> parts = [LogicTranslator.LogicOf(rule.Detection!)];
        foreach (var filter in filters)
        {
            if (FilterScope.FindReference(filter, rule) is not { } reference)
            {
                continue;
            }

            if (!FilterScope.Holds(filter.LogSource, rule.LogSource))
            {
                if (reference.Text != FilterScope.AnyRule)
                {
                    bag.Add(RuleMatchDiagnostics.FilterOfOtherLog(reference.Span, reference.Text));
                }
            }
            else if (filter.Detection is { IsSound: true, Conditions.IsEmpty: false } detection)
            {
                parts = parts.Add(LogicTranslator.LogicOf(detection));
            }
            else
            {
                bag.Add(RuleMatchDiagnostics.CannotRun(rule.Span, $"the filter {Quote.Of(filter.Title)}, which concerns it, has errors"));
                return null;
            }
        }

        var logic = parts is [var only] ? only : new LogicGroup(Link.And, parts, parts.Sum(part => part.Comparisons));
        return placeholders.Count == 0 ? logic : values.Resolve(logic, bag);
    }
}
