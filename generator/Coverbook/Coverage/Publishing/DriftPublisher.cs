using System.Collections.Immutable;
using Coverbook.Coverage.Totals;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>Gathers from the mentions what became of ids, and counts it.</summary>
internal sealed class DriftPublisher(
    CoverageModel model, Func<Mention, PublishedMention?> publish, ImmutableArray<PublishedSource> sources)
{
    /// <summary>The report.</summary>
    public PublishedDrift Publish(ImmutableArray<PublishedTechnique> techniques) => new(
        [
            .. model.Mentions.Where(mention => mention is { Fate: not MentionFate.InForce, By: not MentionedBy.ANote })
                .GroupBy(mention => (mention.Fate, mention.Written))
                .OrderBy(group => group.Key.Fate)
                .ThenBy(group => group.Key.Written)
                .Select(group => Drifted(group.Key.Written, group.Key.Fate, [.. group]))
                .Where(id => !id.Places.IsEmpty),
        ],
        [.. techniques.SelectMany(Merges)],
        [.. Origins()]);

    /// <summary>What became of the ids that some mentions name.</summary>
    public static FateTotals Count(IReadOnlyCollection<Mention> mentions)
    {
        var fates = mentions.CountBy(mention => mention.Fate).ToDictionary();
        return new FateTotals(
            mentions.Count,
            fates.GetValueOrDefault(MentionFate.Succeeded),
            fates.GetValueOrDefault(MentionFate.Newer),
            fates.GetValueOrDefault(MentionFate.Withdrawn),
            fates.GetValueOrDefault(MentionFate.Unknown));
    }

    private DriftedId Drifted(TechniqueId written, MentionFate fate, Mention[] mentions) => new(
        written,
        fate,
        fate == MentionFate.Newer ? model.NewerIds[written] : mentions[0].InForce is { } now ? [now] : [],
        fate == MentionFate.Unknown ? model.CuresOfUnknown[written] : null,
        mentions.Count(mention => mention.By is MentionedBy.AFinding),
        mentions.Count(mention => mention.By is MentionedBy.ACapability),
        mentions.Count(mention => mention.By is MentionedBy.ARule),
        [
            .. mentions.Select(publish)
                .OfType<PublishedMention>()
                .OrderBy(mention => mention.Span.Path)
                .ThenBy(mention => mention.Span.Start),
        ]);

    private static IEnumerable<MergedFinding> Merges(PublishedTechnique technique) =>
        from row in technique.Rows
        from finding in row.Findings
        where !finding.MergedFrom.IsEmpty
        select new MergedFinding(
            row.Source, finding.Finding, technique.Technique.Id, finding.MergedFrom, finding.Mapping.Confidence);

    private IEnumerable<DriftOrigin> Origins()
    {
        foreach (var source in sources)
        {
            yield return new DriftOrigin.OfSource(source, source.Fates);
        }

        foreach (var mapping in model.Mentions.Where(mention => mention.By is MentionedBy.ACapability)
            .GroupBy(mention => ((MentionedBy.ACapability)mention.By).Capability.Mapping.File)
            .OrderBy(group => group.Key))
        {
            var first = ((MentionedBy.ACapability)mapping.First().By).Capability.Mapping;
            if (Disclosure.MayBeNamed(first.Visibility)
                && model.Providers.FirstOrDefault(one => one.Id == first.ProviderId) is { } provider)
            {
                yield return new DriftOrigin.OfCapabilities(first, provider.Name, Count([.. mapping]));
            }
        }

        foreach (var library in model.Mentions.Where(mention => mention.By is MentionedBy.ARule)
            .GroupBy(mention => ((MentionedBy.ARule)mention.By).Rule.Library)
            .OrderBy(group => group.Key.IsOwn ? "" : group.Key.Name, StringComparer.Ordinal))
        {
            yield return new DriftOrigin.OfLibrary(library.Key, Count([.. library]));
        }
    }
}
