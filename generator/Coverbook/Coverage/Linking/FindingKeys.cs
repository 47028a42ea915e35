using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

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
        var named = sources.ToLookup(source => (source.ProviderId, Slug.Of(source.Name)));
        foreach (var source in sources)
        {
            foreach (var finding in source.Findings)
            {
                Follow(source, finding, known, named, unknown);
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
        var first = new Dictionary<(string, string), MappingSource>();
        foreach (var source in sources)
        {
            var name = (source.ProviderId, ComposedText.Of(source.Name));
            if (!first.TryAdd(name, source))
            {
                bag.Add(LinkDiagnostics.SourceTwice(source.NameSpan, source.Name, first[name].File.Value));
            }
        }
    }

    /// <summary>A reference names its source as addresses do, or by a name that is this one source's.</summary>
    private void Follow(
        MappingSource source, Finding finding, HashSet<FindingKey> known,
        ILookup<(string Provider, Slug Name), MappingSource> named, DiagnosticBag bag)
    {
        if (finding.SameAs is not { } same)
        {
            return;
        }

        var target = new FindingKey(same.Provider, same.Source, same.FindingId);
        FindingKey[] targets = known.Contains(target)
            ? [target]
            :
            [
                .. named[(same.Provider, Slug.Of(same.Source))]
                    .Select(one => target with { SourceSlug = one.Slug.ToString() })
                    .Where(known.Contains)
            ];
        if (targets is [var only])
        {
            var key = KeyOf(source, finding);
            next.TryAdd(key, only);
            places.TryAdd(key, same.Span);
        }
        else
        {
            var written = $"{same.Provider}/{same.Source}#{same.FindingId}";
            bag.Add(targets.Length == 0
                ? LinkDiagnostics.SameAsUnknown(same.Span, written)
                : LinkDiagnostics.SameAsAmbiguous(same.Span, written, targets.Select(one => $"{one.Provider}/{one.SourceSlug}")));
        }
    }

    private static FindingKey KeyOf(MappingSource source, Finding finding) => new(source.ProviderId, source.Slug.ToString(), finding.Id);
}
