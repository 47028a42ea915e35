using Coverbook.Data;
using Coverbook.Files;

namespace Coverbook.Attack.Stix;

/// <summary>What all of ATT&amp;CK's objects have, whatever their kind.</summary>
/// <param name="StixId">The id of the STIX object.</param>
/// <param name="References">Its external references.</param>
/// <param name="Description">Its description in ATT&amp;CK's Markdown; may be empty.</param>
/// <param name="IsRevoked">Whether another object replaces it.</param>
/// <param name="IsDeprecated">Whether it was withdrawn without a successor.</param>
/// <param name="IdSpan">Where its STIX id stands.</param>
/// <param name="Span">Where the object begins.</param>
internal sealed record StixHead(
    string StixId,
    IReadOnlyList<StixReference> References,
    string Description,
    bool IsRevoked,
    bool IsDeprecated,
    SourceSpan IdSpan,
    SourceSpan Span)
{
    /// <summary>The reference that holds its ATT&amp;CK id.</summary>
    public StixReference? Own => References.FirstOrDefault(reference => reference.IsAttack);

    /// <summary>Reads the head of an object.</summary>
    public static StixHead Read(Fields fields, string stixId) => new(
        stixId,
        StixReference.All(fields),
        fields.Text("description") ?? "",
        fields.Boolean("revoked") ?? false,
        fields.Boolean("x_mitre_deprecated") ?? false,
        fields.SpanOf("id"),
        fields.Map.Span with { End = fields.Map.Span.Start });
}
