namespace Coverbook.Attack.Stix;

/// <summary>
/// The relationships of a bundle as a table: two numbers for each, and each STIX id once. ATT&amp;CK enterprise 18.1 has 20,048 between
/// some 4,000 objects, and as trees they would be larger than all else that a site knows.
/// </summary>
internal sealed class Relationships
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> ids = [];
    private readonly Dictionary<RelationshipType, List<(int Source, int Target)>> byType = [];

    /// <summary>How many there are.</summary>
    public int Count => byType.Values.Sum(list => list.Count);

    /// <summary>Adds one, by the STIX ids of its ends.</summary>
    public void Add(RelationshipType type, string source, string target)
    {
        if (!byType.TryGetValue(type, out var list))
        {
            byType[type] = list = [];
        }

        list.Add((NumberOf(source), NumberOf(target)));
    }

    /// <summary>Those of one type, in the order of the bundle.</summary>
    public IEnumerable<(string Source, string Target)> Of(RelationshipType type) =>
        byType.TryGetValue(type, out var list) ? list.Select(pair => (ids[pair.Source], ids[pair.Target])) : [];

    private int NumberOf(string id)
    {
        if (!numbers.TryGetValue(id, out var number))
        {
            numbers[id] = number = ids.Count;
            ids.Add(id);
        }

        return number;
    }
}
