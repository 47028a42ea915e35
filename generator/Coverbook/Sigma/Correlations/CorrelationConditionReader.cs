using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Documents;
using Coverbook.Terms;

namespace Coverbook.Sigma.Correlations;

/// <summary>What a correlation's condition says, as far as it can be read.</summary>
/// <param name="Bounds">One bound, or two for a range.</param>
/// <param name="Fields">The fields that it concerns.</param>
/// <param name="Percentile">Which percentile.</param>
internal sealed record CorrelationCondition(ImmutableArray<CorrelationBound> Bounds, ImmutableArray<string> Fields, decimal? Percentile)
{
    /// <summary>No condition.</summary>
    public static readonly CorrelationCondition None = new([], [], null);
}

/// <summary>Reads the condition of a correlation: one bound, or two that make a range, and the field that they concern.</summary>
internal sealed class CorrelationConditionReader(Fields fields, HeadTypes types, DiagnosticBag bag)
{
    private const string FieldKey = "field";
    private const string PercentileKey = "percentile";
    [Limit("Sigma rules", "characters of a field in a correlation's condition", "warning CB4104")]
    private const int LongestField = 256;

    private static readonly string[] Operators = ["gt", "gte", "lt", "lte", "eq", "neq"];
    private static readonly string[] Known = [.. Operators, FieldKey, PercentileKey];

    /// <summary>The condition; every fault is reported.</summary>
    public CorrelationCondition Read(CorrelationType? type)
    {
        if (type is CorrelationType.Temporal or CorrelationType.TemporalOrdered)
        {
            return ReadTemporal(type.Value);
        }

        fields.RequireKey(RuleKeys.Condition);
        return fields.MapOf(RuleKeys.Condition) is { } map ? Read(map, type) : CorrelationCondition.None;
    }

    /// <summary>
    /// All rules must match, so a temporal correlation needs no condition. It may count the rules that match; tools that read one in words
    /// (<c>a and not b</c>) are ahead of the specification's text.
    /// </summary>
    private CorrelationCondition ReadTemporal(CorrelationType type)
    {
        switch (fields.Value(RuleKeys.Condition))
        {
            case null:
                return CorrelationCondition.None;
            case ScalarNode { Kind: ScalarKind.Text } words:
                bag.Add(CorrelationDiagnostics.ConditionOfTemporal(words.Span));
                return CorrelationCondition.None;
            default:
                return fields.MapOf(RuleKeys.Condition) is { } map ? Read(map, type) : CorrelationCondition.None;
        }
    }

    private CorrelationCondition Read(MapNode written, CorrelationType? type)
    {
        string[] required = type switch
        {
            null or CorrelationType.EventCount or CorrelationType.Temporal or CorrelationType.TemporalOrdered => [],
            CorrelationType.ValuePercentile => [FieldKey, PercentileKey],
            _ => [FieldKey],
        };
        var map = new KeySpelling(bag).Mend(written, required, Known, isClosed: true);
        var condition = fields.Inside(map, "This condition");
        var bounds = ReadBounds(condition, map, type);
        foreach (var key in required)
        {
            condition.RequireKey(key);
        }

        return new CorrelationCondition(bounds, ReadFields(condition), ReadPercentile(condition));
    }

    private ImmutableArray<CorrelationBound> ReadBounds(Fields condition, MapNode map, CorrelationType? type)
    {
        var bounds = ImmutableArray.CreateBuilder<CorrelationBound>();
        foreach (var name in Operators)
        {
            if (condition.Number(name) is { } number)
            {
                bounds.Add(new CorrelationBound(name, number));
                CheckWhole(condition, name, number, type);
            }
        }

        var hasUnknown = false;
        foreach (var entry in map.Entries.Where(entry => !Known.Contains(entry.Key.Text)))
        {
            condition.RefuseKey(entry.Key, Known);
            hasUnknown = true;
        }

        if (!hasUnknown && !map.Entries.Any(entry => Operators.Contains(entry.Key.Text)))
        {
            bag.Add(CorrelationDiagnostics.NoBound(map.Span));
        }
        else if (bounds.Count > 1 && !IsRange(bounds))
        {
            bag.Add(CorrelationDiagnostics.NotARange(map.Span));
        }

        return bounds.DrainToImmutable();
    }

    /// <summary>Events, values and rules are counted in whole numbers; sums, means and percentiles are not.</summary>
    private void CheckWhole(Fields condition, string name, decimal number, CorrelationType? type)
    {
        if (type is CorrelationType.EventCount or CorrelationType.ValueCount or CorrelationType.Temporal or CorrelationType.TemporalOrdered
            && !decimal.IsInteger(number))
        {
            bag.Add(RuleFormDiagnostics.NotWhole(condition.SpanOf(name), name, condition.Text(name)!));
        }
    }

    /// <summary>The text of the specification allows two bounds for a range: a lower one below an upper one.</summary>
    private static bool IsRange(ImmutableArray<CorrelationBound>.Builder bounds) =>
        bounds is [{ Operator: "gt" or "gte" } lower, { Operator: "lt" or "lte" } upper] && lower.Number <= upper.Number;

    private ImmutableArray<string> ReadFields(Fields condition)
    {
        var names = NamesReader.Read(condition, FieldKey, types, bag, mayBeSingle: true);
        if (names.Any(name => name.Length > LongestField))
        {
            bag.Add(RuleDiagnostics.TooLong(condition.SpanOf(FieldKey), FieldKey, LongestField));
        }

        return names;
    }

    private decimal? ReadPercentile(Fields condition)
    {
        var percentile = condition.Number(PercentileKey);
        if (percentile is < 0 or > 100)
        {
            bag.Add(InputDiagnostics.NotAllowed(
                InputKind.Rule, condition.SpanOf(PercentileKey), PercentileKey,
                    condition.Text(PercentileKey)!, "Write a number from 0 to 100."));
        }

        return percentile;
    }
}
