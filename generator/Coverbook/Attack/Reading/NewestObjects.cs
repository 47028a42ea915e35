using System.Collections.Immutable;

namespace Coverbook.Attack.Reading;

/// <summary>
/// Objects of one kind out of several bundles: the same STIX id is the same object, of which the newest copy stands; of two objects with
/// one
/// ATT&amp;CK id one in force stands, then the one with the smaller STIX id.
/// </summary>
internal sealed class NewestObjects<T>
    where T : AttackObject
{
    private readonly Dictionary<string, Unlinked<T>> newest = new(StringComparer.Ordinal);

    /// <summary>Merges them.</summary>
    public NewestObjects(IEnumerable<Unlinked<T>> objects)
    {
        foreach (var one in objects)
        {
            var stixId = one.Object.StixId;
            if (!newest.TryGetValue(stixId, out var known) || string.CompareOrdinal(known.ModifiedAt, one.ModifiedAt) < 0)
            {
                newest[stixId] = one;
            }
        }

        All =
        [
            .. newest.Values
                .OrderBy(one => one.Object.IsActive ? 0 : 1)
                .ThenBy(one => one.Object.StixId, StringComparer.Ordinal)
                .DistinctBy(one => one.Object.Id)
                .OrderBy(one => one.Object.Id),
        ];
        InForce = All.Where(one => one.Object.IsActive).ToDictionary(one => one.Object.StixId, StringComparer.Ordinal);
    }

    /// <summary>All of them, by ATT&amp;CK id.</summary>
    public ImmutableArray<Unlinked<T>> All { get; }

    /// <summary>Those in force, by STIX id.</summary>
    public IReadOnlyDictionary<string, Unlinked<T>> InForce { get; }

    /// <summary>An object by its STIX id, in force or not.</summary>
    public T? Find(string stixId) => newest.GetValueOrDefault(stixId)?.Object;
}
