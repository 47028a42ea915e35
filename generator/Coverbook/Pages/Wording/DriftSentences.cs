using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;

namespace Coverbook.Pages.Wording;

/// <summary>The sentences about ids of other ATT&amp;CK versions.</summary>
internal static class DriftSentences
{
    /// <summary>How much has drifted.</summary>
    public static string Summary(PublishedDrift drift, string version)
    {
        var entries = drift.Origins.Sum(origin => origin.Fates.Entries);
        var drifted = drift.Origins.Sum(origin => origin.Fates.Drifted);
        return drifted == 0
            ? $"Mappings and rules name techniques in {Entries(entries)}; all are in force in ATT&CK {version}."
            : $"Of {Entries(entries)} of mappings and rules, {English.Number(drifted)} {(drifted == 1 ? "names a technique that is" : "name techniques that are")} not in force as written in ATT&CK {version}.";
    }

    /// <summary>What a source's page says of the ids that it names.</summary>
    public static string OfSource(string? writtenFor, FateTotals fates, string version)
    {
        string[] parts =
        [
            .. Part(fates.Moved, "has moved since", "have moved since"),
            .. Part(fates.Newer, $"is newer than ATT&CK {version}", $"are newer than ATT&CK {version}"),
            .. Part(fates.Withdrawn, "is withdrawn", "are withdrawn"),
            .. Part(fates.Unknown, $"is not in ATT&CK {version}", $"are not in ATT&CK {version}"),
        ];
        var written = writtenFor is null ? "The ATT&CK version that it was written for is not stated" : $"Written for ATT&CK {writtenFor}";
        return parts.Length > 0
            ? $"{written}; of {Entries(fates.Entries)}, {English.Join(parts)}."
            : fates.Entries == 1
            ? $"{written}; its only entry is in force in ATT&CK {version}."
            : $"{written}; all {Entries(fates.Entries)} are in force in ATT&CK {version}.";
    }

    /// <summary>The heading of ids with one fate.</summary>
    public static string Heading(MentionFate fate, string version) => fate switch
    {
        MentionFate.Succeeded => "Followed to their successors",
        MentionFate.Newer => $"Newer than ATT&CK {version}",
        MentionFate.Withdrawn => "Withdrawn without a successor",
        _ => "Unknown",
    };

    /// <summary>What that fate means.</summary>
    public static string Explanation(MentionFate fate) => fate switch
    {
        MentionFate.Succeeded => "ATT&CK revoked these ids. What names them counts for the technique that succeeds them.",
        MentionFate.Newer =>
            "A later ATT&CK version has these ids. What names them may apply to the techniques that they succeed, and is not counted.",
        MentionFate.Withdrawn => "ATT&CK took these techniques out of use and named no other. What names them is kept and counts nowhere.",
        _ => "No known ATT&CK version has these ids. What names them is kept and counts nowhere.",
    };

    /// <summary><c>3 entries of findings, 20 tags of rules</c>.</summary>
    public static string Counted(DriftedId id) => string.Join(
        ", ",
        [
            .. Some(id.Findings, "entry of a finding", "entries of findings"),
            .. Some(id.Scores, "score of a capability", "scores of capabilities"),
            .. Some(id.Rules, "tag of a rule", "tags of rules"),
        ]);

    /// <summary>How many more there are; <c>null</c> when there are none.</summary>
    public static string? More(int count, string noun) => count <= 0 ? null : $"And {English.Count(count, noun)} more.";

    /// <summary>Findings for an id of a newer ATT&amp;CK version.</summary>
    public static string MayApply(PublishedNewerFindings newer, string version) =>
        $"{English.Sentence(English.Count(newer.Count, "finding"))} mapped to {newer.Newer} (newer than ATT&CK {version}) may apply; not counted.";

    private static string Entries(int count) => count == 1 ? "1 entry" : $"{English.Number(count)} entries";

    private static string[] Part(int count, string one, string many) =>
        count == 0 ? [] : [$"{English.Number(count)} {(count == 1 ? one : many)}"];

    private static string[] Some(int count, string one, string many) => count switch
    {
        0 => [],
        1 => [$"1 {one}"],
        _ => [$"{English.Number(count)} {many}"],
    };
}
