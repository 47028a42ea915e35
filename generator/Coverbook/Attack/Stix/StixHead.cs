using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>
    /// A timestamp so that later ones sort after it: without its Z, which would sort a time with fewer digits after one with more.
    /// </summary>
    public static string Comparable(string? timestamp) => (timestamp ?? "").TrimEnd('Z');

    /// <summary>The works that its texts may cite: a reference without a description is a catalogue's.</summary>
    public ImmutableArray<Citation> CitationsIn(CitationTable citations) =>
    [
        .. References.Where(reference => reference.Description is not null)
            .Select(reference => citations.Of(reference.Source, reference.Description!, reference.Url)),
    ];

    /// <summary>The day of a timestamp; <c>null</c> for what is none.</summary>
    public static DateOnly? Day(string? timestamp) =>
        timestamp is { Length: >= 10 }
        && DateOnly.TryParseExact(timestamp.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>Reads the head of an object.</summary>
    public static StixHead Read(Fields fields, string stixId) => new(
        stixId,
        StixReference.All(fields),
        BundleText.Clean(fields.Text("description") ?? ""),
        fields.Boolean("revoked") ?? false,
        fields.Boolean("x_mitre_deprecated") ?? false,
        fields.SpanOf("id"),
        fields.Map.Span with { End = fields.Map.Span.Start });
}
