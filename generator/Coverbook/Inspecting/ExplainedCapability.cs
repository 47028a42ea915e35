using System.Text.Json;
using Coverbook.Coverage;
using Coverbook.Files;
using Coverbook.Mappings;

namespace Coverbook.Inspecting;

/// <summary>What a capability does about techniques.</summary>
public sealed class ExplainedCapability : ExplainedSubject
{
    private readonly CoverageModel model;
    private readonly Capability capability;
    private readonly ILookup<SourceSpan, Mention> mentions;

    internal ExplainedCapability(CoverageModel model, Capability capability)
    {
        (this.model, this.capability) = (model, capability);
        mentions = model.Mentions.Where(mention => mention.By is MentionedBy.ACapability by && ReferenceEquals(by.Capability, capability))
            .ToLookup(mention => mention.Span);
    }

    /// <inheritdoc/>
    public override IEnumerable<string> ToText()
    {
        var mapping = capability.Mapping;
        var provider = model.Providers.First(provider => provider.Id == mapping.ProviderId).Name;
        yield return $"{capability.Name} ({provider}), capability of {mapping.Framework}: {CoverageText.Count(capability.Scores.Length, "score")}";
        yield return $"  {CoverageText.Place(capability.Span)}{(mapping.AttackVersion is { } version ? $"  written for ATT&CK {version}" : "")}";
        if (capability.NotMappable is not null)
        {
            yield return "not mappable, by the mapping's authors";
        }

        foreach (var score in capability.Scores)
        {
            yield return $"  {score.Technique}  {CapabilityText.Word(score)}{CoverageText.Fate(MentionOf(score), model.AttackVersion)}  {CoverageText.Place(score.Span)}";
        }
    }

    /// <inheritdoc/>
    public override byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("capability", capability.Name);
            json.WriteString("provider", capability.Mapping.ProviderId);
            json.WriteString("framework", capability.Mapping.Framework);
            json.WriteString("writtenFor", capability.Mapping.AttackVersion);
            json.WriteStartArray("scores");
            foreach (var score in capability.Scores)
            {
                CapabilityText.Write(json, score, "technique", MentionOf(score));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private Mention? MentionOf(CapabilityScore score) =>
        mentions[score.Span].FirstOrDefault(mention => mention.Written == score.Technique);
}
