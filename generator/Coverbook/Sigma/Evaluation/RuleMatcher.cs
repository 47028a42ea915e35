using System.Collections.Immutable;
using System.Text.Json;
using Coverbook.Data;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Evaluation;

/// <summary>
/// The door to the question whether an event matches a rule. Field names compare exactly, text ignores case, numbers and
/// truth values may be written as text in the event, and keywords may stand anywhere in any value. The log source is not looked at: the
/// caller chooses the events.
/// </summary>
public sealed class RuleMatcher
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
        if (rule.Detection is not { IsSound: true, Conditions.Length: > 0 } detection)
        {
            bag.Add(RuleMatchDiagnostics.CannotRun(rule.Span, rule.IsCorrelation ? "a correlation needs more than one event" : "it has errors"));
            return null;
        }

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

    /// <summary>Whether a JSON object matches; anything but an object has no fields and only keywords can match it.</summary>
    public bool Matches(JsonElement element) => Matches(EventFields.Of(element));

    /// <summary>Whether a positioned tree matches.</summary>
    internal bool Matches(DataNode node) => Matches(EventFields.Of(node));

    /// <summary>Whether an event that was laid flat before matches; one event can be asked about by many rules.</summary>
    internal bool Matches(EventFields fields)
    {
        foreach (var condition in conditions)
        {
            if (condition.Fits(fields))
            {
                return true;
            }
        }

        return false;
    }
}
