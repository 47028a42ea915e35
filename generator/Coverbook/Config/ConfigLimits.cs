using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>
/// Bounds on the configuration. What it says stands on every page, so a little too much of it would be multiplied by all of them.
/// </summary>
internal static class ConfigLimits
{
    /// <summary>Characters of one text; titles, addresses and paths have far fewer.</summary>
    [Limit("Configuration", "characters of one text", "error CBx004")]
    public const int Characters = 1_000;

    /// <summary>Entries of one list or keys of one map.</summary>
    [Limit("Configuration", "entries of one list or map", "error CBx004")]
    public const int Entries = 1_000;

    /// <summary>Entries of <c>references</c>, which every technique page lists.</summary>
    [Limit("Configuration", "references", "error CBx004")]
    public const int References = 50;

    /// <summary>Reports the first thing that goes beyond the limits; true when nothing does.</summary>
    public static bool Check(DataNode node, DiagnosticBag bag, string key = "")
    {
        var most = key == "references" ? References : Entries;
        switch (node)
        {
            case ScalarNode scalar when scalar.Text.Length > Characters:
                return Refuse(node, "characters in one text", Characters, bag);
            case ListNode list when list.Items.Length > most:
                return Refuse(list.Items[most], "entries in one list", most, bag);
            case MapNode map when map.Entries.Length > most:
                return Refuse(map.Entries[most].Key, "keys in one map", most, bag);
            case ListNode list:
                return list.Items.All(item => Check(item, bag));
            case MapNode map:
                return map.Entries.All(entry => Check(entry.Key, bag) && Check(entry.Value, bag, entry.Key.Text));
            default:
                return true;
        }
    }

    private static bool Refuse(DataNode node, string what, int limit, DiagnosticBag bag)
    {
        bag.Add(InputDiagnostics.TooMuch(InputKind.Config, node.Span, what, limit));
        return false;
    }
}
