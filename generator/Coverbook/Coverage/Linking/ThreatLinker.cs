using Coverbook.Attack;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>Joins the threats that the configuration names with the adversaries of the bundles.</summary>
internal sealed class ThreatLinker(AttackKnowledge attack, DiagnosticBag bag)
{
    private const string NoneNear = "Write the id of a group, of software or of a campaign, as in the address of its page.";

    private readonly AdversaryResolver resolver = new(attack.Adversaries);

    /// <summary>The threats in force; what is not is reported.</summary>
    public Threats Link(ThreatOptions? options) => options is null
        ? Threats.None
        : new Threats(options.Name, [.. options.Adversaries.Select(InForce).OfType<AttackId>().Distinct()]);

    private AttackId? InForce(NamedThreat threat)
    {
        if (AttackId.TryParse(threat.Id, out var id))
        {
            if (resolver.InForce(id) is { } found)
            {
                Report(threat, id, found);
                return found.Id;
            }

            if (resolver.Withdrawn(id) is not null)
            {
                bag.Add(LinkDiagnostics.ThreatWithdrawn(threat.Span, id.ToString()));
                return null;
            }
        }

        if (bag.Wants("CB5060", threat.Span))
        {
            bag.Add(LinkDiagnostics.ThreatUnknown(threat.Span, threat.Id, attack.Version, resolver.Suggest(threat.Id, NoneNear)));
        }

        return null;
    }

    private void Report(NamedThreat threat, AttackId id, Adversary found)
    {
        if (found.Id != id)
        {
            bag.Add(LinkDiagnostics.ThreatRevoked(threat.Span, id.ToString(), found.Id.ToString()));
        }
    }
}
