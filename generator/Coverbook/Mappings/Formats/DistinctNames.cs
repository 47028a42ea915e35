namespace Coverbook.Mappings.Formats;

/// <summary>Names that must differ where a file does not see to it: from the second on they are numbered.</summary>
/// <param name="numbered">A name with its number.</param>
internal sealed class DistinctNames(Func<string, int, string> numbered)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> next = new(StringComparer.Ordinal);

    /// <summary>The name, or the first numbered one that nobody has.</summary>
    public string Take(string name)
    {
        var distinct = name;
        while (!taken.Add(distinct))
        {
            var number = next.GetValueOrDefault(name, 2);
            next[name] = number + 1;
            distinct = numbered(name, number);
        }

        return distinct;
    }
}
