using System.Globalization;
using System.Text.Json;
using Coverbook.Coverage.Publishing;

namespace Coverbook.Inspecting;

/// <summary>A tactic's figures, and how each of its techniques stands.</summary>
public sealed class ExplainedTactic : ExplainedSubject
{
    private readonly string version;
    private readonly PublishedTactic tactic;

    internal ExplainedTactic(string version, PublishedTactic tactic) => (this.version, this.tactic) = (version, tactic);

    /// <inheritdoc/>
    public override IEnumerable<string> ToText()
    {
        var (techniques, rules) = tactic.Totals;
        yield return $"{tactic.Tactic.Id} {tactic.Tactic.Name} (ATT&CK {version})";
        yield return $"  {CoverageText.Place(tactic.Tactic.Span)}";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"techniques: {techniques.InScope} in scope, {techniques.Direct} of these with evidence (capabilities alone for {techniques.ByCapabilityAlone}), {techniques.OnlyBelow} only through sub-techniques");
        yield return string.Create(CultureInfo.InvariantCulture, $"rules with the tactic and no technique: {rules}");
        foreach (var rule in tactic.RulesWithoutTechnique.OfType<NamedRule>())
        {
            yield return $"  {rule.Rule.Title}  {rule.Rule.File}";
        }

        yield return $"all: {CoverageText.Count(tactic.Techniques.Length, "technique")}, sub-techniques among them";
        foreach (var technique in tactic.Techniques)
        {
            yield return $"  {UseText.Line(technique)}  {CoverageText.Place(technique.Technique.Span)}";
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

    private void Write(Utf8JsonWriter json)
    {
        var (techniques, rules) = tactic.Totals;
        json.WriteStartObject();
        json.WriteString("id", tactic.Tactic.Id.ToString());
        json.WriteString("name", tactic.Tactic.Name);
        json.WriteString("attackVersion", version);
        CoverageJson.WritePlace(json, tactic.Tactic.Span);
        json.WriteNumber("inScope", techniques.InScope);
        json.WriteNumber("withEvidence", techniques.Direct);
        json.WriteNumber("byCapabilityAlone", techniques.ByCapabilityAlone);
        json.WriteNumber("onlyThroughSubTechniques", techniques.OnlyBelow);
        json.WriteNumber("rulesWithoutTechnique", rules);
        json.WriteStartArray("techniques");
        foreach (var technique in tactic.Techniques)
        {
            json.WriteStartObject();
            UseText.Write(json, technique);
            CoverageJson.WritePlace(json, technique.Technique.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
