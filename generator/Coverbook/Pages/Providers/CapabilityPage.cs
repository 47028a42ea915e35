using Coverbook.Coverage.Publishing;
using Coverbook.Mappings;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Providers;

/// <summary>Makes the page of a capability: what it does about each technique, and why.</summary>
internal sealed class CapabilityPage(PageContext context)
{
    /// <summary>The page with one part of its scores, counted from 0.</summary>
    public CapabilityView Make(PublishedCapability published, int part)
    {
        var (capability, provider, _, fates) = published;
        var sentence = CapabilitySentences.Sentence(published);
        var parts = context.Slugs.PartsOf(published).All;
        var which = CapabilitySentences.Part(part, parts.Length);
        return new CapabilityView
        {
            Site = context.Site,
            Route = context.Slugs.RouteOf(published, part),
            Title = which is null ? Title(capability) : $"{Title(capability)}, {which}",
            Heading = capability.Name,
            Description = which is null ? sentence : $"{English.Sentence(which)}. {sentence}",
            Trail = [new LinkView("Providers", Route.Providers), new LinkView(provider.Name, context.Slugs.RouteOf(provider.Id))],
            Eyebrow = $"{provider.Name} · capability",
            Sentence = sentence,
            Facts = [.. Facts(capability)],
            WrittenFor = fates.Entries == 0
                ? null
                : DriftSentences.OfSource(capability.Mapping.AttackVersion, fates, context.Model.AttackVersion),
            Drift = Route.Drift,
            NotMappable = capability.NotMappable is { Length: > 0 } reason ? reason : null,
            Part = which is null ? null : $"{English.Sentence(which)}.",
            Previous = part == 0 ? null : context.Slugs.RouteOf(published, part - 1),
            Next = part + 1 < parts.Length ? context.Slugs.RouteOf(published, part + 1) : null,
            Techniques = [.. parts[part].GroupBy(score => score.Technique).Select(Technique)],
        };
    }

    /// <summary>Sources, and other editions of the framework, have pages of the same heading.</summary>
    private static string Title(Capability capability) => capability.Mapping.AttackVersion is { } version
        ? $"{capability.Name}, capability (ATT&CK {version})"
        : $"{capability.Name}, capability";

    private IEnumerable<FactView> Facts(Capability capability)
    {
        var mapping = capability.Mapping;
        FactView?[] facts =
        [
            new FactView("Framework", mapping.Framework + (mapping.FrameworkVersion is { } edition ? $", {edition}" : "")),
            capability.Group is { } group ? new FactView("Group", group) : null,
            mapping.Version is { Length: > 0 } version ? new FactView("Mapping version", version) : null,
            English.Date(mapping.Updated) is { } updated ? new FactView("Updated", updated) : null,
            mapping.Author is { } author ? new FactView("Author", author) : null,
            mapping.Download is { } download ? new FactView("Checked", English.Date(download.Checked)) : null,
            mapping.Download is { } from
                ? new FactView("Downloaded from", from.Url, from.Url)
                : new FactView("Mapping file", mapping.File.Value, context.Place(Files.SourceSpan.Whole(mapping.File)).Url),
        ];
        return facts.OfType<FactView>();
    }

    private CapabilityTechniqueView Technique(IGrouping<TechniqueId, CapabilityScore> scores) => new(
        scores.Key.ToString(),
        scores.Key.ToString(),
        context.Model.ById.GetValueOrDefault(scores.Key)?.FullName,
        context.RouteOf(scores.Key),
        [.. scores.Select(Score)]);

    private CapabilityScoreView Score(CapabilityScore score) => new(
        CapabilitySentences.Does(score),
        new ScoreView(CapabilitySentences.Word(score.Value), score.Value?.ToString().ToLowerInvariant()),
        score.Comment is { } comment ? English.Shortened(comment, CapabilityParts.LongestComment) : null,
        [.. score.References.Take(CapabilityParts.MostReferences).Select(reference => reference.Text)],
        CapabilitySentences.MoreReferences(score.References.Length - CapabilityParts.MostReferences),
        context.Place(score.Span));
}
