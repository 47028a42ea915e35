using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>The findings by technique.</summary>
internal sealed record LinkedEvidence(
    IReadOnlyDictionary<TechniqueId, ImmutableArray<SourceRow>> Rows, ImmutableArray<UnknownTechnique> Unknown)
{
    public ImmutableArray<SourceRow> RowsOf(TechniqueId id) => Rows.GetValueOrDefault(id, []);
}

/// <summary>Counts findings by source, function and technique, as section 4 of the design defines it.</summary>
internal sealed class EvidenceLinker(TechniqueResolver resolver, ImmutableArray<ProviderOptions> providers, DiagnosticBag bag)
{
    private readonly Dictionary<TechniqueId, List<SourceRow>> rows = [];
    private readonly ImmutableArray<UnknownTechnique>.Builder unknown = ImmutableArray.CreateBuilder<UnknownTechnique>();

    public LinkedEvidence Link(ImmutableArray<MappingSource> sources)
    {
        var keys = new FindingKeys(sources, bag);
        foreach (var source in sources.Where(source => source.Visibility != Visibility.None))
        {
            if (ProviderOf(source) is { } provider)
            {
                AddRows(source, provider, keys);
            }
        }

        var ordered = rows.ToDictionary(pair => pair.Key, pair => InRowOrder(pair.Value));
        return new LinkedEvidence(ordered, unknown.ToImmutable());
    }

    private ProviderOptions? ProviderOf(MappingSource source)
    {
        var provider = providers.FirstOrDefault(provider => provider.Id == source.ProviderId);
        if (provider is null)
        {
            bag.Add(LinkDiagnostics.ProviderUnknown(source.ProviderSpan, source.ProviderId, providers.Select(known => known.Id)));
        }

        return provider;
    }

    private void AddRows(MappingSource source, ProviderOptions provider, FindingKeys keys)
    {
        var entries =
            from finding in source.Findings
            where finding.Visibility != Visibility.None
            from mapping in finding.Techniques
            let id = Resolve(source, finding, mapping)
            where id is not null
            group (finding, mapping) by (Id: id.Value, mapping.Function);
        foreach (var group in entries)
        {
            var findings = group
                .GroupBy(entry => entry.finding.Id, StringComparer.Ordinal)
                .Select(same => Evidence(source, same.First().finding, MostConfident(same.Select(entry => entry.mapping)), keys))
                .OrderByDescending(evidence => evidence.Confidence?.Value ?? 0)
                .ThenBy(evidence => evidence.Finding.Id, StringComparer.Ordinal);
            Add(group.Key.Id, new SourceRow(source, provider, group.Key.Function, [.. findings]));
        }
    }

    private static FindingEvidence Evidence(MappingSource source, Finding finding, FindingTechnique mapping, FindingKeys keys) =>
        new(finding, mapping, keys.Of(source, finding), source.Visibility.Stricter(finding.Visibility));

    /// <summary>The largest confidence counts; a pair without any stays without.</summary>
    private static FindingTechnique MostConfident(IEnumerable<FindingTechnique> mappings) =>
        mappings.MaxBy(mapping => mapping.Confidence?.Value ?? 0)!;

    private void Add(TechniqueId id, SourceRow row)
    {
        if (!rows.TryGetValue(id, out var list))
        {
            rows[id] = list = [];
        }

        list.Add(row);
    }

    private TechniqueId? Resolve(MappingSource source, Finding finding, FindingTechnique mapping)
    {
        var name = $"{source.Name}: {finding.Id}";
        switch (resolver.Resolve(mapping.Technique))
        {
            case ResolvedTechnique.Active active:
                return active.Id;
            case ResolvedTechnique.Succeeded succeeded:
                bag.Add(LinkDiagnostics.TechniqueRevoked(mapping.Span, mapping.Technique.ToString(), succeeded.Id.ToString()));
                return succeeded.Id;
            case ResolvedTechnique.Withdrawn:
                bag.Add(LinkDiagnostics.TechniqueWithdrawn(mapping.Span, mapping.Technique.ToString()));
                break;
            default:
                bag.Add(LinkDiagnostics.TechniqueUnknown(mapping.Span, mapping.Technique.ToString(), resolver.Version, resolver.CureFor(mapping.Technique)));
                break;
        }

        unknown.Add(new UnknownTechnique(mapping.Technique, name, mapping.Span));
        return null;
    }

    /// <summary>Provider in config order, then findings descending, then name.</summary>
    private ImmutableArray<SourceRow> InRowOrder(List<SourceRow> unordered) =>
    [
        .. unordered
            .OrderBy(row => row.Function)
            .ThenBy(row => providers.IndexOf(row.Provider))
            .ThenByDescending(row => row.Findings.Length)
            .ThenBy(row => row.Source.Name, StringComparer.Ordinal)
            .ThenBy(row => row.Source.File),
    ];
}
