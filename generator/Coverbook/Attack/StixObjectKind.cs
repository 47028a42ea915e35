using System.Text.Json;

namespace Coverbook.Attack;

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
        Is(ref reader, "type"u8) ? Name.Type
        : Is(ref reader, "relationship_type"u8) ? Name.RelationshipType
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
            return Is(ref value, "revoked-by"u8) ? StixObjectKind.RevokedBy : StixObjectKind.Other;
        }

        return known == StixObjectKind.RevokedBy ? known : FromType(ref value);
    }

    /// <summary>Whether the reader stands on this word. A text whose escapes name half of a surrogate pair is no word at all.</summary>
    public static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> word) =>
        reader.ValueIsEscaped ? IsUnescaped(ref reader, word) : reader.ValueTextEquals(word);

    private static StixObjectKind FromType(ref Utf8JsonReader value)
    {
        if (Is(ref value, "attack-pattern"u8))
        {
            return StixObjectKind.AttackPattern;
        }

        if (Is(ref value, "x-mitre-tactic"u8))
        {
            return StixObjectKind.Tactic;
        }

        if (Is(ref value, "x-mitre-matrix"u8))
        {
            return StixObjectKind.Matrix;
        }

        if (Is(ref value, "x-mitre-collection"u8))
        {
            return StixObjectKind.Collection;
        }

        if (Is(ref value, "identity"u8))
        {
            return StixObjectKind.Identity;
        }

        return Is(ref value, "marking-definition"u8) ? StixObjectKind.MarkingDefinition : StixObjectKind.Other;
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
