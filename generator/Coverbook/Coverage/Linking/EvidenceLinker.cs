using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Coverage.Totals;
using Coverbook.Diagnostics;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>Counts findings by source, function and technique, as section 4 of the design defines it.</summary>
internal sealed class EvidenceLinker(
    Mentions mentions, ImmutableArray<ProviderOptions> providers, FindingKeys keys, DiagnosticBag bag, DiagnosticBag ids)
{
    private readonly Dictionary<TechniqueId, List<SourceRow>> rows = [];
    private readonly Dictionary<TechniqueId, List<NewerFinding>> newer = [];
    private readonly Dictionary<string, (ProviderOptions Provider, int Rank)> known =
        providers.Select((provider, rank) => (provider, rank)).ToDictionary(one => one.provider.Id, StringComparer.Ordinal);

    public LinkedEvidence Link(ImmutableArray<MappingSource> sources)
    {
        ReportUnknownProviders(sources);
        foreach (var source in sources.Where(source => source.Visibility != Visibility.None))
        {
            if (known.TryGetValue(source.ProviderId, out var one))
            {
                AddRows(source, one.Provider);
            }
        }

        foreach (var list in rows.Values)
        {
            list.Sort(InRowOrder);
        }

        return new LinkedEvidence(rows, newer);
    }

    /// <summary>A provider that is missing in the configuration is told once, at the first source that names it.</summary>
    private void ReportUnknownProviders(ImmutableArray<MappingSource> sources)
    {
        var names = new NearestNames(known.Keys);
        foreach (var same in sources.Where(source => source.Visibility != Visibility.None && !known.ContainsKey(source.ProviderId))
            .GroupBy(source => source.ProviderId, StringComparer.Ordinal))
        {
            ids.Add(LinkDiagnostics.ProviderUnknown(same.First().ProviderSpan, same.Key, same.Count(), names));
        }
    }

    private void AddRows(MappingSource source, ProviderOptions provider)
    {
        var drafts = new Dictionary<TechniqueId, List<RowDraft>>();
        foreach (var finding in source.Findings.Where(finding => finding.Visibility != Visibility.None))
        {
            var by = new MentionedBy.AFinding(source, finding);
            foreach (var mapping in finding.Techniques)
            {
                var mention = mentions.Read(mapping.Technique, by, mapping.Span, mapping.Technique.ToString());
                if (mention.InForce is { } id)
                {
                    Add(DraftOf(drafts, id, mapping.Function), id, finding, mapping);
                }
                else if (mention.Fate == MentionFate.Newer && mapping.Function == MappingFunction.Detect)
                {
                    ListOf(newer, mention.Written).Add(new NewerFinding(source, finding, mapping));
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
                mapping.Span, mapping.Technique.ToString(), earlier.Technique.ToString(),
                    id.ToString(), draft.ConfidenceOf(finding)?.ToString(), earlier.Span));
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

    /// <summary>Function, then provider in config order, then findings descending, then name.</summary>
    private int InRowOrder(SourceRow one, SourceRow other)
    {
        var order = (int)one.Function - (int)other.Function;
        if (order == 0)
        {
            order = known[one.Provider.Id].Rank - known[other.Provider.Id].Rank;
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
