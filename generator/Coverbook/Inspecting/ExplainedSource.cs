using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Coverbook.Coverage;
using Coverbook.Coverage.Publishing;
using Coverbook.Mappings;

namespace Coverbook.Inspecting;

/// <summary>What a source maps, how complete that is, and what became of the ids that it names.</summary>
public sealed class ExplainedSource : ExplainedSubject
{
    private readonly CoverageModel model;
    private readonly MappingSource source;
    private readonly ImmutableArray<string> unmapped;
    private readonly ILookup<FindingTechnique, Mention> mentions;

    internal ExplainedSource(CoverageModel model, MappingSource source)
    {
        (this.model, this.source) = (model, source);
        unmapped = SiteCounter.Unmapped(source);
        var byPlace = model.Mentions.Where(mention => mention.By is MentionedBy.AFinding by && by.Source == source)
            .ToLookup(mention => mention.Span);
        mentions = source.Findings.SelectMany(finding => finding.Techniques)
            .SelectMany(mapping => byPlace[mapping.Span].Where(mention => mention.Written == mapping.Technique)
                .Select(mention => (Mapping: mapping, Mention: mention)))
            .ToLookup<(FindingTechnique Mapping, Mention Mention), FindingTechnique, Mention>(
                pair => pair.Mapping, pair => pair.Mention, ReferenceEqualityComparer.Instance);
    }

    private int Known => source.KnownFindings.Distinct(StringComparer.Ordinal).Count();

    private string Provider => model.Providers.First(provider => provider.Id == source.ProviderId).Name;

    /// <inheritdoc/>
    public override IEnumerable<string> ToText()
    {
        var entries = source.Findings.Sum(finding => finding.Techniques.Length);
        yield return $"{source.Name} ({Provider}), {CoverageText.Word(source.Function)}: {CoverageText.Count(source.Findings.Length, "finding")} with {(entries == 1 ? "1 entry" : $"{entries} entries")}";
        yield return $"  {CoverageText.Place(source.NameSpan)}{WrittenFor()}";
        if (Known > 0)
        {
            yield return $"mapped: {Known - unmapped.Length} of {CoverageText.Count(Known, "known finding")}";
        }

        if (!unmapped.IsEmpty)
        {
            yield return $"not mapped: {unmapped.Length}";
        }

        foreach (var id in unmapped)
        {
            yield return $"  {id}";
        }

        yield return "findings:";
        foreach (var finding in source.Findings)
        {
            yield return $"  {finding.Id}  {CoverageText.Place(finding.Span)}{(finding.SameAs is null ? "" : "  (a re-export)")}";
            foreach (var mapping in finding.Techniques)
            {
                var function = mapping.Function == source.Function ? "" : $" {CoverageText.Word(mapping.Function)}";
                yield return $"    {CoverageText.Value(mapping.Confidence)}  {mapping.Technique}{function}{Fate(mapping)}  {CoverageText.Place(mapping.Span)}";
            }
        }
    }

    /// <inheritdoc/>
    public override byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("source", source.Name);
            json.WriteString("provider", source.ProviderId);
            json.WriteString("function", CoverageText.Word(source.Function));
            json.WriteString("writtenFor", source.AttackVersion);
            json.WriteString("updated", source.Updated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("known", Known);
            WriteTexts(json, "notMapped", unmapped);
            json.WriteStartArray("findings");
            foreach (var finding in source.Findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        CoverageJson.WritePlace(json, finding.Span);
        json.WriteStartArray("techniques");
        foreach (var mapping in finding.Techniques)
        {
            json.WriteStartObject();
            json.WriteString("technique", mapping.Technique.ToString());
            if (mentions[mapping].FirstOrDefault() is { } mention)
            {
                json.WriteString("fate", CoverageText.Word(mention.Fate));
                json.WriteString("inForce", mention.InForce?.ToString());
            }

            json.WriteString("function", CoverageText.Word(mapping.Function));
            if (mapping.Confidence is { } confidence)
            {
                json.WriteNumber("confidence", confidence.Value);
            }

            CoverageJson.WritePlace(json, mapping.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private string WrittenFor()
    {
        var version = source.AttackVersion is { } attack ? $"  written for ATT&CK {attack}" : "";
        return source.Updated is { } day ? string.Create(CultureInfo.InvariantCulture, $"{version}  updated {day:yyyy-MM-dd}") : version;
    }

    private string Fate(FindingTechnique mapping) => CoverageText.Fate(mentions[mapping].FirstOrDefault(), model.AttackVersion);
}
