namespace Coverbook.Attack.Stix;

/// <summary>
/// The relationships of a bundle as a table, in which each STIX id stands once. ATT&amp;CK enterprise 18.1 has 20,048 between some 4,000
/// objects, and as trees they would be larger than all else that a site knows.
/// </summary>
internal sealed class Relationships
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> ids = [];
    private readonly Dictionary<RelationshipType, List<(int Source, int Target, CitedText Text)>> byType = [];

    /// <summary>How many there are.</summary>
    public int Count => byType.Values.Sum(list => list.Count);

    /// <summary>Adds one.</summary>
    public void Add(RelationshipType type, Relationship one)
    {
        if (!byType.TryGetValue(type, out var list))
        {
            byType[type] = list = [];
        }

        list.Add((NumberOf(one.Source), NumberOf(one.Target), one.Text));
    }

    /// <summary>Those of one type, in the order of the bundle.</summary>
    public IEnumerable<Relationship> Of(RelationshipType type) => byType.TryGetValue(type, out var list)
        ? list.Select(row => new Relationship(ids[row.Source], ids[row.Target], row.Text))
        : [];

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
