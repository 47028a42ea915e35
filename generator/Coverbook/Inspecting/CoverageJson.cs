using System.Collections.Immutable;
using System.Text.Json;
using Coverbook.Coverage;
using Coverbook.Files;
using Coverbook.Mappings;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Inspecting;

/// <summary>The same as one JSON object on one line.</summary>
internal static class CoverageJson
{
    /// <summary>The explanation as one JSON object on one line.</summary>
    public static byte[] Of(CoverageModel model, TechniqueCoverage technique)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            WriteTechnique(json, model, technique);
        }

        return stream.ToArray();
    }

    private static void WriteTechnique(Utf8JsonWriter json, CoverageModel model, TechniqueCoverage technique)
    {
        json.WriteStartObject();
        json.WriteString("id", technique.Technique.Id.ToString());
        json.WriteString("name", technique.FullName);
        json.WriteString("attackVersion", model.AttackVersion);
        json.WriteString("status", CoverageText.Word(technique.Status));
        json.WriteBoolean("inScope", technique.IsInScope);
        json.WriteNumber("detections", technique.DetectionCount);
        json.WriteNumber("rules", technique.RuleCount);
        json.WriteStartArray("sources");
        foreach (var row in technique.Rows)
        {
            WriteRow(json, technique.Technique.Id, row);
        }

        json.WriteEndArray();
        CapabilityText.WriteRows(json, technique.Technique.Id, technique.Capabilities);
        WriteRules(json, "ruleFiles", technique.Rules);
        WriteRules(json, "newerRuleFiles", technique.NewerRules.SelectMany(newer => newer.Rules));
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, TechniqueId technique, SourceRow row)
    {
        json.WriteStartObject();
        json.WriteString("source", row.Source.Name);
        json.WriteString("provider", row.Provider.Id);
        json.WriteString("function", CoverageText.Word(row.Function));
        if (row.AverageConfidence is { } average)
        {
            json.WriteNumber("averageConfidence", average.Value);
        }
        else
        {
            json.WriteNull("averageConfidence");
        }

        json.WriteStartArray("findings");
        foreach (var finding in row.Findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Finding.Id);
            WriteMapping(json, technique, finding.Mapping);
            WriteMerged(json, technique, finding.Merged);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMapping(Utf8JsonWriter json, TechniqueId technique, FindingTechnique mapping)
    {
        if (mapping.Technique != technique)
        {
            json.WriteString("writtenAs", mapping.Technique.ToString());
        }

        if (mapping.Confidence is { } confidence)
        {
            json.WriteNumber("confidence", confidence.Value);
        }

        WritePlace(json, mapping.Span);
    }

    private static void WriteMerged(Utf8JsonWriter json, TechniqueId technique, ImmutableArray<FindingTechnique> merged)
    {
        if (merged.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("notCounted");
        foreach (var mapping in merged)
        {
            json.WriteStartObject();
            WriteMapping(json, technique, mapping);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRules(Utf8JsonWriter json, string name, IEnumerable<SigmaRule> rules)
    {
        json.WriteStartArray(name);
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("title", rule.Title);
            json.WriteString("library", rule.Library.IsNamed ? rule.Library.Name : null);
            json.WriteString("path", rule.File.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WritePlace(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteString("path", span.Path.Value);
        json.WriteNumber("line", span.Start.Line);
    }
}
