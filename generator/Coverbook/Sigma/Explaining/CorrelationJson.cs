using System.Collections.Immutable;
using System.Text.Json;
using Coverbook.Sigma.Correlations;

namespace Coverbook.Sigma.Explaining;

/// <summary>Correlations in neutral form, with the keys of the specification.</summary>
internal static class CorrelationJson
{
    /// <summary>Writes one correlation.</summary>
    public static void Write(Correlation correlation, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", TypeName(correlation.Type));
        WriteList("rules", correlation.Rules.Select(rule => rule.Text), json);
        WriteList("group-by", correlation.GroupBy, json);
        json.WriteString("timespan", correlation.Timespan?.ToString());
        json.WriteStartObject("condition");
        foreach (var bound in correlation.Bounds)
        {
            json.WriteNumber(bound.Operator, bound.Number);
        }

        json.WriteEndObject();
        WriteFields(correlation.Fields, json);
        json.WriteBoolean("generate", correlation.Generates);
        json.WriteEndObject();
    }

    /// <summary>The type's name in rules.</summary>
    public static string TypeName(CorrelationType type) => type switch
    {
        CorrelationType.EventCount => "event_count",
        CorrelationType.ValueCount => "value_count",
        CorrelationType.Temporal => "temporal",
        CorrelationType.TemporalOrdered => "temporal_ordered",
        CorrelationType.ValueSum => "value_sum",
        CorrelationType.ValueAvg => "value_avg",
        _ => "value_percentile",
    };

    /// <summary>One field is written without a list, as rules write it.</summary>
    private static void WriteFields(ImmutableArray<string> fields, Utf8JsonWriter json)
    {
        if (fields.Length > 1)
        {
            WriteList("field", fields, json);
        }
        else
        {
            json.WriteString("field", fields.IsEmpty ? null : fields[0]);
        }
    }

    private static void WriteList(string name, IEnumerable<string> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
