using System.Globalization;
using System.Text.Json;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;

namespace Coverbook.Inspecting;

/// <summary>How techniques that are used stand, as text and as members of JSON.</summary>
internal static class UseText
{
    /// <summary>The figures of techniques and of sub-techniques, a line each.</summary>
    public static IEnumerable<string> Lines(UseTotals totals) =>
        [Line("techniques", totals.Techniques), Line("sub-techniques", totals.SubTechniques)];

    /// <summary>What a technique has, in one line.</summary>
    public static string Line(PublishedTechnique technique)
    {
        var best = technique.Best is { } confidence ? $", best confidence {confidence}" : "";
        return $"{technique.Technique.Id} {technique.FullName}: {CoverageText.Word(technique.Status)}, {CoverageText.Count(technique.DetectionCount, "detection")}{best}, {CoverageText.Count(technique.RuleCount, "rule")}";
    }

    /// <summary>The figures as two members.</summary>
    public static void Write(Utf8JsonWriter json, UseTotals totals)
    {
        Write(json, "techniques", totals.Techniques);
        Write(json, "subTechniques", totals.SubTechniques);
    }

    /// <summary>What a technique has, as members of its object.</summary>
    public static void Write(Utf8JsonWriter json, PublishedTechnique technique)
    {
        json.WriteString("id", technique.Technique.Id.ToString());
        json.WriteString("name", technique.FullName);
        json.WriteString("status", CoverageText.Word(technique.Status));
        json.WriteBoolean("inScope", technique.IsInScope);
        json.WriteNumber("detections", technique.DetectionCount);
        json.WriteNumber("rules", technique.RuleCount);
        if (technique.Best is { } best)
        {
            json.WriteNumber("bestConfidence", best.Value);
        }
    }

    private static string Line(string what, UseCount count) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {count.Named} used, {count.InScope} in scope, {count.Direct} of these with evidence (findings for {count.WithFinding}, rules for {count.WithRule}, capabilities alone for {count.ByCapabilityAlone}), {count.OnlyBelow} only through sub-techniques, {count.Without} without");

    private static void Write(Utf8JsonWriter json, string name, UseCount count)
    {
        json.WriteStartObject(name);
        json.WriteNumber("used", count.Named);
        json.WriteNumber("inScope", count.InScope);
        json.WriteNumber("withEvidence", count.Direct);
        json.WriteNumber("withFinding", count.WithFinding);
        json.WriteNumber("withRule", count.WithRule);
        json.WriteNumber("byCapabilityAlone", count.ByCapabilityAlone);
        json.WriteNumber("onlyThroughSubTechniques", count.OnlyBelow);
        json.WriteNumber("without", count.Without);
        json.WriteEndObject();
    }
}
