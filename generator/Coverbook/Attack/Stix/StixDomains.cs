using Coverbook.Data;
using Coverbook.Terms;

namespace Coverbook.Attack.Stix;

/// <summary>
/// Tells the ATT&amp;CK domains of a STIX object: by its list of domains; without one by its kill chains; without these by the
/// catalogue that its id is from. Objects of an organisation's own often name none.
/// </summary>
internal static class StixDomains
{
    private const string Enterprise = "mitre-attack";

    /// <summary>The domains that an object names; none when it names none.</summary>
    public static IReadOnlySet<AttackDomain> Of(Fields fields)
    {
        var listed = Known(fields.Scalars("x_mitre_domains").Select(name => OfWord(name.Text)));
        if (listed.Count > 0)
        {
            return listed;
        }

        var chains = Known(
            fields.Maps("kill_chain_phases").Select(phase => OfCatalogue(fields.Inside(phase, "This phase").Text("kill_chain_name"))));
        return chains.Count > 0
            ? chains
            : Known(fields.Maps("external_references").Select(reference => OfReference(fields.Inside(reference, "This reference"))));
    }

    /// <summary>The domain of a kill chain or of a catalogue of ids.</summary>
    public static AttackDomain? OfCatalogue(string? name) => name switch
    {
        Enterprise => AttackDomain.Enterprise,
        "mitre-mobile-attack" => AttackDomain.Mobile,
        "mitre-ics-attack" => AttackDomain.Ics,
        _ => null,
    };

    /// <summary>Ids of all domains are from <c>mitre-attack</c> today, which tells none. A matrix has its domain for an id.</summary>
    private static AttackDomain? OfReference(Fields reference)
    {
        var source = reference.Text("source_name");
        return source == Enterprise ? OfWord(reference.Text("external_id")) : OfCatalogue(source);
    }

    private static AttackDomain? OfWord(string? word)
    {
        foreach (var domain in Enum.GetValues<AttackDomain>())
        {
            if (domain.Word() == word)
            {
                return domain;
            }
        }

        return null;
    }

    private static HashSet<AttackDomain> Known(IEnumerable<AttackDomain?> domains) => [.. domains.OfType<AttackDomain>()];
}
