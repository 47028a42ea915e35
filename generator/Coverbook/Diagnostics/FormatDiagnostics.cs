using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with a mapping in the formats of others: CB304x and CB305x.</summary>
internal static class FormatDiagnostics
{
    private const int Few = 5;

    /// <summary>CB3040: the configuration states another format than the file has.</summary>
    public static Diagnostic OtherFormat(SourceSpan span, string stated, string reason) =>
        new("CB3040", Severity.Error, span, $"The configuration states the format {Quote.Of(stated)}, but {reason}.",
            "Correct 'format' at the file's entry in site.config.json, or remove it: formats are recognised.");

    /// <summary>CB3041: a format that names no provider, and nobody else did.</summary>
    public static Diagnostic ProviderUnstated(SourceSpan span, string what) =>
        new("CB3041", Severity.Error, span, $"{what} names no provider, and neither does its entry in the configuration.",
            "Write 'provider' with one of the site's ids at the file's entry in site.config.json.");

    /// <summary>CB3042: a version of a format that is not read.</summary>
    public static Diagnostic VersionUnread(SourceSpan span, string what, string version, string read, string cure) =>
        new("CB3042", Severity.Error, span, $"{what} is of version {Quote.Of(version)}; versions {read} are read.", cure);

    /// <summary>CB3043: a key of somebody else's format that is probably misspelt.</summary>
    public static Diagnostic KeyMisspelt(SourceSpan span, string key, string meant) =>
        new(
            "CB3043",
            Severity.Warning,
            span,
            $"Nothing reads the key {Quote.Of(key)}.",
            $"Write {Quote.Of(meant)}, if that is what it holds.");

    /// <summary>CB3044: a capability's row that should name a technique, and names none.</summary>
    public static Diagnostic TechniqueMissing(SourceSpan span, string capability) =>
        new("CB3044", Severity.Warning, span, $"This row maps {Quote.Of(capability)} to nothing.",
            "Name a technique in 'attack_object_id', or give the row the status 'non_mappable'.");

    /// <summary>CB3045: rows of a mapping that its authors have not finished.</summary>
    public static Diagnostic InProgress(SourceSpan first, int count) =>
        new("CB3045", Severity.Info, first,
            count == 1
                ? "This row is in progress; it is not counted."
                : string.Create(CultureInfo.InvariantCulture, $"This row and {count - 1} more are in progress; they are not counted."),
            "Give a row the status 'complete' when it is.");

    /// <summary>CB3046: a row that says what another one has said.</summary>
    public static Diagnostic RowRepeated(SourceSpan span, string capability, string technique, SourceSpan first) =>
        new("CB3046", Severity.Warning, span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The mapping of {Quote.Of(capability)} to {technique} says nothing else than the one in line {first.Start.Line}."),
            "Remove one of the two: it counts once.");

    /// <summary>CB3047: entries by which nothing is claimed.</summary>
    public static Diagnostic NothingClaimed(SourceSpan first, int count, int all, string why) =>
        new("CB3047", Severity.Info, first,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Of {all} entries, {count} {(count == 1 ? "claims nothing: it is" : "claim nothing: they are")} {why}."),
            "Give an entry a score if its technique is covered.");

    /// <summary>CB3048: visibility, which is no detection.</summary>
    public static Diagnostic VisibilityUnread(SourceSpan first, int count) =>
        new("CB3048", Severity.Info, first,
            count == 1
                ? "This technique has a visibility, but no detection; visibility is not read."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"This technique and {count - 1} more have a visibility, but no detection; visibility is not read."),
            "Add a detection where something raises an alert.");

    /// <summary>CB3049: a score that lies outside of what scores can be.</summary>
    public static Diagnostic ScoreOutside(SourceSpan span, string score, string top) =>
        new("CB3049", Severity.Warning, span, $"The score {score} is above the highest there is, {top}; it gives no confidence.",
            "Correct the score, or the highest value of the layer's gradient.");

    /// <summary>CB3050: an id in a layer that is no technique's.</summary>
    public static Diagnostic NoTechnique(SourceSpan span, string text) =>
        new("CB3050", Severity.Warning, span, $"{Quote.Of(text)} is not a technique id; the entry is passed over.",
            "Write T and four digits, for a sub-technique also a dot and three digits.");

    /// <summary>CB3051: rows that were written for another ATT&amp;CK release than their mapping.</summary>
    public static Diagnostic RowsOfOtherRelease(SourceSpan first, int count, IReadOnlyCollection<string> releases, string release) =>
        new("CB3051", Severity.Info, first,
            $"{Rows(count)} written for ATT&CK {string.Join(", ", releases.Take(Few))}, and the mapping for {release}.",
            "Nothing is to be done: ids that were revoked since are followed.");

    private static string Rows(int count) =>
        count == 1 ? "This row was" : string.Create(CultureInfo.InvariantCulture, $"This row and {count - 1} more were");
}
