using System.Text.Json;
using Coverbook.Attack;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Inspecting;

/// <summary>What chosen adversaries use, each use with the place of the relationship that says so, and how the site stands to it.</summary>
public sealed class ExplainedAdversaries : ExplainedSubject
{
    private readonly string version;
    private readonly PublishedThreats chosen;
    private readonly Dictionary<(AttackId By, TechniqueId Technique), PublishedUse> uses;

    internal ExplainedAdversaries(string version, PublishedThreats chosen)
    {
        (this.version, this.chosen) = (version, chosen);
        uses = chosen.Adversaries
            .SelectMany(one => one.Uses.Select(use => (Key: (one.Adversary.Id, use.Technique.Technique.Id), Use: use)))
            .ToDictionary(pair => pair.Key, pair => pair.Use);
    }

    /// <inheritdoc/>
    public override IEnumerable<string> ToText()
    {
        foreach (var line in Head())
        {
            yield return line;
        }

        foreach (var standing in chosen.Uses.GroupBy(use => UseCounter.StandingOf(use.Technique)))
        {
            yield return $"{Word(standing.Key)}: {CoverageText.Count(standing.Count(), "technique")}, sub-techniques among them";
            foreach (var use in standing)
            {
                yield return $"  {UseText.Line(use.Technique)}";
                foreach (var (by, span) in Places(use))
                {
                    yield return $"    {by.Id} {by.Name}  {CoverageText.Place(span)}";
                }
            }
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

    private IEnumerable<string> Head()
    {
        if (chosen.Adversaries is [var only])
        {
            return [$"{Label(only)} (ATT&CK {version})", $"  {CoverageText.Place(only.Adversary.Span)}", .. UseText.Lines(only.Totals)];
        }

        return
        [
            $"{chosen.Adversaries.Length} together (ATT&CK {version}): what at least one of them uses",
            .. UseText.Lines(chosen.Totals),
            .. chosen.Adversaries.SelectMany(one => UseText.Lines(one.Totals)
                .Select(line => $"  {line}")
                .Prepend($"{Label(one)}  {CoverageText.Place(one.Adversary.Span)}")),
        ];
    }

    private static string Label(PublishedAdversary one) =>
        $"{one.Adversary.Id} {one.Adversary.Name}, {CoverageText.Word(one.Adversary.Kind)}";

    private static string Word(UseStanding standing) => standing switch
    {
        UseStanding.Without => "without evidence",
        UseStanding.OnlyBelow => "only through sub-techniques",
        UseStanding.Direct => "with evidence",
        _ => "out of scope",
    };

    private IEnumerable<(Adversary By, SourceSpan Span)> Places(PublishedThreatUse use) => use.By.SelectMany(
        by => uses[(by.Id, use.Technique.Technique.Id)].Texts.Select(text => (by, text.Span)));

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("attackVersion", version);
        json.WriteStartArray("adversaries");
        foreach (var one in chosen.Adversaries)
        {
            json.WriteStartObject();
            json.WriteString("id", one.Adversary.Id.ToString());
            json.WriteString("name", one.Adversary.Name);
            json.WriteString("kind", CoverageText.Word(one.Adversary.Kind));
            CoverageJson.WritePlace(json, one.Adversary.Span);
            UseText.Write(json, one.Totals);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        UseText.Write(json, chosen.Totals);
        json.WriteStartArray("uses");
        foreach (var use in chosen.Uses)
        {
            Write(json, use);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, PublishedThreatUse use)
    {
        json.WriteStartObject();
        UseText.Write(json, use.Technique);
        json.WriteString("standing", Word(UseCounter.StandingOf(use.Technique)));
        json.WriteStartArray("usedBy");
        foreach (var (by, span) in Places(use))
        {
            json.WriteStartObject();
            json.WriteString("id", by.Id.ToString());
            CoverageJson.WritePlace(json, span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
