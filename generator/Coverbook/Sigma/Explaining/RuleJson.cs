using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Coverbook.Files;
using Coverbook.Sigma.Correlations;
using Coverbook.Sigma.Detections;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Explaining;

/// <summary>
/// The door to the neutral form of a rule: its detections, its conditions as written (<c>condition_ast</c>) and the logic they result
/// in (<c>resolved</c>), one JSON object for each rule. Other implementations can be compared with it.
/// </summary>
internal static class RuleJson
{
    /// <summary>One object for each document of a file, each on one line; broken documents are left out.</summary>
    public static IEnumerable<string> ToLines(RuleFile file)
    {
        foreach (var document in file.Documents.Where(document => document.Rule is not null || document.Filter is not null))
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer))
            {
                Write(document, file.Path, json);
            }

            yield return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
    }

    /// <summary>Writes a list with one object for each document of a file, filters included; broken ones are left out.</summary>
    public static void Write(RuleFile file, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var document in file.Documents)
        {
            Write(document, file.Path, json);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the rule as one object.</summary>
    public static void Write(SigmaRule rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteHead(rule, json);
        if (rule.Detection is { } detection)
        {
            WriteDetection(detection, json);
        }
        else if (rule.Correlation is { } correlation)
        {
            json.WritePropertyName("correlation");
            CorrelationJson.Write(correlation, json);
        }

        json.WriteEndObject();
    }

    private static void Write(RuleDocument document, FilePath path, Utf8JsonWriter json)
    {
        if (document.Rule is { } rule)
        {
            Write(rule, json);
        }
        else if (document.Filter is { } filter)
        {
            Write(filter, path, document.Index, json);
        }
    }

    private static void Write(RuleFilter filter, FilePath path, int index, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("path", path.Value);
        json.WriteNumber("index", index);
        json.WriteString("kind", "filter");
        json.WriteString("title", filter.Title);
        json.WriteString("id", filter.Id);
        WriteLogSource(filter.LogSource, json);
        json.WriteStartArray("rules");
        foreach (var reference in filter.Rules)
        {
            json.WriteStringValue(reference.Text);
        }

        json.WriteEndArray();
        WriteDetection(filter.Detection, json);
        json.WriteEndObject();
    }

    private static void WriteLogSource(LogSource logSource, Utf8JsonWriter json)
    {
        json.WriteStartObject("logsource");
        json.WriteString("category", logSource.Category);
        json.WriteString("product", logSource.Product);
        json.WriteString("service", logSource.Service);
        json.WriteEndObject();
    }

    private static void WriteHead(SigmaRule rule, Utf8JsonWriter json)
    {
        json.WriteString("path", rule.File.Value);
        json.WriteNumber("index", rule.DocumentIndex);
        json.WriteString("kind", rule.IsCorrelation ? "correlation" : "rule");
        json.WriteString("title", rule.Title);
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("status", rule.Status == RuleStatus.Unstated ? null : rule.Status.ToString().ToLowerInvariant());
        json.WriteString("level", rule.Level == RuleLevel.Unstated ? null : rule.Level.ToString().ToLowerInvariant());
        json.WriteString("date", Day(rule.Date));
        json.WriteString("modified", Day(rule.Modified));
        WriteLogSource(rule.LogSource, json);
        json.WriteStartArray("related");
        foreach (var related in rule.Related)
        {
            json.WriteStartObject();
            json.WriteString("id", related.Id);
            json.WriteString("type", related.Relation.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var tag in rule.Tags)
        {
            json.WriteStringValue(tag.Text);
        }

        json.WriteEndArray();
    }

    private static void WriteDetection(Detection detection, Utf8JsonWriter json)
    {
        json.WriteStartObject("detections");
        foreach (var identifier in detection.Identifiers)
        {
            json.WritePropertyName(identifier.Name);
            DetectionJson.Write(identifier.Group, json);
        }

        json.WriteEndObject();
        json.WriteStartArray("conditions");
        foreach (var condition in detection.Conditions)
        {
            json.WriteStringValue(condition.Text);
        }

        json.WriteEndArray();
        json.WriteStartArray("condition_ast");
        foreach (var condition in detection.Conditions)
        {
            ConditionJson.Write(condition.Tree, json);
        }

        json.WriteEndArray();
        json.WriteStartArray("resolved");
        foreach (var condition in detection.Conditions)
        {
            LogicJson.Write(condition.Logic, json);
        }

        json.WriteEndArray();
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
