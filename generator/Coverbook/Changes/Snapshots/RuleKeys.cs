using Coverbook.Coverage.Publishing;

namespace Coverbook.Changes.Snapshots;

/// <summary>
/// What tells a rule from all others while its title, its file and its logic change: its Sigma id. A rule that has none, or shares it,
/// goes by the stem of its file, which its address shows as well.
/// </summary>
internal static class RuleKeys
{
    /// <summary>The key of each of these very rules: no two of them have one.</summary>
    public static IReadOnlyDictionary<NamedRule, string> Of(IEnumerable<NamedRule> rules)
    {
        var all = rules.ToArray();
        var ids = all.CountBy(named => named.Rule.Id ?? "", StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var keys = new Dictionary<NamedRule, string>(all.Length, ReferenceEqualityComparer.Instance);
        foreach (var named in all)
        {
            var id = named.Rule.Id?.Trim() ?? "";
            var wanted = id.Length > 0 && ids[named.Rule.Id!] == 1 ? id.ToLowerInvariant() : named.Rule.File.Stem;
            keys.Add(named, Free(SnapshotText.Short(wanted), taken));
        }

        return keys;
    }

    /// <summary>Several rules of one name are numbered in the order of their files.</summary>
    private static string Free(string wanted, HashSet<string> taken)
    {
        var key = wanted;
        for (var number = 2; !taken.Add(key); number++)
        {
            key = $"{wanted}~{number}";
        }

        return key;
    }
}
