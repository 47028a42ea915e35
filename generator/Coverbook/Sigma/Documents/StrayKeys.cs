using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Documents;

/// <summary>
/// Brings the keys of a section back that stand beside it, which happens when their indentation is lost. The slip is an error, named
/// once for a section; all else is judged as if it had not happened.
/// </summary>
internal sealed class StrayKeys(DiagnosticBag bag)
{
    private static readonly char[] BetweenWords = [' ', '(', ')', '\t', '\n', '\r'];

    /// <summary>A document whose section has the keys that it lacks and that stand at the top.</summary>
    /// <param name="root">The document.</param>
    /// <param name="section">The section's key.</param>
    /// <param name="keys">The section's own keys.</param>
    public MapNode Adopt(MapNode root, string section, ReadOnlySpan<string> keys)
    {
        if (FindSection(root, section) is not { } entry)
        {
            return root;
        }

        var inside = entry.Value as MapNode ?? new MapNode(entry.Value.Span, []);
        var strays = ImmutableArray.CreateBuilder<MapEntry>();
        foreach (var key in keys)
        {
            if (inside.Find(key) is null && root.Find(key) is { } stray)
            {
                strays.Add(stray);
            }
        }

        AddIdentifiers(root, section, inside, strays);
        if (strays.Count == 0)
        {
            return root;
        }

        strays.Sort((one, other) => one.Key.Span.Start.CompareTo(other.Key.Span.Start));
        bag.Add(RuleFormDiagnostics.KeyOutside(strays[0].Key.Span, strays[0].Key.Text, section));
        var whole = entry with { Value = new MapNode(inside.Span, inside.Entries.AddRange(strays)) };
        return new MapNode(root.Span, [.. root.Entries.Where(other => other != entry && !strays.Contains(other)), whole]);
    }

    /// <summary>The section, where it is a map, or nothing at all, as lost indentation leaves it.</summary>
    private static MapEntry? FindSection(MapNode root, string section) =>
        root.Find(section) is { Value: MapNode or ScalarNode { Kind: ScalarKind.Null } } entry ? entry : null;

    /// <summary>Search identifiers that the condition names, and that stand at the top.</summary>
    private static void AddIdentifiers(MapNode root, string section, MapNode inside, ImmutableArray<MapEntry>.Builder strays)
    {
        if (section is not (RuleKeys.Detection or RuleKeys.Filter)
            || (inside.Find(RuleKeys.Condition)
                ?? root.Find(RuleKeys.Condition))?.Value is not ScalarNode { Kind: ScalarKind.Text, Text.Length: < 1_000 } condition)
        {
            return;
        }

        foreach (var word in condition.Text.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
        {
            if (!RuleKeys.IsKnownAtTop(word)
                && inside.Find(word) is null
                && root.Find(word) is { Value: MapNode or ListNode } stray
                && stray.Key.Text != RuleKeys.Condition)
            {
                strays.Add(stray);
            }
        }
    }
}
