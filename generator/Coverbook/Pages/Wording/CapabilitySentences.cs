using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;

namespace Coverbook.Pages.Wording;

/// <summary>
/// The sentences about capabilities. They have words of their own: significant, partial and minimal are never turned into numbers, and
/// never added to findings (design, section 4).
/// </summary>
internal static class CapabilitySentences
{
    /// <summary>How capabilities stand on a technique's page.</summary>
    public static string Of(PublishedCapabilities capabilities, string id)
    {
        var maps = $"{English.Sentence(Count(capabilities.Count))} {(capabilities.Count == 1 ? "is" : "are")} mapped to {id} by CTID";
        return capabilities switch
        {
            { IsCoveredByThemAlone: true, Count: 1 } => $"{maps}. {id} counts as covered by it, as it detects it partially or better.",
            { IsCoveredByThemAlone: true, Covering: 1 } =>
                $"{maps}. {id} counts as covered by one of them, which detects it partially or better.",
            { IsCoveredByThemAlone: true, Covering: var some } =>
                $"{maps}. {id} counts as covered by {English.Number(some)} of them, which detect it partially or better.",
            { Covering: 0, Count: 1 } => $"{maps}. It does not detect it more than minimally, so it does not make it covered.",
            { Covering: 0 } => $"{maps}. None of them detects it more than minimally, so none makes it covered.",
            { Count: 1 } => $"{maps}. It is not added to the findings above.",
            _ => $"{maps}. They are not added to the findings above.",
        }
        + (capabilities.HasEditions ? " Each edition of a mapping has a row of its own." : "");
    }

    /// <summary>
    /// What a capability is called in a list. Where the site has several editions of it, each says which one it is: links of one name
    /// lead to one place.
    /// </summary>
    public static string Name(PublishedCapability published)
    {
        var name = English.Label(published.Capability.Name);
        var mapping = published.Capability.Mapping;
        return published.HasOtherEditions switch
        {
            true when mapping.AttackVersion is { } attack => $"{name} (ATT&CK {English.Label(attack)})",
            true when mapping.FrameworkVersion is { } edition => $"{name} ({English.Label(edition)})",
            _ => name,
        };
    }

    /// <summary>Which of several pages one is; <c>null</c> where there is only one.</summary>
    public static string? Part(int index, int count) =>
        count == 1 ? null : $"page {English.Number(index + 1)} of {English.Number(count)}";

    /// <summary>References that a page leaves out; <c>null</c> when it shows all.</summary>
    public static string? MoreReferences(int count) => count <= 0 ? null : $"And {English.Count(count, "reference")} more, in the file.";

    /// <summary>Capabilities that the site counts without naming them.</summary>
    public static string? Hidden(int count) => count == 0 ? null : $"And {Count(count)} that this site only counts.";

    /// <summary>How many more rows of capabilities there are; <c>null</c> when there are none.</summary>
    public static string? More(int count) =>
        count <= 0 ? null : $"And {English.Count(count, "row")} more, on the pages of their providers:";

    /// <summary>What a capability does, on its page.</summary>
    public static string Sentence(PublishedCapability published)
    {
        var (capability, provider, totals, _) = published;
        return capability.NotMappable is not null && totals.Techniques == 0
            ? $"CTID mapped {capability.Name} of {provider.Name} to no technique."
            : $"CTID maps {capability.Name} of {provider.Name} to {Techniques(totals.Techniques)} in force: {Categories(totals)}.";
    }

    /// <summary>A score in CTID's own word.</summary>
    public static string Word(ScoreValue? value) => value?.ToString().ToLowerInvariant() ?? English.Missing;

    /// <summary>What a capability does about a technique; the type of mapping where the framework is mapped without scores.</summary>
    public static string Does(CapabilityScore score) => score.Category switch
    {
        MappingFunction.Detect => "detects",
        MappingFunction.Protect => "protects",
        MappingFunction.Respond => "responds",
        _ => score.Relation.Replace('_', ' ').Replace('-', ' '),
    };

    /// <summary>How many techniques by score: <c>12 (3 significant, 9 partial)</c>.</summary>
    public static string Techniques(ScoreTotals totals)
    {
        string[] parts =
        [
            .. Part(totals.Significant, ScoreValue.Significant),
            .. Part(totals.Partial, ScoreValue.Partial),
            .. Part(totals.Minimal, ScoreValue.Minimal),
        ];
        return totals.All == 0 ? English.Missing : $"{English.Number(totals.All)} ({string.Join(", ", parts)})";
    }

    private static string Techniques(int count) => English.Count(count, "technique");

    /// <summary><c>3 capabilities</c>.</summary>
    public static string Count(int count) => count switch
    {
        0 => "no capability",
        1 => "1 capability",
        _ => $"{English.Number(count)} capabilities",
    };

    private static string Categories(CapabilityTotals totals)
    {
        string[] parts =
        [
            .. Category(totals.Detect, "detects"),
            .. Category(totals.Protect, "protects from"),
            .. Category(totals.Respond, "responds to"),
        ];
        return parts.Length == 0 ? "without scores" : $"it {English.Join(parts)}";
    }

    private static string[] Category(ScoreTotals totals, string verb) => totals.All == 0 ? [] : [$"{verb} {Techniques(totals)}"];

    private static string[] Part(int count, ScoreValue value) => count == 0 ? [] : [$"{English.Number(count)} {Word(value)}"];
}
