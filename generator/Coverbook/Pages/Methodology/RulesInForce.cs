using Coverbook.Config;
using Coverbook.Mappings;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Methodology;

/// <summary>
/// Says which rules the numbers of this site are made by: those of the design's section 4, as the configuration sets them and as far as
/// the site has anything that they apply to.
/// </summary>
internal sealed class RulesInForce(PageContext context)
{
    private bool HasSources => !context.Model.Sources.IsEmpty;

    /// <summary>The rules, in the order in which a number is made.</summary>
    public IEnumerable<RuleInForceView> List()
    {
        RuleInForceView?[] rules =
        [
            new RuleInForceView(
                "ATT&CK",
                $"Ids are those of ATT&CK {context.Model.AttackVersion}. A revoked id counts for the technique that succeeds it; an id that is unknown, or was withdrawn without a successor, is kept in the reports and counts nowhere."),
            new RuleInForceView("Scope", Scope()),
            HasSources
                ? new RuleInForceView(
                    "Detections",
                    "A detection is a distinct finding of a source that detects exactly the technique. A finding that another source shows again counts once in totals. Findings of sub-techniques are never added to their parent, which has a second figure for them.")
                : null,
            Functions(),
            HasSources
                ? new RuleInForceView(
                    "Confidence",
                    $"The confidence of a finding for a technique is the largest that is given for the pair. An average is the plain mean over the findings that give one, rounded half to even to two decimals; a finding without one counts as mapped and is not in the mean. {context.Bands.Legend}")
                : null,
            Scores(),
            Capabilities(),
            Rules(),
            Validated(),
            new RuleInForceView("Covered, and gaps", Covered()),
        ];
        return rules.OfType<RuleInForceView>();
    }

    private string Scope()
    {
        string[] platforms = [.. context.Config.Coverage.Platforms.Select(platform => platform.Name)];
        const string shares = "Shares print numerator, denominator and scope; techniques and sub-techniques are counted apart, and what is mapped outside of the scope is told apart.";
        return platforms.Length == 0
            ? $"Every technique of the site's ATT&CK data is in scope. {shares}"
            : $"In scope is a technique with at least one of the {(platforms.Length == 1 ? "platform" : "platforms")} {English.Join(platforms)}. {shares}";
    }

    private RuleInForceView? Functions()
    {
        var others = context.Model.Techniques.SelectMany(technique => technique.Rows)
            .Select(row => row.Function)
            .Where(function => function != MappingFunction.Detect)
            .Distinct()
            .Order()
            .Select(function => function == MappingFunction.Protect ? "protect from a technique" : "respond to one")
            .ToArray();
        return others.Length == 0
            ? null
            : new RuleInForceView(
                "Protect and respond",
                $"Findings that {string.Join(" or ", others)} stand in tables of their own and are never added to detections.");
    }

    private RuleInForceView? Scores() =>
        context.Config.Mappings.Any(entry => entry.Scores == ScoreMeaning.Confidence)
        ? new RuleInForceView(
            "Scores as confidences",
            "Scores of Navigator layers or DeTT&CT files are read as confidences, by the site's configuration: each as a part of the highest score of its file's scale. Other scores are shown as they are.")
        : null;

    private RuleInForceView? Capabilities() => context.Model.Totals.Capabilities == 0
        ? null
        : new RuleInForceView(
            "Capabilities",
            $"{English.Sentence(CapabilitySentences.Count(context.Model.Totals.Capabilities))} of providers {(context.Model.Totals.Capabilities == 1 ? "is" : "are")} mapped by CTID, with scores of significant, partial or minimal for detecting, protecting and responding. Each counts once, however many editions of its mapping the site has. These words are never turned into numbers, never added to findings and never averaged with confidences. A capability that detects a technique partially or significantly makes it covered; minimal alone never does, and protecting or responding does not.");

    private RuleInForceView? Rules() => context.Model.HasRules
        ? new RuleInForceView(
            "Rules",
            $"A rule counts for exactly the techniques that it is tagged with. Rules that are deprecated or unsupported keep their pages and are not counted.{Library()}")
        : null;

    private RuleInForceView? Validated() => context.Model.HasRules
        ? new RuleInForceView(
            "Validated rules",
            "A rule is validated when it is well-formed by the Sigma specification, every field that it compares exists in the published schema of its own log source, and it compiles without loss into the query language of that log source's SIEM, for a known table or source. Where there is no schema, no compiler or no known source, its page says that it is not checked. No query was run against live data.")
        : null;

    private string Library() => context.Model.LibraryName is { } library
        ? $" {library} ships its own rules; those of other libraries stand under their own names."
        : "";

    private string Covered()
    {
        string[] evidence =
        [
            .. HasSources ? ["a finding that detects it"] : Array.Empty<string>(),
            .. context.Model.HasRules ? ["a rule"] : Array.Empty<string>(),
            .. context.Model.Totals.Capabilities > 0 ? ["a capability that detects it more than minimally"] : Array.Empty<string>(),
        ];
        var covered = evidence.Length == 0
            ? "Nothing is mapped, so no technique is covered."
            : $"A technique is covered that has {string.Join(" or ", evidence)}.";
        return $"{covered} One that is in scope and has none of it is a gap, unless its sub-techniques have, or the gap is accepted in a note. Rules and findings for ids of a newer ATT&CK may apply to the techniques that those succeed: they are shown, not counted, and such a technique is no gap.";
    }
}
