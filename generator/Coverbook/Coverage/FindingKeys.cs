using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings;

namespace Coverbook.Coverage;

/// <summary>
/// Tells which findings are one: <c>sameAs</c> leads from a re-export to the finding that it re-exports, over several steps
/// where needed. A reference that leads nowhere is reported, and its finding counts for itself.
/// </summary>
internal sealed class FindingKeys
{
    private readonly Dictionary<FindingKey, FindingKey> next = [];
    private readonly Dictionary<FindingKey, SourceSpan> places = [];

    public FindingKeys(ImmutableArray<MappingSource> sources, DiagnosticBag bag, DiagnosticBag unknown)
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
                Follow(source, finding, known, unknown);
            }
        }

        ResolveChains(bag);
    }

    /// <summary>The key under which a finding counts.</summary>
    public FindingKey Of(MappingSource source, Finding finding)
    {
        var key = KeyOf(source, finding);
        return next.GetValueOrDefault(key, key);
    }

    /// <summary>Makes every re-export lead to the end of its chain in one step; the findings of a circle count for themselves.</summary>
    private void ResolveChains(DiagnosticBag bag)
    {
        var resolved = new HashSet<FindingKey>();
        foreach (var start in next.Keys.ToArray())
        {
            var chain = new List<FindingKey>();
            var seen = new Dictionary<FindingKey, int>();
            var key = start;
            while (!resolved.Contains(key) && next.TryGetValue(key, out var target) && seen.TryAdd(key, chain.Count))
            {
                chain.Add(key);
                key = target;
            }

            var circle = seen.TryGetValue(key, out var from) ? chain.Count - from : 0;
            if (circle > 0)
            {
                bag.Add(MappingDiagnostics.SameAsCircle(places[key], key.FindingId, circle));
            }

            var end = next.GetValueOrDefault(key, key);
            for (var index = 0; index < chain.Count; index++)
            {
                next[chain[index]] = index >= chain.Count - circle ? chain[index] : circle > 0 ? key : end;
                resolved.Add(chain[index]);
            }
        }
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
            var key = KeyOf(source, finding);
            next.TryAdd(key, target);
            places.TryAdd(key, same.Span);
        }
        else
        {
            bag.Add(LinkDiagnostics.SameAsUnknown(same.Span, $"{same.Provider}/{same.SourceSlug}#{same.FindingId}"));
        }
    }

    private static FindingKey KeyOf(MappingSource source, Finding finding) => new(source.ProviderId, source.Slug.ToString(), finding.Id);
}
