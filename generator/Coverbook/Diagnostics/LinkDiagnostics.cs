using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What does not fit together when the inputs are joined: CB50xx.</summary>
internal static class LinkDiagnostics
{
    private const int NamedIds = 6;

    /// <summary>CB5001: a mapping names a provider that the configuration lacks.</summary>
    public static Diagnostic ProviderUnknown(SourceSpan span, string provider, int sources, NearestNames known) =>
        new("CB5001", Severity.Error, span,
            $"The configuration has no provider {Quote.Of(provider)}{(sources == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", which {sources:N0} sources name"))}.",
            known.Suggest(provider, "Add it to 'providers' in site.config.json."));

    /// <summary>CB5002: a mapping names a technique that this ATT&amp;CK version does not have.</summary>
    public static Diagnostic TechniqueUnknown(SourceSpan span, string id, string version, string cure) =>
        new(
            "CB5002",
            Severity.Warning,
            span,
            $"{id} is not in the site's ATT&CK {version} data; the finding is kept but not counted.",
            cure);

    /// <summary>CB5003: a mapping names a technique that was revoked and has a successor.</summary>
    public static Diagnostic TechniqueRevoked(SourceSpan span, string id, string successor) =>
        new("CB5003", Severity.Info, span, $"{id} was revoked; the finding counts for its successor {successor}.", $"Write {successor}.");

    /// <summary>CB5004: a mapping names a technique that was withdrawn without a successor.</summary>
    public static Diagnostic TechniqueWithdrawn(SourceSpan span, string id) =>
        new("CB5004", Severity.Warning, span, $"{id} was withdrawn from ATT&CK without a successor; the finding is kept but not counted.",
            "Map the finding to a technique in force.");

    /// <summary>CB5005: a rule is tagged with a technique that this ATT&amp;CK version does not have.</summary>
    public static Diagnostic TagUnknown(SourceSpan span, string tag, string version, string cure) =>
        new(
            "CB5005",
            Severity.Warning,
            span,
            $"{Quote.Of(tag)} is not in the site's ATT&CK {version} data; the rule is kept and does not count for it.",
            cure);

    /// <summary>CB5006: a rule is tagged with a technique that was revoked and has a successor.</summary>
    public static Diagnostic TagRevoked(SourceSpan span, string tag, string successor) =>
        new("CB5006", Severity.Info, span, $"{Quote.Of(tag)} was revoked; the rule counts for its successor {successor}.",
            $"Write attack.{successor.ToLowerInvariant()}.");

    /// <summary>CB5007: a rule is tagged with a technique that was withdrawn without a successor.</summary>
    public static Diagnostic TagWithdrawn(SourceSpan span, string tag) =>
        new("CB5007", Severity.Warning, span, $"{Quote.Of(tag)} was withdrawn from ATT&CK without a successor; the rule does not count for it.",
            "Tag the rule with a technique in force.");

    /// <summary>CB5008: a finding re-exports one that no mapping has.</summary>
    public static Diagnostic SameAsUnknown(SourceSpan span, string target) =>
        new("CB5008", Severity.Warning, span, $"No mapping has the finding {Quote.Of(target)}; this one counts for itself.",
            "Write provider/source#finding, with the source as in the address of its page: in small letters and dashes.");

    /// <summary>CB5009: a tag names a tactic that this ATT&amp;CK version does not have.</summary>
    public static Diagnostic TacticTagUnknown(SourceSpan span, string tag, string name, IEnumerable<string> known) =>
        new("CB5009", Severity.Warning, span, $"{Quote.Of(tag)} is not a tactic of this site's ATT&CK version.",
            NearestName.Suggest(name, known, "Write a tactic's short name with dashes, or a technique's id."));

    /// <summary>CB5010: a note is on a technique that this ATT&amp;CK version does not have.</summary>
    public static Diagnostic NoteUnknown(SourceSpan span, string id, string version) =>
        new("CB5010", Severity.Warning, span, $"{id} is not a technique in force of ATT&CK {version}; the note is shown nowhere.",
            "Rename the note's file for a technique in force.");

    /// <summary>CB5011: the review of a decision is overdue.</summary>
    public static Diagnostic DecisionOverdue(SourceSpan span, string id, DateOnly review) =>
        new("CB5011", Severity.Warning, span, string.Create(
            CultureInfo.InvariantCulture, $"The decision on {id} was to be reviewed on {review:yyyy-MM-dd}."),
            "Review the decision, then give it a new date or remove it.");

    /// <summary>CB5012: two sources of a provider share a name.</summary>
    public static Diagnostic SourceTwice(SourceSpan span, string name, string other) =>
        new(
            "CB5012",
            Severity.Error,
            span,
            $"The provider has a source named {Quote.Of(name)} already, in {Quote.Of(other)}.",
            "Give each source of a provider a name of its own, or merge the two files.");

    /// <summary>CB5030: a finding re-exports one that several sources have, which go by the same name in addresses.</summary>
    public static Diagnostic SameAsAmbiguous(SourceSpan span, string target, IEnumerable<string> sources) =>
        new("CB5030", Severity.Warning, span, $"Several sources have the finding {Quote.Of(target)}; this one counts for itself.",
            $"Write the source that is meant: {string.Join(" or ", sources.Order(StringComparer.Ordinal).Select(source => Quote.Of(source)))}.");

