using System.Globalization;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack;

/// <summary>Collects the objects of one bundle while it streams by. References between them are resolved afterwards.</summary>
internal sealed class BundleBuilder(FilePath file, AttackDomain domain, DiagnosticBag bag)
{
    /// <summary>The bundle's path.</summary>
    public FilePath File => file;

    /// <summary>The bundle's domain.</summary>
    public AttackDomain Domain => domain;

    /// <summary>The version that the collection object states.</summary>
    public string? Version { get; private set; }

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
        if (stixId is not null)
        {
            Add(kind, fields, stixId);
        }
    }

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
                Version = fields.Text("x_mitre_version");
                break;
            case StixObjectKind.Identity:
                Identities[stixId] = fields.Text("name") ?? "";
                break;
            case StixObjectKind.MarkingDefinition when fields.MapOf("definition") is { } definition:
                Statements[stixId] = fields.Inside(definition, "This definition").Text("statement") ?? "";
                break;
            case StixObjectKind.RevokedBy when fields.Text("source_ref") is { } source && fields.Text("target_ref") is { } target:
                RevokedBy[source] = target;
                break;
        }
    }

    private void AddTechnique(Fields fields, string stixId)
    {
        var references = References(fields);
        var name = fields.Text("name");
        if ((AttackReference(references) ?? PrivateReference(references)) is not { } own || !TechniqueId.TryParse(own.ExternalId, out var id))
        {
            bag.Add(AttackDiagnostics.ObjectIncomplete(fields.SpanOf("id"), stixId, "ATT&CK id"));
            return;
        }

        var technique = new Technique
        {
            Id = id,
            StixId = stixId,
            Name = string.IsNullOrWhiteSpace(name) ? id.ToString() : name,
            Domain = domain,
            Description = fields.Text("description") ?? "",
            Platforms = [.. fields.Scalars("x_mitre_platforms").Select(platform => platform.Text)],
            TacticShortNames = [.. TacticsOf(fields)],
            Url = own.Link,
            PrivateTo = IsAttack(own) ? null : own.Source,
            Version = fields.Text("x_mitre_version"),
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
            [.. fields.Scalars("object_marking_refs").Select(reference => reference.Text)]));
    }

    private void AddTactic(Fields fields, string stixId)
    {
        var own = AttackReference(References(fields));
        var shortName = fields.Text("x_mitre_shortname");
        if (!TacticId.TryParse(own?.ExternalId, out var id) || shortName is null)
        {
            bag.Add(AttackDiagnostics.ObjectIncomplete(fields.SpanOf("id"), stixId, shortName is null ? "short name" : "ATT&CK id"));
            return;
        }

        var name = fields.Text("name") ?? shortName;
        Tactics[stixId] = new Tactic(id, shortName, name, fields.Text("description") ?? "", domain, own?.Link, fields.Map.Span with { End = fields.Map.Span.Start });
    }

    private static bool IsWithdrawn(Fields fields) =>
        (fields.Boolean("revoked") ?? false) || (fields.Boolean("x_mitre_deprecated") ?? false);

    private static IEnumerable<string> TacticsOf(Fields fields) =>
        fields.Maps("kill_chain_phases")
            .Select(phase => fields.Inside(phase, "This phase").Text("phase_name"))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

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

    private sealed record StixReference(string Source, string? ExternalId, string? Description, WebLink? Link)
    {
        public static StixReference Read(Fields fields) => new(
            fields.Text("source_name") ?? "",
            fields.Text("external_id"),
            fields.Text("description"),
            WebLink.TryCreate(fields.Text("url"), out var link) ? link : null);
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
