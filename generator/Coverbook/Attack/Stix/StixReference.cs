using Coverbook.Data;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack.Stix;

/// <summary>An external reference of an object: its id in a catalogue, or a work that it cites.</summary>
/// <param name="Source">The catalogue's or the work's name.</param>
/// <param name="ExternalId">The id there.</param>
/// <param name="Description">The work in full.</param>
/// <param name="Url">Its address, as written.</param>
/// <param name="Span">Where the name stands.</param>
internal sealed record StixReference(string Source, string? ExternalId, string? Description, string? Url, SourceSpan Span)
{
    /// <summary>Its address, where it is one that may be linked to.</summary>
    public WebLink? Link => WebLink.TryCreate(Url, out var link) ? link : null;

    /// <summary>Whether it is a reference to ATT&amp;CK itself: other references carry ids of other catalogues.</summary>
    public bool IsAttack => Source is "mitre-attack" or "mitre-mobile-attack" or "mitre-ics-attack";

    /// <summary>The references of an object.</summary>
    public static IReadOnlyList<StixReference> All(Fields fields) =>
        [.. fields.Maps("external_references").Select(map => Read(fields.Inside(map, "This reference")))];

    private static StixReference Read(Fields fields) => new(
        fields.Text("source_name") ?? "",
        fields.Text("external_id"),
        fields.Text("description"),
        fields.Text("url"),
        fields.SpanOf("source_name"));
}
