using System.Globalization;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack;

/// <summary>Collects the objects of one bundle while it streams by. References between them are resolved afterwards.</summary>
internal sealed class BundleBuilder(FilePath file, AttackDomain domain, DiagnosticBag bag)
{
    private readonly BundleLimits limits = new(bag);

    /// <summary>The bundle's path.</summary>
    public FilePath File => file;

    /// <summary>The bundle's domain.</summary>
    public AttackDomain Domain => domain;

    /// <summary>The version that the collection object states.</summary>
    public string? Version { get; private set; }

    /// <summary>Which domains its objects name.</summary>
    public BundleDomains Domains { get; } = new(domain);

    /// <summary>The techniques, with the references that are still to be resolved.</summary>
    public List<UnlinkedTechnique> Techniques { get; } = [];

    /// <summary>The tactics by STIX id.</summary>
    public Dictionary<string, Tactic> Tactics { get; } = new(StringComparer.Ordinal);

    /// <summary>STIX ids of tactics in the order of the matrices.</summary>
    public List<string> TacticOrder { get; } = [];

    /// <summary>Names of identities by STIX id.</summary>
    public Dictionary<string, string> Identities { get; } = new(StringComparer.Ordinal);

    /// <summary>Copyright statements by STIX id.</summary>
    public Dictionary<string, string> Statements { get; } = new(StringComparer.Ordinal);

