using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Coverage;
using Coverbook.Coverage.Totals;
using Coverbook.Files;
using Coverbook.Mappings;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Inspecting;

/// <summary>A technique's numbers as text: each with the findings and rules behind it, and the file and line that they come from.</summary>
internal static class CoverageText
{
    /// <summary>The explanation as lines of text.</summary>
    public static IEnumerable<string> Of(CoverageModel model, TechniqueCoverage technique)
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

        foreach (var line in CapabilityText.Lines(technique.Technique.Id, technique.Capabilities))
        {
            yield return line;
        }

        foreach (var line in NewerLines(technique.NewerFindings))
        {
            yield return line;
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

    private static IEnumerable<string> NewerLines(ImmutableArray<NewerFindings> newer)
    {
        foreach (var (id, findings) in newer)
        {
            yield return $"not counted, mapped to {id} of a newer ATT&CK version: {findings.Length}";
            foreach (var finding in findings)
            {
                yield return $"  {finding.Source.Name}: {finding.Finding.Id}  {Place(finding.Mapping.Span)}";
            }
        }
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

    private static string WrittenAs(TechniqueId id, FindingTechnique mapping) =>
        mapping.Technique == id ? "" : $" (as {mapping.Technique})";

    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string RuleLine(SigmaRule rule) => $"{rule.Title}  {rule.File}";

    /// <summary>What became of an id that is not in force as written; nothing of one that is.</summary>
    public static string Fate(Mention? mention, string version) => mention switch
    {
        { Fate: MentionFate.Succeeded } => $" (revoked: counts for {mention.InForce})",
        { Fate: MentionFate.Withdrawn } => " (withdrawn: not counted)",
        { Fate: MentionFate.Newer } => $" (newer than ATT&CK {version}: not counted)",
        { Fate: MentionFate.Unknown } => $" (not in ATT&CK {version}: not counted)",
        _ => "",
    };

    public static string Place(SourceSpan span) => $"{span.Path}:{span.Start.Line}";

    public static string Value(Confidence? confidence) => confidence?.ToString() ?? "–";

    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
