using Coverbook.Attack.Stix;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Attack.Reading;

/// <summary>Collects the objects of a bundle beside techniques and tactics, and the relationships.</summary>
internal sealed class ObjectCollector(FilePath file, CitationTable citations, BundleLimits limits, DiagnosticBag bag)
{
    private readonly ObjectReader reader = new(citations, limits, bag);
    private readonly List<Unlinked<Adversary>> adversaries = [];
    private readonly List<Unlinked<Mitigation>> mitigations = [];
    private readonly List<Unlinked<DetectionStrategy>> strategies = [];
    private readonly List<Unlinked<Analytic>> analytics = [];
    private readonly List<Unlinked<DataComponent>> components = [];
    private readonly Relationships relationships = new();

    /// <summary>The bundle with what was collected.</summary>
    public Bundle Into(Bundle bundle) => bundle with
    {
        Adversaries = [.. adversaries],
        Mitigations = [.. mitigations],
        Strategies = [.. strategies],
        Analytics = [.. analytics],
        DataComponents = [.. components],
        Relationships = relationships,
    };

    /// <summary>Reads an object; a kind that has its place elsewhere is passed over.</summary>
    public void Add(StixObjectKind kind, Fields fields, string stixId)
    {
        switch (kind)
        {
            case StixObjectKind.Group:
                Keep(adversaries, reader.Adversary(fields, stixId, AdversaryKind.Group));
                break;
            case StixObjectKind.Malware:
                Keep(adversaries, reader.Adversary(fields, stixId, AdversaryKind.Malware));
                break;
            case StixObjectKind.Tool:
                Keep(adversaries, reader.Adversary(fields, stixId, AdversaryKind.Tool));
                break;
            case StixObjectKind.Campaign:
                Keep(adversaries, reader.Adversary(fields, stixId, AdversaryKind.Campaign));
                break;
            case StixObjectKind.Mitigation:
                Keep(mitigations, reader.Mitigation(fields, stixId));
                break;
            case StixObjectKind.DetectionStrategy:
                Keep(strategies, reader.Strategy(fields, stixId));
                break;
            case StixObjectKind.Analytic:
                Keep(analytics, reader.Analytic(fields, stixId));
                break;
            case StixObjectKind.DataComponent:
                Keep(components, reader.DataComponent(fields, stixId));
                break;
            case StixObjectKind.Relationship:
                AddRelationship(fields, stixId);
                break;
        }
    }

    /// <summary>Reads a relationship from its bytes; false where it takes a tree to say what is wrong with it.</summary>
    public bool TryAddRelationship(ReadOnlySpan<byte> json, TextPosition start)
    {
        var plain = new RelationshipReader(json, citations, new SourceSpan(file, start, start));
        if (!plain.TryRead())
        {
            return false;
        }

        if (!plain.IsWithdrawn)
        {
            Add(plain.Type, plain.Value, plain.Id);
        }

        return true;
    }

    private static void Keep<T>(List<Unlinked<T>> list, Unlinked<T>? one)
        where T : AttackObject
    {
        if (one is not null)
        {
            list.Add(one);
        }
    }

    /// <summary>It is not plainly sound: what is wrong with it is said, and what is left of it counts.</summary>
    private void AddRelationship(Fields fields, string stixId)
    {
        var head = StixHead.Read(fields, stixId);
        var text = limits.Text(fields, "description", StixLimits.RelationshipLength) ?? "";
        if (!head.IsRevoked && !head.IsDeprecated
            && RelationshipTypes.Of(fields.Text("relationship_type")) is { } type
            && fields.Text("source_ref") is { } source
            && fields.Text("target_ref") is { } target)
        {
            var cited = new CitedText(BundleText.Clean(text), head.CitationsIn(citations), head.Span);
            Add(type, new Relationship(source, target, cited), stixId);
        }
    }

    private void Add(RelationshipType type, Relationship one, string stixId)
    {
        if (!limits.HasRoomForRelationship(one.Text.Span))
        {
            return;
        }

        CitationCheck.Report(one.Text, stixId, bag);
        relationships.Add(type, one);
    }
}