    /// <summary>Revoked STIX id to the STIX id that replaces it.</summary>
    public Dictionary<string, string> RevokedBy { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads one object.</summary>
    public void Add(StixObjectKind kind, ReadOnlySpan<byte> json, TextPosition start)
    {
        if (JsonTree.ReadPart(file, json, start, InputKind.Attack, bag, omit: "x_mitre_contents") is not MapNode map)
        {
            return;
        }

        var fields = new Fields(map, InputKind.Attack, bag, "This object");
        var stixId = fields.RequiredText("id");
        if (stixId is not null && BelongsHere(kind, fields))
        {
            Add(kind, fields, stixId);
        }
    }

    /// <summary>What a bundle holds of other domains is counted and left out: it has its place in an entry of that domain.</summary>
    private bool BelongsHere(StixObjectKind kind, Fields fields) =>
        kind is not (StixObjectKind.AttackPattern or StixObjectKind.Tactic or StixObjectKind.Matrix or StixObjectKind.Collection)
        || Domains.Note(kind, StixDomains.Of(fields)) || kind == StixObjectKind.Collection;

    private void Add(StixObjectKind kind, Fields fields, string stixId)
    {
        switch (kind)
        {
            case StixObjectKind.AttackPattern:
                AddTechnique(fields, stixId);
                break;
            case StixObjectKind.Tactic:
                AddTactic(fields, stixId);
                break;
            case StixObjectKind.Matrix when !IsWithdrawn(fields):
                TacticOrder.AddRange(fields.Scalars("tactic_refs").Select(reference => reference.Text));
                break;
            case StixObjectKind.Collection:
                Version = limits.Name(fields, "x_mitre_version");
                break;
            case StixObjectKind.Identity:
                Identities[stixId] = limits.Name(fields, "name") ?? "";
                break;
            case StixObjectKind.MarkingDefinition when fields.MapOf("definition") is { } definition && definition.Find("statement") is not null:
                Statements[stixId] = limits.Statement(fields.Inside(definition, "This definition"), "statement") ?? "";
                break;
            case StixObjectKind.RevokedBy when fields.Text("source_ref") is { } source && fields.Text("target_ref") is { } target:
                RevokedBy[source] = target;
                break;
        }
    }

    private void AddTechnique(Fields fields, string stixId)
    {
        var references = References(fields);
        var name = limits.Name(fields, "name");
        if ((AttackReference(references) ?? PrivateReference(references)) is not { } own || !TechniqueId.TryParse(own.ExternalId, out var id))
        {
            bag.Add(AttackDiagnostics.ObjectIncomplete(fields.SpanOf("id"), stixId, "ATT&CK id"));
            return;
        }

        if (!limits.HasRoomFor(id, fields.SpanOf("id")))
        {
            return;
        }

        var technique = new Technique
        {
            Id = id,
            StixId = stixId,
            Name = string.IsNullOrWhiteSpace(name) ? id.ToString() : name,
            Domain = domain,
            Description = fields.Text("description") ?? "",
            Platforms = limits.Names(fields, "x_mitre_platforms"),
            TacticNames = limits.List(fields, "kill_chain_phases", TacticsOf(fields)),
            Url = own.Link,
            PrivateTo = IsAttack(own) ? null : limits.Name(own.Source, own.Span),
            Version = limits.Name(fields, "x_mitre_version"),
            Modified = Day(fields.Text("modified")),
            IsRevoked = fields.Boolean("revoked") ?? false,
            IsDeprecated = fields.Boolean("x_mitre_deprecated") ?? false,
            Citations = [.. references.Where(reference => reference.Description is not null)
                .Select(reference => new Citation(reference.Source, reference.Description!, reference.Link))],
            Span = fields.Map.Span with { End = fields.Map.Span.Start },
        };
        Techniques.Add(new UnlinkedTechnique(
            technique,
            (fields.Text("modified") ?? "").TrimEnd('Z'),
            fields.Text("created_by_ref"),
            limits.Names(fields, "object_marking_refs")));
    }

    private void AddTactic(Fields fields, string stixId)
    {
        var own = AttackReference(References(fields));
        var shortName = limits.Name(fields, "x_mitre_shortname");
        if (!TacticId.TryParse(own?.ExternalId, out var id) || shortName is null)
        {
            bag.Add(AttackDiagnostics.ObjectIncomplete(fields.SpanOf("id"), stixId, shortName is null ? "short name" : "ATT&CK id"));
            return;
        }

        if (!limits.HasRoomForTactic(fields.SpanOf("id")))
        {
            return;
        }

        var name = limits.Name(fields, "name") ?? shortName;
        Tactics[stixId] = new Tactic(id, shortName, name, fields.Text("description") ?? "", domain, own?.Link, fields.Map.Span with { End = fields.Map.Span.Start });
    }

    private static bool IsWithdrawn(Fields fields) =>
        (fields.Boolean("revoked") ?? false) || (fields.Boolean("x_mitre_deprecated") ?? false);

    private static IEnumerable<TacticName> TacticsOf(Fields fields) =>
        fields.Maps("kill_chain_phases")
            .Select(phase => fields.Inside(phase, "This phase"))
            .Select(phase => (Name: phase.Text("phase_name"), Domain: StixDomains.OfCatalogue(phase.Text("kill_chain_name"))))
            .Where(phase => phase.Name is not null)
            .Select(phase => new TacticName(phase.Name!, phase.Domain))
            .Distinct();

    private static List<StixReference> References(Fields fields) =>
        [.. fields.Maps("external_references").Select(map => StixReference.Read(fields.Inside(map, "This reference")))];

    /// <summary>The reference that holds the ATT&amp;CK id: other references carry ids of other catalogues.</summary>
    private static StixReference? AttackReference(IEnumerable<StixReference> references) =>
        references.FirstOrDefault(IsAttack);

    /// <summary>An organisation's own technique carries its id in a reference to the organisation.</summary>
    private static StixReference? PrivateReference(IEnumerable<StixReference> references) =>
        references.FirstOrDefault(reference => TechniqueId.TryParse(reference.ExternalId, out _));

    private static bool IsAttack(StixReference reference) => reference.Source is "mitre-attack" or "mitre-mobile-attack" or "mitre-ics-attack";

    private static DateOnly? Day(string? timestamp) =>
        timestamp is { Length: >= 10 }
        && DateOnly.TryParseExact(timestamp.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private sealed record StixReference(string Source, string? ExternalId, string? Description, WebLink? Link, SourceSpan Span)
    {
        public static StixReference Read(Fields fields) => new(
            fields.Text("source_name") ?? "",
            fields.Text("external_id"),
            fields.Text("description"),
            WebLink.TryCreate(fields.Text("url"), out var link) ? link : null,
            fields.SpanOf("source_name"));
    }
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
