using System.Text.Json;

namespace Coverbook.Attack.Stix;

/// <summary>The kinds of STIX objects that the site reads.</summary>
internal enum StixObjectKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>No object at all.</summary>
    NoObject,

    AttackPattern,
    Tactic,
    Matrix,
    Collection,
    Identity,
    MarkingDefinition,
    Group,
    Malware,
    Tool,
    Campaign,
    Mitigation,
    DetectionStrategy,
    Analytic,
    DataComponent,
    Relationship,
}

/// <summary>Recognises kinds from the two properties that tell them, in whatever order they stand.</summary>
/// <param name="relationships">The types of relationships that are read; others are passed over.</param>
internal sealed class StixObjectKinds(params IEnumerable<RelationshipType> relationships)
{
    /// <summary>The kinds by their types' words: whoever reads one more adds its row, and its reader to the bundle's.</summary>
    private static readonly (byte[] Word, StixObjectKind Kind)[] ByType =
    [
        ("attack-pattern"u8.ToArray(), StixObjectKind.AttackPattern),
        ("x-mitre-tactic"u8.ToArray(), StixObjectKind.Tactic),
        ("x-mitre-matrix"u8.ToArray(), StixObjectKind.Matrix),
        ("x-mitre-collection"u8.ToArray(), StixObjectKind.Collection),
        ("identity"u8.ToArray(), StixObjectKind.Identity),
        ("marking-definition"u8.ToArray(), StixObjectKind.MarkingDefinition),
        ("intrusion-set"u8.ToArray(), StixObjectKind.Group),
        ("malware"u8.ToArray(), StixObjectKind.Malware),
        ("tool"u8.ToArray(), StixObjectKind.Tool),
        ("campaign"u8.ToArray(), StixObjectKind.Campaign),
        ("course-of-action"u8.ToArray(), StixObjectKind.Mitigation),
        ("x-mitre-detection-strategy"u8.ToArray(), StixObjectKind.DetectionStrategy),
        ("x-mitre-analytic"u8.ToArray(), StixObjectKind.Analytic),
        ("x-mitre-data-component"u8.ToArray(), StixObjectKind.DataComponent),
    ];

    private readonly byte[][] relationships =
        [.. RelationshipTypes.ByWord.Where(pair => relationships.Contains(pair.Type)).Select(pair => pair.Word)];

    internal enum Name
    {
        Other,
        Type,
        RelationshipType,
    }

    /// <summary>Which of the telling properties the reader stands on.</summary>
    public static Name Property(ref Utf8JsonReader reader) =>
        Is(ref reader, "type"u8) ? Name.Type
        : Is(ref reader, "relationship_type"u8) ? Name.RelationshipType
        : Name.Other;

    /// <summary>What is known of the object after one more property, whose value the reader stands on.</summary>
    public StixObjectKind Refine(StixObjectKind known, Name property, ref Utf8JsonReader value)
    {
        if (property == Name.Other || value.TokenType != JsonTokenType.String)
        {
            return known;
        }

        if (property == Name.RelationshipType)
        {
            return IsRead(ref value) ? StixObjectKind.Relationship : StixObjectKind.Other;
        }

        return known == StixObjectKind.Relationship ? known : FromType(ref value);
    }

    /// <summary>Whether the reader stands on this word. A text whose escapes name half of a surrogate pair is no word at all.</summary>
    public static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> word) =>
        reader.ValueIsEscaped ? IsUnescaped(ref reader, word) : reader.ValueTextEquals(word);

    private bool IsRead(ref Utf8JsonReader value)
    {
        foreach (var word in relationships)
        {
            if (Is(ref value, word))
            {
                return true;
            }
        }

        return false;
    }

    private static StixObjectKind FromType(ref Utf8JsonReader value)
    {
        foreach (var (word, kind) in ByType)
        {
            if (Is(ref value, word))
            {
                return kind;
            }
        }

        return StixObjectKind.Other;
    }

    private static bool IsUnescaped(ref Utf8JsonReader reader, ReadOnlySpan<byte> word)
    {
        try
        {
            return reader.ValueTextEquals(word);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
