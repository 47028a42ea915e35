using System.Collections.Immutable;
using Coverbook.Dialects.Queries;
using Coverbook.Dialects.Schemas;
using Coverbook.Sigma;
using Coverbook.Sigma.Correlations;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Compiling;

/// <summary>
/// Makes plans of correlations. Only lower bounds are taken: that fewer events come than a number, or none, shows in no window that
/// starts with an event.
/// </summary>
/// <param name="rules">The rules that a correlation may refer to.</param>
/// <param name="logicOf">The logic of one of them; <c>null</c> where it has none that can be compiled.</param>
internal sealed class CorrelationPlanner(IReadOnlyList<SigmaRule> rules, Func<SigmaRule, LogicNode?> logicOf)
{
    /// <summary>Why a correlation has no queries as long as one of its rules is not at hand.</summary>
    public const string RuleElsewhere = "it refers to a rule that is not given with it";

    private const string RuleBroken = "a rule that it refers to has errors";

    /// <summary>The plan; <c>null</c> with the reason.</summary>
    public CorrelationPlan? Plan(SigmaRule rule, out Refusal? refusal)
    {
        var correlation = rule.Correlation!;
        var watched = correlation.Rules.Select(reference => (Reference: reference, Rule: Find(reference))).ToList();
        var reason = watched.Any(pair => pair.Rule is null) ? RuleElsewhere
            : watched.Any(pair => pair.Rule!.IsCorrelation) ? "it refers to another correlation"
            : watched.Any(pair => pair.Rule!.Detection is not { IsSound: true, Conditions.IsEmpty: false }) ? RuleBroken
            : watched.Any(pair => logicOf(pair.Rule!) is null) ? "a rule that it refers to has a placeholder that stands for nothing"
            : correlation.Timespan is null ? "its window could not be read"
            : WhyNotCounted(correlation);
        refusal = reason is null ? null : new Refusal(rule.Span, reason);
        return reason is not null ? null : new CorrelationPlan(
            rule,
            KindOf(correlation.Type),
            [.. watched.Select(pair => ToPart(pair.Reference.Text, pair.Rule!, correlation))],
            correlation.GroupBy,
            correlation.Timespan!,
            LeastOf(correlation, watched.Count));
    }

    /// <summary>The rules that a correlation watches; none where one of them is not at hand.</summary>
    public ImmutableArray<SigmaRule> Watched(SigmaRule rule)
    {
        ImmutableArray<SigmaRule?> found = [.. rule.Correlation!.Rules.Select(Find)];
        return found.Contains(null) ? [] : [.. found.OfType<SigmaRule>()];
    }

    private SigmaRule? Find(RuleReference reference) => rules.FirstOrDefault(rule =>
        rule.Name == reference.Text || string.Equals(rule.Id, reference.Text, StringComparison.OrdinalIgnoreCase));

    private static string? WhyNotCounted(Correlation correlation) => correlation switch
    {
        { Type: CorrelationType.TemporalOrdered } => "the order of events is not asked for by any of its queries yet",
        { Type: CorrelationType.ValueSum or CorrelationType.ValueAvg or CorrelationType.ValuePercentile } =>
            "sums, averages and percentiles over a moving window are not compiled",
        { Type: CorrelationType.Temporal, Bounds.IsEmpty: true } => null,
        { Bounds: [{ Operator: "gt" or "gte", Number: var number }] } when number >= 0 && number <= int.MaxValue => null,
        { Bounds: [_] } => "only lower bounds can be counted: a window with fewer events than a number may hold none that could be found",
        _ => "a range has an upper bound, and only lower bounds can be counted",
    } ?? (correlation is { Type: CorrelationType.ValueCount, Fields.Length: not 1 } ? "it counts the values of more than one field" : null);

    private static CorrelationKind KindOf(CorrelationType type) => type switch
    {
        CorrelationType.EventCount => CorrelationKind.Events,
        CorrelationType.ValueCount => CorrelationKind.Values,
        _ => CorrelationKind.Rules,
    };

    /// <summary>How many at least: numbers that are counted are whole, so more than 2.5 are 3.</summary>
    private static long LeastOf(Correlation correlation, int rules) => correlation.Bounds switch
    {
        [] => rules,
        [{ Operator: "gt" } bound] => (long)decimal.Floor(bound.Number) + 1,
        var bounds => (long)decimal.Ceiling(bounds[0].Number),
    };

    private CorrelationPart ToPart(string name, SigmaRule rule, Correlation correlation) => new(
        name,
        rule,
        logicOf(rule)!,
        SchemaLibrary.Find(rule.LogSource),
        [.. correlation.GroupBy.Select(field => FieldOf(field, name, correlation))],
        correlation.Type == CorrelationType.ValueCount ? FieldOf(correlation.Fields[0], name, correlation) : null);

    private static string FieldOf(string field, string rule, Correlation correlation) =>
        correlation.Aliases.FirstOrDefault(alias => alias.Alias == field && alias.Rule == rule)?.Field ?? field;
}
