using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>A source's row for one technique while it is put together: each finding once, with the mapping that counts.</summary>
internal sealed class RowDraft(MappingFunction function)
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    public MappingFunction Function => function;

    /// <summary>
    /// Adds a finding, or one more mapping of it, whose id has become the same technique. The largest confidence counts; a pair
    /// without any stays without. Gives the mapping that stood there before.
    /// </summary>
    public FindingTechnique? Add(Finding finding, FindingTechnique mapping)
    {
        if (!entries.TryGetValue(finding.Id, out var entry))
        {
            entries[finding.Id] = new Entry(finding, mapping, []);
            return null;
        }

        var isSurer = mapping.Confidence is { } confidence && confidence.Value > (entry.Mapping.Confidence?.Value ?? 0);
        entries[finding.Id] = isSurer
            ? new Entry(entry.Finding, mapping, entry.Merged.Add(entry.Mapping))
            : entry with { Merged = entry.Merged.Add(mapping) };
        return entry.Mapping;
    }

    /// <summary>The confidence that a finding counts with so far.</summary>
    public Confidence? ConfidenceOf(Finding finding) => entries[finding.Id].Mapping.Confidence;

    /// <summary>The row, with the surest findings first.</summary>
    public SourceRow ToRow(MappingSource source, ProviderOptions provider, FindingKeys keys)
    {
        var findings = new List<FindingEvidence>(entries.Count);
        foreach (var (finding, mapping, merged) in entries.Values)
        {
            findings.Add(
                new FindingEvidence(
                    finding, mapping, keys.Of(source, finding), source.Visibility.Stricter(finding.Visibility))
                { Merged = merged });
        }

        findings.Sort(BySureness);
        return new SourceRow(source, provider, function, [.. findings]);
    }

    private static int BySureness(FindingEvidence one, FindingEvidence other)
    {
        var order = decimal.Compare(other.Confidence?.Value ?? 0, one.Confidence?.Value ?? 0);
        return order == 0 ? string.CompareOrdinal(one.Finding.Id, other.Finding.Id) : order;
    }

    private sealed record Entry(Finding Finding, FindingTechnique Mapping, ImmutableArray<FindingTechnique> Merged);
}
