using System.Text;

namespace Coverbook.Attack.Stix;

/// <summary>What a relationship says of its source and its target (ATT&amp;CK's STIX data model, "Relationships").</summary>
internal enum RelationshipType : byte
{
    /// <summary>The target stands in the source's place.</summary>
    RevokedBy,

    /// <summary>The source is a sub-technique of the target.</summary>
    SubtechniqueOf,

    /// <summary>A group, campaign or software uses a technique or software.</summary>
    Uses,

    /// <summary>A mitigation mitigates a technique.</summary>
    Mitigates,

    /// <summary>A detection strategy detects a technique.</summary>
    Detects,

    /// <summary>A campaign is attributed to a group.</summary>
    AttributedTo,

    /// <summary>A technique targets an asset.</summary>
    Targets,
}

/// <summary>The words for them.</summary>
internal static class RelationshipTypes
{
    /// <summary>Word, as UTF-8, to type.</summary>
    public static readonly (byte[] Word, RelationshipType Type)[] ByWord =
    [
        ("revoked-by"u8.ToArray(), RelationshipType.RevokedBy),
        ("subtechnique-of"u8.ToArray(), RelationshipType.SubtechniqueOf),
        ("uses"u8.ToArray(), RelationshipType.Uses),
        ("mitigates"u8.ToArray(), RelationshipType.Mitigates),
        ("detects"u8.ToArray(), RelationshipType.Detects),
        ("attributed-to"u8.ToArray(), RelationshipType.AttributedTo),
        ("targets"u8.ToArray(), RelationshipType.Targets),
    ];

    /// <summary>The type of a word; <c>null</c> for any other.</summary>
    public static RelationshipType? Of(string? word) =>
        ByWord.Where(pair => word is not null && Encoding.UTF8.GetString(pair.Word) == word)
            .Select(pair => (RelationshipType?)pair.Type)
            .FirstOrDefault();
}
