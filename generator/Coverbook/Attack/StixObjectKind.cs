using System.Text.Json;

namespace Coverbook.Attack;

/// <summary>The kinds of STIX objects that the site reads.</summary>
internal enum StixObjectKind
{
    /// <summary>Anything else.</summary>
    Other,

    AttackPattern,
    Tactic,
    Matrix,
    Collection,
    Identity,
    MarkingDefinition,
    RevokedBy,
}

/// <summary>Recognises kinds from the two properties that tell them, in whatever order they stand.</summary>
internal static class StixObjectKinds
{
    internal enum Name
    {
        Other,
        Type,
        RelationshipType,
    }

    /// <summary>Which of the telling properties the reader stands on.</summary>
    public static Name Property(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("type"u8) ? Name.Type
        : reader.ValueTextEquals("relationship_type"u8) ? Name.RelationshipType
        : Name.Other;

    /// <summary>What is known of the object after one more property, whose value the reader stands on.</summary>
    public static StixObjectKind Refine(StixObjectKind known, Name property, ref Utf8JsonReader value)
    {
        if (property == Name.Other || value.TokenType != JsonTokenType.String)
        {
            return known;
        }

        if (property == Name.RelationshipType)
        {
            return value.ValueTextEquals("revoked-by"u8) ? StixObjectKind.RevokedBy : StixObjectKind.Other;
        }

        return known == StixObjectKind.RevokedBy ? known : FromType(ref value);
    }

    private static StixObjectKind FromType(ref Utf8JsonReader value)
    {
        if (value.ValueTextEquals("attack-pattern"u8))
        {
            return StixObjectKind.AttackPattern;
        }

        if (value.ValueTextEquals("x-mitre-tactic"u8))
        {
            return StixObjectKind.Tactic;
        }

        if (value.ValueTextEquals("x-mitre-matrix"u8))
        {
            return StixObjectKind.Matrix;
        }

        if (value.ValueTextEquals("x-mitre-collection"u8))
        {
            return StixObjectKind.Collection;
        }

        if (value.ValueTextEquals("identity"u8))
        {
            return StixObjectKind.Identity;
        }

        return value.ValueTextEquals("marking-definition"u8) ? StixObjectKind.MarkingDefinition : StixObjectKind.Other;
    }
}
