using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>Joins capabilities with techniques. They are rows of their own: nothing of them is added to findings.</summary>
internal sealed class CapabilityLinker(Mentions mentions, ImmutableArray<ProviderOptions> providers, DiagnosticBag bag)
{
    private readonly Dictionary<TechniqueId, List<CapabilityRow>> rows = [];
    private readonly Dictionary<string, (ProviderOptions Provider, int Rank)> known =
        providers.Select((provider, rank) => (provider, rank)).ToDictionary(one => one.provider.Id, StringComparer.Ordinal);

    public LinkedCapabilities Link(ImmutableArray<Capability> capabilities)
    {
        var counted = capabilities.Where(capability => capability.Mapping.Visibility != Visibility.None).ToImmutableArray();
        ReportUnknownProviders(counted);
        counted = [.. counted.Where(capability => known.ContainsKey(capability.Mapping.ProviderId))];
        foreach (var capability in counted)
        {
            AddRows(capability, known[capability.Mapping.ProviderId].Provider);
        }

        foreach (var list in rows.Values)
        {
            list.Sort(InRowOrder);
        }

        return new LinkedCapabilities(counted, rows);
    }

    /// <summary>A provider that is missing in the configuration is told once, at the first mapping that names it.</summary>
    private void ReportUnknownProviders(ImmutableArray<Capability> capabilities)
    {
        var names = new NearestNames(known.Keys);
        foreach (var same in capabilities.Select(capability => capability.Mapping)
            .Where(mapping => !known.ContainsKey(mapping.ProviderId))
            .DistinctBy(mapping => mapping.File)
            .GroupBy(mapping => mapping.ProviderId, StringComparer.Ordinal))
        {
            bag.Add(LinkDiagnostics.ProviderUnknown(same.First().ProviderSpan, same.Key, same.Count(), names));
        }
    }

    private void AddRows(Capability capability, ProviderOptions provider)
    {
        var by = new MentionedBy.ACapability(capability);
        var scores = capability.Scores
            .Select(score => (mentions.Read(score.Technique, by, score.Span, score.Technique.ToString()).InForce, Score: score))
            .Where(read => read.InForce is not null)
            .GroupBy(read => read.InForce!.Value, read => new CapabilityEvidence(read.Score, capability.Mapping.Visibility));
        foreach (var ofTechnique in scores)
        {
            if (!rows.TryGetValue(ofTechnique.Key, out var list))
            {
                rows[ofTechnique.Key] = list = [];
            }

            list.Add(new CapabilityRow(capability, provider, [.. ofTechnique]));
        }
    }

    /// <summary>Provider in config order, then name, then edition.</summary>
    private int InRowOrder(CapabilityRow one, CapabilityRow other)
    {
        var order = known[one.Provider.Id].Rank - known[other.Provider.Id].Rank;
        if (order == 0)
        {
            order = string.CompareOrdinal(one.Capability.Name, other.Capability.Name);
        }

        if (order == 0)
        {
            order = one.Capability.Mapping.File.CompareTo(other.Capability.Mapping.File);
        }

        return order == 0 ? one.Capability.Span.Start.Line - other.Capability.Span.Start.Line : order;
    }
}
