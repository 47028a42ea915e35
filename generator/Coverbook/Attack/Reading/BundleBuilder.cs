using System.Collections.Immutable;
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
    private readonly CitationTable citations = new();
    private readonly BundleDomains domains = new(domain);
    private readonly ImmutableArray<UnlinkedTechnique>.Builder techniques = ImmutableArray.CreateBuilder<UnlinkedTechnique>();
    private readonly OrderedDictionary<string, Tactic> tactics = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder tacticOrder = ImmutableArray.CreateBuilder<string>();
    private readonly Dictionary<string, string> identities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> statements = new(StringComparer.Ordinal);
    private ObjectCollector? objects;
    private string? version;

    /// <summary>What is read of a bundle.</summary>
    public static StixObjectKinds Kinds { get; } = new(
        RelationshipType.RevokedBy,
        RelationshipType.Uses,
        RelationshipType.Mitigates,
        RelationshipType.Detects,
        RelationshipType.AttributedTo);

    private ObjectCollector Objects => objects ??= new ObjectCollector(file, citations, limits, bag);

    /// <summary>What was read, once the bundle is at its end.</summary>
    public Bundle Build() => Objects.Into(new Bundle
    {
        File = file,
        Domain = domain,
        Version = version,
        InPlaceOfDeclared = domains.InPlaceOfDeclared,
        ForeignTechniques = domains.ForeignTechniques,
        OfForeign = domains.OfForeign,
        Techniques = techniques.DrainToImmutable(),
        Tactics = [.. tactics],
        TacticOrder = tacticOrder.DrainToImmutable(),
        Identities = identities,
        Statements = statements,
    });

    /// <summary>Reads one object.</summary>
    public void Add(StixObjectKind kind, ReadOnlySpan<byte> json, TextPosition start)
    {
        if (kind == StixObjectKind.Relationship && Objects.TryAddRelationship(json, start))
        {
            return;
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
        || domains.Note(kind, StixDomains.Of(fields)) || kind == StixObjectKind.Collection;

    private void Add(StixObjectKind kind, Fields fields, string stixId)
    {
        switch (kind)
        {
            case StixObjectKind.AttackPattern
                when new TechniqueReader(domain, citations, limits, bag).Read(fields, stixId) is { } technique:
                techniques.Add(technique);
                break;
            case StixObjectKind.Tactic when new TacticReader(domain, limits, bag).Read(fields, stixId) is { } tactic:
                tactics[stixId] = tactic;
                break;
            case StixObjectKind.Matrix when !((fields.Boolean("revoked") ?? false) || (fields.Boolean("x_mitre_deprecated") ?? false)):
                tacticOrder.AddRange(fields.Scalars("tactic_refs").Select(reference => reference.Text));
                break;
            case StixObjectKind.Collection:
                version = limits.Name(fields, "x_mitre_version");
                break;
            case StixObjectKind.Identity:
                identities[stixId] = limits.Name(fields, "name") ?? "";
                break;
            case StixObjectKind.MarkingDefinition when fields.MapOf("definition") is { } definition
                && definition.Find("statement") is not null:
                statements[stixId] = limits.Statement(fields.Inside(definition, "This definition"), "statement") ?? "";
                break;
            default:
                Objects.Add(kind, fields, stixId);
                break;
        }
    }
}
