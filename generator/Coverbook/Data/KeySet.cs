namespace Coverbook.Data;

/// <summary>The keys seen so far in one map. Most maps are small, so the first few are kept without hashing.</summary>
internal struct KeySet
{
    private const int Few = 8;

    private List<string>? few;
    private HashSet<string>? many;

    /// <summary>Whether the key was added.</summary>
    public readonly bool Contains(string key) => many?.Contains(key) ?? few?.Contains(key) ?? false;

    /// <summary>All keys, in no particular order.</summary>
    public readonly IEnumerable<string> All => many ?? (IEnumerable<string>?)few ?? [];

    /// <summary>False when the key was there already.</summary>
    public bool Add(string key)
    {
        if (many is not null)
        {
            return many.Add(key);
        }

        few ??= new List<string>(Few);
        if (few.Contains(key))
        {
            return false;
        }

        few.Add(key);
        if (few.Count > Few)
        {
            many = new HashSet<string>(few, StringComparer.Ordinal);
        }

        return true;
    }
}
