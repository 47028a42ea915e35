using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage;

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

        foreach (var list in rows.Values)
        {
            list.Sort(InRowOrder);
        }

        return new LinkedEvidence(rows, unknown.ToImmutable());
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
        var drafts = new Dictionary<TechniqueId, List<RowDraft>>();
        foreach (var finding in source.Findings.Where(finding => finding.Visibility != Visibility.None))
        {
            foreach (var mapping in finding.Techniques)
            {
                if (Resolve(source, finding, mapping) is { } id)
                {
                    Add(DraftOf(drafts, id, mapping.Function), id, finding, mapping);
                }
            }
        }

        foreach (var (id, ofTechnique) in drafts)
        {
            foreach (var draft in ofTechnique)
            {
                ListOf(rows, id).Add(draft.ToRow(source, provider, keys));
            }
        }
    }

    private void Add(RowDraft draft, TechniqueId id, Finding finding, FindingTechnique mapping)
    {
        if (draft.Add(finding, mapping) is { } earlier)
        {
            bag.Add(MappingDiagnostics.TechniquesMerged(
                mapping.Span, mapping.Technique.ToString(), earlier.Technique.ToString(), id.ToString(), draft.ConfidenceOf(finding)?.ToString(), earlier.Span));
        }
    }

    private static RowDraft DraftOf(Dictionary<TechniqueId, List<RowDraft>> drafts, TechniqueId id, MappingFunction function)
    {
        var ofTechnique = ListOf(drafts, id);
        var draft = ofTechnique.Find(draft => draft.Function == function);
        if (draft is null)
        {
            ofTechnique.Add(draft = new RowDraft(function));
        }

        return draft;
    }

    private static List<T> ListOf<T>(Dictionary<TechniqueId, List<T>> lists, TechniqueId id)
    {
        if (!lists.TryGetValue(id, out var list))
        {
            lists[id] = list = [];
        }

        return list;
    }

    private TechniqueId? Resolve(MappingSource source, Finding finding, FindingTechnique mapping)
    {
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

        unknown.Add(new UnknownTechnique(mapping.Technique, $"{source.Name}: {finding.Id}", mapping.Span));
        return null;
    }

    /// <summary>Function, then provider in config order, then findings descending, then name.</summary>
    private int InRowOrder(SourceRow one, SourceRow other)
    {
        var order = (int)one.Function - (int)other.Function;
        if (order == 0)
        {
            order = providers.IndexOf(one.Provider) - providers.IndexOf(other.Provider);
        }

        if (order == 0)
        {
            order = other.Findings.Length - one.Findings.Length;
        }

        if (order == 0)
        {
            order = string.CompareOrdinal(one.Source.Name, other.Source.Name);
        }

        return order == 0 ? one.Source.File.CompareTo(other.Source.File) : order;
    }
}
