using System.Collections.Immutable;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;

namespace Coverbook.Coverage.Publishing;

/// <summary>Counts capabilities, and leaves out what may not be shown of them.</summary>
internal sealed class CapabilityPublisher
{
    private readonly Dictionary<Capability, PublishedCapability> named = new(ReferenceEqualityComparer.Instance);

    public CapabilityPublisher(CoverageModel model)
    {
        var rows = model.Techniques.SelectMany(technique => technique.Capabilities)
            .ToLookup<CapabilityRow, Capability>(row => row.Capability, ReferenceEqualityComparer.Instance);
        var mentions = model.Mentions.Where(mention => mention.By is MentionedBy.ACapability)
            .ToLookup<Mention, Capability>(
                mention => ((MentionedBy.ACapability)mention.By).Capability, ReferenceEqualityComparer.Instance);
        ImmutableArray<Capability> shown = [.. model.Capabilities.Where(one => Disclosure.MayBeNamed(one.Mapping.Visibility))];
        var editions = shown.CountBy(capability => capability.Identity).ToDictionary();
        foreach (var capability in shown)
        {
            named.Add(
                capability,
                new PublishedCapability(
                    Disclosure.Shown(capability),
                    model.Providers.First(provider => provider.Id == capability.Mapping.ProviderId),
                    Totals([.. rows[capability]]),
                    DriftPublisher.Count([.. mentions[capability]]))
                {
                    HasOtherEditions = editions[capability.Identity] > 1,
                });
        }

        All = [.. model.Capabilities.Where(named.ContainsKey).Select(capability => named[capability])];
    }

    /// <summary>The capabilities that may be named, in the order of their files.</summary>
    public ImmutableArray<PublishedCapability> All { get; }

    /// <summary>What capabilities do about a technique.</summary>
    public PublishedCapabilities Of(TechniqueCoverage coverage)
    {
        var rows = coverage.Capabilities;
        if (rows.IsEmpty)
        {
            return PublishedCapabilities.None;
        }

        ImmutableArray<PublishedCapabilityRow> shown = [.. rows.Where(row => named.ContainsKey(row.Capability)).Select(Publish)];
        var all = Count(rows);
        var covering = Count(rows.Where(row => row.Covers));
        return new PublishedCapabilities(
            shown,
            all,
            all - PublishedCapability.Count(shown.Select(row => row.Capability)),
            covering,
            covering > 0 && !coverage.HasFindingOrRule);
    }

    private static int Count(IEnumerable<CapabilityRow> rows) => rows.DistinctBy(row => row.Capability.Identity).Count();

    private PublishedCapabilityRow Publish(CapabilityRow row) => new(
        named[row.Capability], [.. row.Scores.Select(evidence => Disclosure.Shown(evidence.Score, evidence.Visibility))]);

    private static CapabilityTotals Totals(ImmutableArray<CapabilityRow> rows) => new(
        rows.Length,
        Totals(rows, MappingFunction.Detect),
        Totals(rows, MappingFunction.Protect),
        Totals(rows, MappingFunction.Respond));

    private static ScoreTotals Totals(ImmutableArray<CapabilityRow> rows, MappingFunction category)
    {
        var best = rows.Select(row => row.Best(category)).OfType<ScoreValue>().CountBy(value => value).ToDictionary();
        return new ScoreTotals(
            best.GetValueOrDefault(ScoreValue.Significant),
            best.GetValueOrDefault(ScoreValue.Partial),
            best.GetValueOrDefault(ScoreValue.Minimal));
    }
}
