using System.Globalization;
using System.Text.Json;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Wording;

namespace Coverbook.Inspecting;

/// <summary>A log source: who reads it, and which techniques it serves.</summary>
public sealed class ExplainedLogSource : ExplainedSubject
{
    private readonly string version;
    private readonly PublishedLogSource source;

    internal ExplainedLogSource(string version, PublishedLogSource source) => (this.version, this.source) = (version, source);

    /// <inheritdoc/>
    public override IEnumerable<string> ToText()
    {
        yield return $"{source.Source.Name} ({source.Source.Id}, ATT&CK {version})";
        yield return $"  written as {string.Join(", ", source.Spellings.Select(one => Spelling(one.Key, one.Value)))}";
        if (source.Source.AllSigma.Any())
        {
            yield return $"  read by Sigma rules for {string.Join("; ", source.Source.AllSigma.Select(one => one.ToWords()))}";
        }

        yield return DefenceSentences.Serves(source.Totals);
        yield return DefenceSentences.ReadBy(source);
        yield return $"rules: {CoverageText.Count(source.Rules.Length, "rule")}";
        foreach (var rule in source.Rules)
        {
            yield return $"  {rule.Rule.Title}  {rule.Rule.File}";
        }

        yield return $"techniques: {CoverageText.Count(source.Techniques.Length, "technique")}, sub-techniques among them";
        foreach (var served in source.Techniques)
        {
            var scope = served.IsInScope ? "" : "  (its analytic is for a platform outside of the scope)";
            yield return $"  {UseText.Line(served.Technique)}{scope}";
        }
    }

    /// <inheritdoc/>
    public override byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            Write(json);
        }

        return stream.ToArray();
    }

    private static string Spelling(string name, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} ({count} {(count == 1 ? "reference" : "references")})");

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", source.Source.Id.ToString());
        json.WriteString("name", source.Source.Name);
        json.WriteString("attackVersion", version);
        json.WriteStartArray("writtenAs");
        foreach (var (name, count) in source.Spellings)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("references", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sigma");
        foreach (var sigma in source.Source.AllSigma)
        {
            json.WriteStringValue(sigma.ToWords());
        }

        json.WriteEndArray();
        json.WriteNumber("inScope", source.Totals.InScope);
        json.WriteNumber("withoutEvidence", source.Totals.Without);
        WriteReaders(json);
        json.WriteStartArray("techniques");
        foreach (var served in source.Techniques)
        {
            json.WriteStartObject();
            UseText.Write(json, served.Technique);
            json.WriteBoolean("analyticInScope", served.IsInScope);
            json.WriteNumber("rulesThatRead", served.RulesOfTechnique);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteReaders(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var rule in source.Rules)
        {
            json.WriteStartObject();
            json.WriteString("title", rule.Rule.Title);
            CoverageJson.WritePlace(json, rule.Rule.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var reader in source.Readers)
        {
            json.WriteStringValue(reader.Source.Name);
        }

        json.WriteEndArray();
    }
}
