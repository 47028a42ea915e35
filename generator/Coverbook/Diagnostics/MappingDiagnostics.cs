using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with a mapping beyond the file itself: CB31xx.</summary>
internal static class MappingDiagnostics
{
    /// <summary>CB3101: something stands where a technique id belongs.</summary>
    public static Diagnostic NotATechniqueId(SourceSpan span, string text, string? cure = null) =>
        new(
            "CB3101",
            Severity.Error,
            span,
            $"{Quote.Of(text)} is not a technique id.",
            cure ?? "Write T and four digits, for a sub-technique also a dot and three digits.");

    /// <summary>CB3102: a finding id stands twice in one source.</summary>
    public static Diagnostic FindingTwice(SourceSpan span, string id, SourceSpan first) =>
        new(
            "CB3102",
            Severity.Error,
            span,
            $"The finding {Quote.Of(id)} stands {Seen(span, first)} already.",
            "Merge the two, as each finding counts once.");

    /// <summary>CB3103: a finding says two things of one technique.</summary>
    public static Diagnostic TechniqueContradicted(SourceSpan span, string id, string fact, string here, string there, SourceSpan first) =>
        new(
            "CB3103",
            Severity.Error,
            span,
            $"{id} has the {fact} {Quote.Of(here)} here, but {Quote.Of(there)} {Seen(span, first)}.",
            "Keep one of the two: a finding says one thing of a technique.");

    /// <summary>CB3104: a finding names a technique again, and says nothing else of it.</summary>
    public static Diagnostic TechniqueRepeated(SourceSpan span, string id, SourceSpan first) =>
        new(
            "CB3104",
            Severity.Warning,
            span,
            $"The finding names {id} {Seen(span, first)} already.",
            "Remove one of the two: it counts once.");

    /// <summary>CB3105: rows of one finding do not agree.</summary>
    public static Diagnostic FindingContradicted(SourceSpan span, string id, string fact, string here, string there, SourceSpan first) =>
        new("CB3105", Severity.Error, span, $"The finding {Quote.Of(id)} has the {fact} {Quote.Of(here)} here, but {Quote.Of(there)} {Seen(span, first)}.",
            $"Write one {fact} in all rows of the finding, or leave it empty in all but one.");

    /// <summary>CB3106: two finding ids can hardly be told apart.</summary>
    public static Diagnostic FindingsAlike(SourceSpan span, string id, string other, SourceSpan first) =>
        new("CB3106", Severity.Warning, span, $"The finding {Quote.Of(id)} differs only in case from {Quote.Of(other)} {Seen(span, first)}; each counts.",
            "If they are one, write them alike and merge them.");

    /// <summary>CB3107: re-exports lead round in a circle.</summary>
    public static Diagnostic SameAsCircle(SourceSpan span, string id, int findings) =>
        new("CB3107", Severity.Warning, span,
            findings == 1
                ? $"The finding {Quote.Of(id)} re-exports itself; it counts for itself."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"What {Quote.Of(id)} re-exports leads back to it, over {findings} findings; each of them counts for itself."),
            "Remove 'sameAs' from the finding that is no re-export.");

    /// <summary>CB3108: two ids of one finding have become one technique.</summary>
    public static Diagnostic TechniquesMerged(
        SourceSpan span, string id, string earlier, string technique, string? confidence, SourceSpan first) =>
        new("CB3108", Severity.Info, span,
            $"{id} here and {earlier} {Seen(span, first)} are one technique now, {technique}; the finding counts once{(confidence is null ? "" : $", with {confidence}")}.",
            "Keep one of the two; of both, the higher confidence counts.");

    /// <summary>Where the first of two stands, seen from the second.</summary>
    private static string Seen(SourceSpan span, SourceSpan first) => span.Start.Line == first.Start.Line
        ? string.Create(CultureInfo.InvariantCulture, $"at column {first.Start.Column} of this line")
        : string.Create(CultureInfo.InvariantCulture, $"in line {first.Start.Line}");
}
