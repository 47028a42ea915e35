using Coverbook.Terms;

namespace Coverbook.Attack;

/// <summary>
/// Follows <c>revoked-by</c> relationships to the end of each chain (ATT&amp;CK 18.1 has three of two steps). A chain that runs in a
/// circle has no end and gives no successor.
/// </summary>
internal static class SuccessorChains
{
    /// <summary>Revoked id to the last id of its chain.</summary>
    public static Dictionary<TechniqueId, TechniqueId> Resolve(
        IEnumerable<BundleBuilder> bundles, IReadOnlyDictionary<string, UnlinkedTechnique> byStixId, IEnumerable<Technique> techniques)
    {
        var next = bundles.SelectMany(bundle => bundle.RevokedBy).DistinctBy(pair => pair.Key).ToDictionary(StringComparer.Ordinal);
        var successors = new Dictionary<TechniqueId, TechniqueId>();
        foreach (var technique in techniques.Where(technique => technique.IsRevoked))
        {
            if (byStixId.TryGetValue(EndOf(technique.StixId, next), out var last) && last.Technique.Id != technique.Id)
            {
                successors[technique.Id] = last.Technique.Id;
            }
        }

        return successors;
    }

    private static string EndOf(string stixId, Dictionary<string, string> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var current = stixId;
        while (next.TryGetValue(current, out var replacement))
        {
            if (!seen.Add(current))
            {
                return "";
            }

            current = replacement;
        }

        return current;
    }
}