    /// <summary>CB5050: a rule is tagged with a technique that a newer ATT&amp;CK version has.</summary>
    public static Diagnostic TagNewer(SourceSpan span, string tag, string version, string older) =>
        new("CB5050", Severity.Info, span, $"{Quote.Of(tag)} is newer than ATT&CK {version}, where it succeeds {older}; the rule may apply there, and is not counted.",
            "Nothing is wrong with the rule; the site counts it from the ATT&CK release on that has the id.");

    /// <summary>CB5051: a mapping names a technique that a newer ATT&amp;CK version has.</summary>
    public static Diagnostic TechniqueNewer(SourceSpan span, string id, string version, string older) =>
        new("CB5051", Severity.Info, span, $"{id} is newer than ATT&CK {version}, where it succeeds {older}; the entry may apply there, and is not counted.",
            $"Map it to {older} as well to have it counted today, or take the ATT&CK release that has it.");

    /// <summary>CB5052: how much of the inputs was written for a newer ATT&amp;CK version.</summary>
    public static Diagnostic MentionsNewer(SourceSpan first, int tags, int entries, IReadOnlyList<string> ids, string version) =>
        new("CB5052", Severity.Warning, first,
            $"Inputs were written for an ATT&CK newer than {version}: {Naming(tags, entries)} {(ids.Count == 1 ? "1 technique" : $"{ids.Count} techniques")} that it does not have yet ({Named(ids)}).",
            "The page /drift/ lists them, and to what they may apply; --verbosity detailed prints each with its place.");

    private static string Naming(int tags, int entries)
    {
        string[] counted = [.. Some(tags, "tag of a rule", "tags of rules"), .. Some(entries, "entry of a mapping", "entries of mappings")];
        return $"{string.Join(" and ", counted)} {(tags + entries == 1 ? "names" : "name")}";
    }

    private static string Named(IReadOnlyList<string> ids) => string.Join(", ", ids.Take(NamedIds)) + (ids.Count > NamedIds ? ", …" : "");

    /// <summary>CB5013: a note features a rule that does not detect its technique.</summary>
    public static Diagnostic FeaturedRuleUnknown(SourceSpan span, string name, string id, IEnumerable<string> known) =>
        new("CB5013", Severity.Warning, span, $"No rule tagged {id} has the id or file name {Quote.Of(name)}.",
            NearestName.Suggest(
                name, known, "Name a rule that is tagged with the technique: its id, or its file's name without extension."));

    /// <summary>CB5020: a tag that is nearly one of ATT&amp;CK.</summary>
    public static Diagnostic TagNamesNothing(SourceSpan span, string tag, string? nearest) =>
        new("CB5020", Severity.Warning, span, $"The tag {Quote.Of(tag)} names nothing of ATT&CK; the rule does not count for it.",
            nearest is null ? "Write a technique's id, as in attack.t1059.001, or a tactic's short name, as in attack.credential-access."
                : $"Write {nearest}.");

    /// <summary>CB5021: a tag with white space around it.</summary>
    public static Diagnostic TagWithSpace(SourceSpan span, string tag) =>
        new(
            "CB5021",
            Severity.Info,
            span,
            $"The tag {Quote.Of(tag)} is read without the space around it.",
            "Remove the space: other tools do not find the tag.");

    /// <summary>CB5040: the scope names a platform that no technique has.</summary>
    public static Diagnostic PlatformUnknown(SourceSpan span, string name, NearestNames known) =>
        new("CB5040", Severity.Error, span, $"No technique of this site's ATT&CK data has the platform {Quote.Of(name)}.",
            known.Suggest(
                name, known.IsEmpty ? "Remove 'platforms': no technique names any." : $"The data has: {known.Listed(most: 30)}."));

    /// <summary>CB5060: the configuration names a threat that the bundles do not have.</summary>
    public static Diagnostic ThreatUnknown(SourceSpan span, string written, string version, string cure) =>
        new("CB5060", Severity.Warning, span, $"The site's ATT&CK {version} data has no group, software or campaign with the id {Quote.Of(written)}; the threats are looked at without it.", cure);

    /// <summary>CB5061: the configuration names a threat that was revoked and has a successor.</summary>
    public static Diagnostic ThreatRevoked(SourceSpan span, string id, string successor) =>
        new("CB5061", Severity.Info, span, $"{id} was revoked; its successor {successor} is looked at in its place.", $"Write {successor}.");

    /// <summary>CB5062: the configuration names a threat that was withdrawn without a successor.</summary>
    public static Diagnostic ThreatWithdrawn(SourceSpan span, string id) =>
        new("CB5062", Severity.Warning, span, $"{id} was withdrawn from ATT&CK without a successor; the threats are looked at without it.",
            "Remove it, or name what took its place.");

    private static string[] Some(int count, string one, string many) => count switch
    {
        0 => [],
        1 => [$"1 {one}"],
        _ => [string.Create(CultureInfo.InvariantCulture, $"{count:N0} {many}")],
    };
}
