using System.Collections.Frozen;
using Coverbook.Config;

namespace Coverbook.Mappings.Sheets;

/// <summary>
/// What headings mean. They are compared without case, blanks and signs, and the names that other tools give are known beside our own;
/// those that the configuration names come first.
/// </summary>
internal sealed class SheetHeadings
{
    /// <summary>Each meaning and its other names, in the order in which they are told.</summary>
    private static readonly (string Meaning, string[] Names)[] Meanings =
    [
        ("provider", ["Provider ID", "Cloud", "Cloud provider", "CSP", "Vendor"]),
        ("source", ["Service", "Source name", "Product", "Tool", "Security service", "Cloud service"]),
        (
            "finding",
            [
                "Finding ID", "Finding type", "Control", "Control ID", "Alert", "Alert ID", "Rule", "Rule ID", "Detection", "Detection ID",
                "Detection rule", "Use case", "Use case ID", "Check ID",
            ]),
        (
            "technique",
            [
                "Technique ID", "Technique IDs", "Techniques", "TID", "T-code", "ATT&CK", "ATT&CK ID", "ATT&CK IDs", "ATT&CK technique",
                "ATT&CK techniques", "ATT&CK technique ID", "ATT&CK object ID", "MITRE ID", "MITRE technique", "MITRE technique ID",
                "MITRE techniques", "MITRE ATT&CK", "MITRE ATT&CK ID", "MITRE ATT&CK technique", "MITRE ATT&CK technique ID",
                "MITRE ATT&CK techniques",
            ]),
        ("confidence", ["Confidence score", "Confidence level", "Confidence percent", "Confidence percentage", "Confidence in percent"]),
        (
            "title",
            [
                "Finding title", "Finding name", "Control title", "Control name", "Alert title", "Alert name", "Rule title", "Rule name",
                "Detection title", "Detection name", "Use case name", "Check title", "Check name",
            ]),
        ("function", ["Control function", "Mapping function"]),
        ("rationale", ["Justification", "Reason", "Reasoning"]),
        ("reviewed", ["Review date", "Last reviewed", "Last review", "Reviewed on", "Date reviewed"]),
        ("url", ["Link", "Reference URL", "Documentation", "Documentation URL"]),
    ];

    /// <summary>Columns that repeat what ATT&amp;CK says of the technique: nothing is lost with them.</summary>
    private static readonly FrozenSet<string> Redundant = new[]
    {
        "Technique name", "ATT&CK technique name", "MITRE technique name", "MITRE ATT&CK technique name", "ATT&CK object name", "Tactic",
        "Tactics", "Tactic name", "Tactic ID", "MITRE tactic", "MITRE tactics", "MITRE ATT&CK tactic", "ATT&CK tactic", "ATT&CK tactics",
    }.SelectMany(Spellings).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Usual = Meanings
        .SelectMany(meaning => meaning.Names.Append(meaning.Meaning).SelectMany(Spellings).Select(name => (name, meaning.Meaning)))
        .Distinct()
        .ToFrozenDictionary(pair => pair.name, pair => pair.Meaning, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> named;
    private readonly FrozenSet<string> namedMeanings;

    private SheetHeadings(ColumnOptions columns)
    {
        Named = [.. columns.Named()];
        named = Named.DistinctBy(pair => Fold(pair.Value)).ToFrozenDictionary(
            pair => Fold(pair.Value), pair => pair.Key, StringComparer.Ordinal);
        namedMeanings = Named.Select(pair => pair.Key).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>All meanings, in the order in which they are told.</summary>
    public static IEnumerable<string> All => Meanings.Select(known => known.Meaning);

    /// <summary>The meanings that the configuration has headings for, with these.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Named { get; }

    /// <summary>The headings of a file with this entry in the configuration.</summary>
    public static SheetHeadings Of(ColumnOptions columns) => new(columns);

    /// <summary>What a heading means; <c>null</c> for one that means nothing here.</summary>
    public string? MeaningOf(string heading)
    {
        var folded = Fold(heading);
        return named.TryGetValue(folded, out var meaning) ? meaning
            : Usual.TryGetValue(folded, out meaning) && !namedMeanings.Contains(meaning) ? meaning
            : null;
    }

    /// <summary>Whether a column says again what its technique's id says.</summary>
    public static bool IsRedundant(string heading) => Redundant.Contains(Fold(heading));

    /// <summary>Whether the numbers of a column are percentages, by its heading.</summary>
    public static bool SaysPercent(string heading) =>
        heading.Contains('%', StringComparison.Ordinal) || heading.Contains("percent", StringComparison.OrdinalIgnoreCase);

    /// <summary>A heading as it is compared.</summary>
    public static string Fold(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>"ATT&amp;CK" is also written "ATTACK".</summary>
    private static IEnumerable<string> Spellings(string name) =>
        [Fold(name), Fold(name.Replace("&", "a", StringComparison.Ordinal))];
}
