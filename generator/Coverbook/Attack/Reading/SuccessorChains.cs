using Coverbook.Attack.Stix;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>
/// Follows <c>revoked-by</c> relationships to the end of each chain (ATT&amp;CK 18.1 has three of two steps). A chain that runs in a
/// circle has no end and gives no successor. Each relationship is followed once, so that chains of any length cost no more than
/// their objects.
/// </summary>
internal sealed class SuccessorChains
{
    private readonly Dictionary<string, string> next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> ends = new(StringComparer.Ordinal);

    /// <summary>Of several for one object, the last of the first bundle that has any stands.</summary>
    public SuccessorChains(IEnumerable<Bundle> bundles)
    {
        foreach (var bundle in bundles.Reverse())
        {
            foreach (var (source, target, _) in bundle.Relationships.Of(RelationshipType.RevokedBy))
            {
                next[source] = target;
            }
        }
    }

    /// <summary>Revoked id to the last id of its chain.</summary>
    public static Dictionary<TechniqueId, TechniqueId> Resolve(
        IEnumerable<Bundle> bundles, IReadOnlyDictionary<string, UnlinkedTechnique> byStixId, IEnumerable<Technique> techniques)
    {
        var chains = new SuccessorChains(bundles);
        var successors = new Dictionary<TechniqueId, TechniqueId>();
        foreach (var technique in techniques.Where(technique => technique.IsRevoked))
        {
            if (chains.EndOf(technique.StixId) is { } end && byStixId.TryGetValue(end, out var last) && last.Technique.Id != technique.Id)
            {
                successors[technique.Id] = last.Technique.Id;
            }
        }

        return successors;
    }

    /// <summary>The last object of a chain; <c>null</c> for one that runs in a circle, or into one.</summary>
    public string? EndOf(string first)
    {
        var passed = new List<string>();
        var current = first;
        string? end;
        while (!ends.TryGetValue(current, out end))
        {
            if (!next.TryGetValue(current, out var replacement))
            {
                end = current;
                break;
            }

            // Until its end is known, what was passed has none: whoever comes back to it runs in a circle.
            ends[current] = null;
            passed.Add(current);
            current = replacement;
        }

        foreach (var one in passed)
        {
            ends[one] = end;
        }

        return end;
    }
}
