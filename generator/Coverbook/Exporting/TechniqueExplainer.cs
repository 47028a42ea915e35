using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Coverbook.Coverage;
using Coverbook.Files;
using Coverbook.Mappings;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Exporting;

/// <summary>
/// Explains a technique's numbers: each with the findings and rules behind it, and the file and line that they come from.
/// </summary>
public static class TechniqueExplainer
{
    /// <summary>The explanation as lines of text.</summary>
    public static IEnumerable<string> ToText(CoverageModel model, TechniqueCoverage technique)
    {
        var best = technique.Best is { } confidence ? $", best confidence {confidence}" : "";
        yield return $"{technique.Technique.Id} {technique.FullName} (ATT&CK {model.AttackVersion}): {Word(technique.Status)}, {(technique.IsInScope ? "in scope" : "out of scope")}";
        yield return $"  {Place(technique.Technique.Span)}";
        yield return $"detections: {technique.DetectionCount}{best}";
        foreach (var line in technique.Rows.SelectMany(row => RowLines(technique.Technique.Id, row)))
        {
            yield return line;
        }

        if (!technique.SubTechniques.IsEmpty)
        {
            var including = model.Including(technique);
            yield return $"incl. sub-techniques: {Count(including.Findings, "detection")}, average {Value(including.Average)}, {Count(including.Rules, "rule")}; "
                + $"{including.SubTechniquesInScope} of {Count(including.SubTechniques, "sub-technique")} in scope, {including.SubTechniquesCovered} of them covered";
        }

        yield return $"rules: {technique.RuleCount}";
        foreach (var rule in technique.Rules)
        {
            yield return $"  {(rule.Library.IsNamed ? rule.Library.Name + ": " : "")}{RuleLine(rule)}";
        }

        foreach (var newer in technique.NewerRules)
        {
            yield return $"not counted, tagged {newer.Newer} of a newer ATT&CK version: {newer.Rules.Length}";
            foreach (var rule in newer.Rules)
            {
                yield return $"  {(rule.Library.IsNamed ? rule.Library.Name + ": " : "")}{RuleLine(rule)}";
            }
        }
    }

    /// <summary>The explanation as one JSON object on one line.</summary>
    public static byte[] ToJson(CoverageModel model, TechniqueCoverage technique)
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
        json.WriteString("status", Word(technique.Status));
        json.WriteBoolean("inScope", technique.IsInScope);
        json.WriteNumber("detections", technique.DetectionCount);
        json.WriteNumber("rules", technique.RuleCount);
        json.WriteStartArray("sources");
        foreach (var row in technique.Rows)
        {
            WriteRow(json, technique.Technique.Id, row);
        }

        json.WriteEndArray();
        WriteRules(json, "ruleFiles", technique.Rules);
        WriteRules(json, "newerRuleFiles", technique.NewerRules.SelectMany(newer => newer.Rules));
        json.WriteEndObject();
    }

    private static IEnumerable<string> RowLines(TechniqueId id, SourceRow row)
    {
        var given = row.Findings.Where(finding => finding.Confidence is not null).ToArray();
        var sum = string.Join(" + ", given.Select(finding => finding.Confidence!.Value.Value.ToString(CultureInfo.InvariantCulture)));
        var average = given.Length == 0 ? "no confidence given" : $"average {row.AverageConfidence} from ({sum}) / {given.Length}";
        yield return $"  {row.Source.Name} ({row.Provider.Name}), {Word(row.Function)}: {row.Findings.Length}, {average}";
        foreach (var finding in row.Findings)
        {
            yield return $"    {Value(finding.Confidence)}  {finding.Finding.Id}{WrittenAs(id, finding.Mapping)}  {Place(finding.Mapping.Span)}{(finding.Finding.SameAs is null ? "" : "  (a re-export)")}";
            foreach (var merged in finding.Merged)
            {
                yield return $"      not counted: {Value(merged.Confidence)}{WrittenAs(id, merged)}  {Place(merged.Span)}  (one technique now)";
            }
        }
    }

    private static string WrittenAs(TechniqueId id, FindingTechnique mapping) => mapping.Technique == id ? "" : $" (as {mapping.Technique})";

    private static void WriteRow(Utf8JsonWriter json, TechniqueId technique, SourceRow row)
    {
        json.WriteStartObject();
        json.WriteString("source", row.Source.Name);
        json.WriteString("provider", row.Provider.Id);
        json.WriteString("function", Word(row.Function));
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

    private static void WritePlace(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteString("path", span.Path.Value);
        json.WriteNumber("line", span.Start.Line);
    }

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string RuleLine(SigmaRule rule) => $"{rule.Title}  {rule.File}";

    private static string Place(SourceSpan span) => $"{span.Path}:{span.Start.Line}";

    private static string Value(Confidence? confidence) => confidence?.ToString() ?? "–";

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
