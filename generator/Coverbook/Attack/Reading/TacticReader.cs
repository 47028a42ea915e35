using Coverbook.Attack.Stix;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>Reads tactics (<c>x-mitre-tactic</c>).</summary>
internal sealed class TacticReader(AttackDomain domain, BundleLimits limits, DiagnosticBag bag)
{
    /// <summary>The tactic; <c>null</c>, with a diagnostic, for an object without id or short name, or beyond the limits.</summary>
    public Tactic? Read(Fields fields, string stixId)
    {
        var head = StixHead.Read(fields, stixId);
        var shortName = limits.Name(fields, "x_mitre_shortname");
        if (!AttackId.TryParse(head.Own?.ExternalId, AttackIdKind.Tactic, out var id) || shortName is null)
        {
            bag.Add(AttackDiagnostics.ObjectIncomplete(head.IdSpan, stixId, shortName is null ? "short name" : "ATT&CK id"));
            return null;
        }

        return limits.HasRoomForTactic(head.IdSpan)
            ? new Tactic(id, shortName, limits.Name(fields, "name") ?? shortName, head.Description, domain, head.Own?.Link, head.Span)
            : null;
    }
}
