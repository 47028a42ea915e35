using Coverbook.Config;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>A source's row for one technique while it is put together: each finding once, with the mapping that counts.</summary>
internal sealed class RowDraft(MappingFunction function)
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    public MappingFunction Function => function;

    /// <summary>Adds a finding, or one more mapping of it. The largest confidence counts; a pair without any stays without.</summary>
    public void Add(Finding finding, FindingTechnique mapping)
    {
        if (!entries.TryGetValue(finding.Id, out var entry))
        {
            entries[finding.Id] = new Entry(finding, mapping);
        }
        else if (mapping.Confidence is { } confidence && confidence.Value > (entry.Mapping.Confidence?.Value ?? 0))
        {
            entries[finding.Id] = entry with { Mapping = mapping };
        }
    }

    /// <summary>The row, with the surest findings first.</summary>
    public SourceRow ToRow(MappingSource source, ProviderOptions provider, FindingKeys keys)
    {
        var findings = new List<FindingEvidence>(entries.Count);
        foreach (var (finding, mapping) in entries.Values)
        {
            findings.Add(new FindingEvidence(finding, mapping, keys.Of(source, finding), source.Visibility.Stricter(finding.Visibility)));
        }

        findings.Sort(BySureness);
        return new SourceRow(source, provider, function, [.. findings]);
    }

    private static int BySureness(FindingEvidence one, FindingEvidence other)
    {
        var order = decimal.Compare(other.Confidence?.Value ?? 0, one.Confidence?.Value ?? 0);
        return order == 0 ? string.CompareOrdinal(one.Finding.Id, other.Finding.Id) : order;
    }

    private sealed record Entry(Finding Finding, FindingTechnique Mapping);
}
