using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Mappings;

namespace Coverbook.Coverage;

/// <summary>
/// Tells which findings are one: <c>sameAs</c> leads from a re-export to the finding that it re-exports, over several steps
/// where needed. A reference that leads nowhere is reported, and its finding counts for itself.
/// </summary>
internal sealed class FindingKeys
{
    private const int LongestChain = 8;

    private readonly Dictionary<FindingKey, FindingKey> next = [];

    public FindingKeys(ImmutableArray<MappingSource> sources, DiagnosticBag bag)
    {
        ReportTwice(sources, bag);
        if (!sources.Any(source => source.Findings.Any(finding => finding.SameAs is not null)))
        {
            return;
        }

        var known = sources.SelectMany(source => source.Findings.Select(finding => KeyOf(source, finding))).ToHashSet();
        foreach (var source in sources)
        {
            foreach (var finding in source.Findings)
            {
                Follow(source, finding, known, bag);
            }
        }
    }

    /// <summary>The key under which a finding counts.</summary>
    public FindingKey Of(MappingSource source, Finding finding)
    {
        var key = KeyOf(source, finding);
        for (var step = 0; step < LongestChain && next.TryGetValue(key, out var target); step++)
        {
            key = target;
        }

        return key;
    }

    private static void ReportTwice(ImmutableArray<MappingSource> sources, DiagnosticBag bag)
    {
        var first = new Dictionary<string, MappingSource>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var address = $"{source.ProviderId}/{source.Slug}";
            if (!first.TryAdd(address, source))
            {
                bag.Add(LinkDiagnostics.SourceTwice(source.NameSpan, source.Name, first[address].File.Value));
            }
        }
    }

    private void Follow(MappingSource source, Finding finding, HashSet<FindingKey> known, DiagnosticBag bag)
    {
        if (finding.SameAs is not { } same)
        {
            return;
        }

        var target = new FindingKey(same.Provider, same.SourceSlug, same.FindingId);
        if (known.Contains(target))
        {
            next.TryAdd(KeyOf(source, finding), target);
        }
        else
        {
            bag.Add(LinkDiagnostics.SameAsUnknown(same.Span, $"{same.Provider}/{same.SourceSlug}#{same.FindingId}"));
        }
    }

    private static FindingKey KeyOf(MappingSource source, Finding finding) => new(source.ProviderId, source.Slug.ToString(), finding.Id);
}
