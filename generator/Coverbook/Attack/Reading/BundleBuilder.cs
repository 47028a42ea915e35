using Coverbook.Attack.Stix;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>
/// Collects the objects of one bundle while it streams by, each through the reader of its kind. References between them are resolved
/// afterwards.
/// </summary>
internal sealed class BundleBuilder(FilePath file, AttackDomain domain, DiagnosticBag bag)
{
    private readonly BundleLimits limits = new(bag);

    /// <summary>What is read of a bundle.</summary>
    public static StixObjectKinds Kinds { get; } = new(RelationshipType.RevokedBy);

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

    /// <summary>Which object stands to which in what way.</summary>
    public Relationships Relationships { get; } = new();

    /// <summary>Reads one object.</summary>
    public void Add(StixObjectKind kind, ReadOnlySpan<byte> json, TextPosition start)
    {
        if (kind == StixObjectKind.Relationship)
        {
            var reader = new RelationshipReader(json);
            if (reader.TryRead())
            {
                Relationships.Add(reader.Type, reader.Source, reader.Target);
                return;
            }
        }

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
            case StixObjectKind.AttackPattern when new TechniqueReader(domain, limits, bag).Read(fields, stixId) is { } technique:
                Techniques.Add(technique);
                break;
            case StixObjectKind.Tactic when new TacticReader(domain, limits, bag).Read(fields, stixId) is { } tactic:
                Tactics[stixId] = tactic;
                break;
            case StixObjectKind.Matrix when !((fields.Boolean("revoked") ?? false) || (fields.Boolean("x_mitre_deprecated") ?? false)):
                TacticOrder.AddRange(fields.Scalars("tactic_refs").Select(reference => reference.Text));
                break;
            case StixObjectKind.Collection:
                Version = limits.Name(fields, "x_mitre_version");
                break;
            case StixObjectKind.Identity:
                Identities[stixId] = limits.Name(fields, "name") ?? "";
                break;
            case StixObjectKind.MarkingDefinition when fields.MapOf("definition") is { } definition
                && definition.Find("statement") is not null:
                Statements[stixId] = limits.Statement(fields.Inside(definition, "This definition"), "statement") ?? "";
                break;

            // It is not plainly sound: what is wrong with its ends is said, and what is left of it counts.
            case StixObjectKind.Relationship when RelationshipTypes.Of(fields.Text("relationship_type")) is { } type
                && fields.Text("source_ref") is { } source && fields.Text("target_ref") is { } target:
                Relationships.Add(type, source, target);
                break;
        }
    }
}
