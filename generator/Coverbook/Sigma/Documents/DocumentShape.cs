using Coverbook.Data;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Documents;

/// <summary>
/// What a document is, by its section, and its map as it was meant: misspelt keys and lost indentation are reported here, and nothing
/// that follows from them is reported later.
/// </summary>
/// <param name="Kind">The key of its section; a rule's, where it has none.</param>
/// <param name="Root">The document.</param>
internal sealed record DocumentShape(string Kind, MapNode Root)
{
    private static readonly string[] OfRule = [.. RuleKeys.Head, .. RuleKeys.Sections, RuleKeys.Action];

    /// <summary>Finds the shape of a document.</summary>
    public static DocumentShape Of(MapNode written, DiagnosticBag bag)
    {
        var spelling = new KeySpelling(bag);
        var kind = KindOf(written, bag) ?? MisspeltKindOf(written) ?? RuleKeys.Detection;
        var root = kind == RuleKeys.Correlation
            ? spelling.Mend(written, ["title", kind], OfRule)
            : spelling.Mend(written, ["title", RuleKeys.LogSource, kind], OfRule);
        root = MendSection(root, kind, spelling);
        var strays = new StrayKeys(bag);
        root = kind switch
        {
            RuleKeys.Correlation => strays.Adopt(root, kind, RuleKeys.CorrelationParts),
            RuleKeys.Filter => strays.Adopt(root, kind, RuleKeys.FilterParts),
            _ => strays.Adopt(root, kind, [RuleKeys.Condition]),
        };
        return new DocumentShape(kind, kind == RuleKeys.Correlation ? root : MendLogSource(root, spelling, strays));
    }

    /// <summary>The first section; a second one is an error.</summary>
    private static string? KindOf(MapNode map, DiagnosticBag bag)
    {
        string? kind = null;
        foreach (var key in RuleKeys.Sections.Select(section => map.Find(section)?.Key).OfType<ScalarNode>().OrderBy(key => key.Span.Start))
        {
            if (kind is not null)
            {
                bag.Add(RuleDiagnostics.SeveralKinds(key.Span, kind, key.Text));
            }

            kind ??= key.Text;
        }

        return kind;
    }

    private static string? MisspeltKindOf(MapNode map) =>
        map.Entries.Take(RuleKeys.Head.Length)
            .Where(entry => entry.Value is MapNode && !RuleKeys.IsKnownAtTop(entry.Key.Text))
            .Select(entry => NearestName.FindSlip(entry.Key.Text, RuleKeys.Sections))
            .FirstOrDefault(section => section is not null);

    private static MapNode MendSection(MapNode root, string kind, KeySpelling spelling) => kind switch
    {
        RuleKeys.Correlation =>
            MendAt(
                root, kind, map => spelling.Mend(map, RuleKeys.CorrelationParts.AsSpan(0, 5), RuleKeys.CorrelationParts, isClosed: true)),
        RuleKeys.Filter => MendAt(root, kind, map => spelling.Mend(map, RuleKeys.FilterParts, RuleKeys.FilterParts)),
        _ => MendAt(root, kind, map => spelling.Mend(map, [RuleKeys.Condition], [RuleKeys.Condition])),
    };

    /// <summary>Keys beside the four are allowed in a log source; it must have one of the first three.</summary>
    private static MapNode MendLogSource(MapNode root, KeySpelling spelling, StrayKeys strays)
    {
        var parts = RuleKeys.LogSourceParts.AsSpan(0, 3);
        var mended = MendAt(root, RuleKeys.LogSource, map => HasAny(map, RuleKeys.LogSourceParts.AsSpan(0, 3))
            ? spelling.Mend(map, [], RuleKeys.LogSourceParts)
            : spelling.Mend(map, RuleKeys.LogSourceParts.AsSpan(0, 3), RuleKeys.LogSourceParts));
        return mended.Find(RuleKeys.LogSource)?.Value is MapNode inside && HasAny(inside, parts)
            ? mended
            : strays.Adopt(mended, RuleKeys.LogSource, parts);
    }

    private static bool HasAny(MapNode map, ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (map.Find(key) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static MapNode MendAt(MapNode root, string key, Func<MapNode, MapNode> mend)
    {
        if (root.Find(key) is not { Value: MapNode map } entry || mend(map) is not { } mended || ReferenceEquals(mended, map))
        {
            return root;
        }

        return new MapNode(root.Span, root.Entries.SetItem(root.Entries.IndexOf(entry), entry with { Value = mended }));
    }
}
