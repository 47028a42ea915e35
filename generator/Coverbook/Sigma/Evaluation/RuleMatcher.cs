using System.Collections.Immutable;
using System.Text.Json;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Detections;

namespace Coverbook.Sigma.Evaluation;

/// <summary>
/// The door to the question whether an event matches a rule. Field names compare exactly, text ignores case, numbers and
/// truth values may be written as text in the event, and keywords may stand anywhere in any value. The log source is not looked at: the
/// caller chooses the events.
/// </summary>
internal sealed class RuleMatcher
{
    private readonly ImmutableArray<EventTest> conditions;

    private RuleMatcher(ImmutableArray<EventTest> conditions) => this.conditions = conditions;

    /// <summary>
    /// A matcher for the rule; <c>null</c> with diagnostics when the rule is broken, is a correlation, or has placeholders for which
    /// <paramref name="placeholders"/> has no values.
    /// </summary>
    public static RuleMatcher? Create(
        SigmaRule rule, DiagnosticBag bag, IReadOnlyDictionary<string, ImmutableArray<string>>? placeholders = null)
    {
        if (rule.Detection is { IsSound: true, Conditions.Length: > 0 } detection)
        {
            return Create(detection, bag, placeholders);
        }

        bag.Add(
            RuleMatchDiagnostics.CannotRun(rule.Span, rule.IsCorrelation ? "a correlation needs more than one event" : "it has errors"));
        return null;
    }

    /// <summary>A matcher for a detection without faults; <c>null</c> with diagnostics when it cannot be run.</summary>
    internal static RuleMatcher? Create(
        Detection detection, DiagnosticBag bag, IReadOnlyDictionary<string, ImmutableArray<string>>? placeholders)
    {
        var builder = new TestBuilder(placeholders is null ? PlaceholderValues.None : new PlaceholderValues(placeholders), bag);
        var tests = ImmutableArray.CreateBuilder<EventTest>(detection.Conditions.Length);
        foreach (var condition in detection.Conditions)
        {
            if (builder.Build(condition.Logic) is not { } test)
            {
                return null;
            }

            tests.Add(test);
        }

        return new RuleMatcher(tests.DrainToImmutable());
    }

    /// <summary>The fields that the rule looks at; <c>null</c> among them stands for the whole event.</summary>
    internal IEnumerable<string?> Fields => conditions.SelectMany(condition => condition.Fields).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a JSON object matches; anything but an object has no fields and only keywords can match it.</summary>
    public bool Matches(JsonElement element) => Matches(EventFields.Of(element));

    /// <summary>Whether a positioned tree matches.</summary>
    internal bool Matches(DataNode node) => Matches(EventFields.Of(node));

    /// <summary>
    /// Whether an event matches that was laid flat before: many rules can be asked about it, and share the work that it may cost.
    /// </summary>
    internal Verdict Judge(EventFields fields, MatchWork work)
    {
        var verdict = Verdict.No;
        foreach (var condition in conditions)
        {
            var next = condition.Fits(fields, work);
            verdict = next > verdict ? next : verdict;
            if (verdict == Verdict.Yes)
            {
                break;
            }
        }

        return verdict;
    }

    /// <summary>The matcher for events that fit this rule and a filter.</summary>
    internal RuleMatcher And(RuleMatcher filter) => new([new AllTest([new AnyTest(conditions), new AnyTest(filter.conditions)])]);

    private bool Matches(EventFields fields) => Judge(fields, new MatchWork(fields)) == Verdict.Yes;
}
