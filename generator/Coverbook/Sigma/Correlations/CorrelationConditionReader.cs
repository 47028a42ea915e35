using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Correlations;

/// <summary>Reads the condition of a correlation: one bound, or two that make a range, and the field that they concern.</summary>
internal sealed class CorrelationConditionReader(Fields fields, DiagnosticBag bag)
{
    private const string Key = "condition";
    private static readonly string[] Operators = ["gt", "gte", "lt", "lte", "eq", "neq"];
    private static readonly string[] Known = [.. Operators, "field", "percentile"];

    /// <summary>The condition, as far as it can be read; every fault is reported.</summary>
    public (ImmutableArray<CorrelationBound> Bounds, string? Field, decimal? Percentile) Read(CorrelationType? type)
    {
        if (type is CorrelationType.Temporal or CorrelationType.TemporalOrdered)
        {
            if (fields.Value(Key) is { } value)
            {
                bag.Add(CorrelationDiagnostics.ConditionOfTemporal(value.Span));
            }

            return ([], null, null);
        }

        fields.RequireKey(Key);
        if (fields.MapOf(Key) is not { } map)
        {
            return ([], null, null);
        }

        var condition = fields.Inside(map, "This condition");
        var bounds = ReadBounds(condition, map);
        foreach (var entry in map.Entries.Where(entry => !Known.Contains(entry.Key.Text)))
        {
            condition.RefuseKey(entry.Key, Known);
        }

        if (type is not (null or CorrelationType.EventCount))
        {
            condition.RequireKey("field");
        }

        return (bounds, condition.Text("field"), ReadPercentile(condition, type));
    }

    private ImmutableArray<CorrelationBound> ReadBounds(Fields condition, MapNode map)
    {
        var bounds = ImmutableArray.CreateBuilder<CorrelationBound>();
        foreach (var name in Operators)
        {
            if (condition.Number(name) is { } number)
            {
                bounds.Add(new CorrelationBound(name, number));
            }
        }

        if (!map.Entries.Any(entry => Operators.Contains(entry.Key.Text)))
        {
            bag.Add(CorrelationDiagnostics.NoBound(map.Span));
        }
        else if (bounds.Count > 1 && !IsRange(bounds))
        {
            bag.Add(CorrelationDiagnostics.NotARange(map.Span));
        }

        return bounds.DrainToImmutable();
    }

    /// <summary>The text of the specification allows two bounds for a range: a lower one below an upper one.</summary>
    private static bool IsRange(ImmutableArray<CorrelationBound>.Builder bounds) =>
        bounds is [{ Operator: "gt" or "gte" } lower, { Operator: "lt" or "lte" } upper] && lower.Number <= upper.Number;

    private decimal? ReadPercentile(Fields condition, CorrelationType? type)
    {
        var percentile = condition.Number("percentile");
        if (type == CorrelationType.ValuePercentile)
        {
            condition.RequireKey("percentile");
        }

        if (percentile is < 0 or > 100)
        {
            bag.Add(InputDiagnostics.NotAllowed(
                InputKind.Rule, condition.SpanOf("percentile"), "percentile", condition.Text("percentile")!, "Write a number from 0 to 100."));
        }

        return percentile;
    }
}
