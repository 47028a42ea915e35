using System.Collections.Immutable;
using Coverbook.Attack.Stix;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>
/// Which domains the objects of a bundle name, beside the one that its entry declares. Its collection, matrices and tactics
/// tell best, as techniques may stand in several domains. A bundle that names none may be of any.
/// </summary>
internal sealed class BundleDomains(AttackDomain declared)
{
    private readonly SortedSet<AttackDomain> ofFrame = [];
    private readonly SortedSet<AttackDomain> ofTechniques = [];
    private readonly SortedSet<AttackDomain> ofForeign = [];
    private int unnamed;

    /// <summary>How many techniques are of other domains only.</summary>
    public int ForeignTechniques { get; private set; }

    /// <summary>The domains of these techniques.</summary>
    public ImmutableArray<AttackDomain> OfForeign => [.. ofForeign];

    /// <summary>The domains of a bundle that is not of the declared one; empty for a bundle that is, or that may be.</summary>
    public ImmutableArray<AttackDomain> InPlaceOfDeclared
    {
        get
        {
            var telling = ofFrame.Count > 0 ? ofFrame : ofTechniques;
            var fits = telling.Contains(declared) || (ofFrame.Count == 0 && ForeignTechniques <= unnamed);
            return fits ? [] : [.. telling];
        }
    }

    /// <summary>Notes the domains that an object names; false when the declared one is not among them.</summary>
    public bool Note(StixObjectKind kind, IReadOnlySet<AttackDomain> domains)
    {
        var isForeign = domains.Count > 0 && !domains.Contains(declared);
        if (kind != StixObjectKind.AttackPattern)
        {
            ofFrame.UnionWith(domains);
            return !isForeign;
        }

        ofTechniques.UnionWith(domains);
        unnamed += domains.Count == 0 ? 1 : 0;
        if (isForeign)
        {
            ForeignTechniques++;
            ofForeign.UnionWith(domains);
        }

        return !isForeign;
    }
}
