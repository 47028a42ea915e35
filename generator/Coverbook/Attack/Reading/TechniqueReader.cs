using Coverbook.Attack.Stix;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>Reads techniques and sub-techniques (<c>attack-pattern</c>).</summary>
internal sealed class TechniqueReader(AttackDomain domain, CitationTable citations, BundleLimits limits, DiagnosticBag bag)
{
    /// <summary>The technique; <c>null</c>, with a diagnostic, for an object without an id of ATT&amp;CK, or beyond the limits.</summary>
    public UnlinkedTechnique? Read(Fields fields, string stixId)
    {
        var head = StixHead.Read(fields, stixId);
        var name = limits.Name(fields, "name");
        if ((head.Own ?? PrivateReference(head)) is not { } own || !TechniqueId.TryParse(own.ExternalId, out var id))
        {
            bag.Add(AttackDiagnostics.ObjectIncomplete(head.IdSpan, stixId, "ATT&CK id"));
            return null;
        }

        if (!limits.HasRoomFor(id, head.IdSpan))
        {
            return null;
        }

        var technique = new Technique
        {
            Id = id,
            StixId = stixId,
            Name = string.IsNullOrWhiteSpace(name) ? id.ToString() : name,
            Domain = domain,
            Description = head.Description,
            Platforms = limits.Names(fields, "x_mitre_platforms"),
            TacticNames = limits.List(fields, "kill_chain_phases", TacticsOf(fields)),
            Url = own.Link,
            PrivateTo = own.IsAttack ? null : limits.Name(own.Source, own.Span),
            Version = limits.Name(fields, "x_mitre_version"),
            Created = StixHead.Day(fields.Text("created")),
            Modified = StixHead.Day(fields.Text("modified")),
            Contributors = limits.Names(fields, "x_mitre_contributors"),
            IsRevoked = head.IsRevoked,
            IsDeprecated = head.IsDeprecated,
            Citations = head.CitationsIn(citations),
            Span = head.Span,
        };
        if (technique.IsActive)
        {
            CitationCheck.Report(new CitedText(technique.Description, technique.Citations, technique.Span), id.ToString(), bag);
        }

        return new UnlinkedTechnique(
            technique,
            StixHead.Comparable(fields.Text("modified")),
            fields.Text("created_by_ref"),
            limits.Names(fields, "object_marking_refs"));
    }

    /// <summary>An organisation's own technique carries its id in a reference to the organisation.</summary>
    private static StixReference? PrivateReference(StixHead head) =>
        head.References.FirstOrDefault(reference => TechniqueId.TryParse(reference.ExternalId, out _));

    private static IEnumerable<TacticName> TacticsOf(Fields fields) =>
        fields.Maps("kill_chain_phases")
            .Select(phase => fields.Inside(phase, "This phase"))
            .Select(phase => (Name: phase.Text("phase_name"), Domain: StixDomains.OfCatalogue(phase.Text("kill_chain_name"))))
            .Where(phase => phase.Name is not null)
            .Select(phase => new TacticName(phase.Name!, phase.Domain))
            .Distinct();
}

/// <summary>A technique whose references to other objects are still STIX ids.</summary>
/// <param name="Technique">All that the object itself says.</param>
/// <param name="ModifiedAt">
/// The whole timestamp, by which the newest of several copies is found. It stands without its Z, which would sort a time
/// with fewer digits after one with more.
/// </param>
/// <param name="AuthorRef">The identity that wrote it.</param>
/// <param name="MarkingRefs">The markings of the object.</param>
internal sealed record UnlinkedTechnique(Technique Technique, string ModifiedAt, string? AuthorRef, IReadOnlyList<string> MarkingRefs);
