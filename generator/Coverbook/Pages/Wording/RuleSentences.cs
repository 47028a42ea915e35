using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Config;
using Coverbook.Coverage.Publishing;
using Coverbook.Diagnostics;
using Coverbook.Sigma;

namespace Coverbook.Pages.Wording;

/// <summary>The sentences about rules. Nothing is claimed that was not computed.</summary>
internal static class RuleSentences
{
    /// <summary>The heading of a technique page's section on rules.</summary>
    public static string Heading(string? library) => library is null ? "Detect with Sigma" : $"Detect with {library}";

    /// <summary>How many rules of the site's own library detect a technique.</summary>
    public static string Ships(PublishedTechnique coverage, string? library)
    {
        var id = coverage.Technique.Id;
        var rules = coverage.OwnRules;
        if (rules.IsEmpty)
        {
            return coverage.OtherRules.IsEmpty ? None(id.ToString(), library) : OnlyOthers(coverage, library);
        }

        var platforms = rules.Select(rule => rule.Platform).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var across = platforms == 0 ? "" : $" across {English.Count(platforms, "platform")}";
        var ships = library is null ? "This site has" : $"{library} ships";
        var areReady = rules.All(rule => rule.IsValidated);
        var kind = areReady ? "production-ready Sigma rule" : "Sigma rule";
        return $"{ships} {English.Count(rules.Length, kind)} that {English.Verb(rules.Length, "detect")} {id}{across}. {Promise(coverage, library)}";
    }

    /// <summary>
    /// The promise that all rules of a page are validated, which is printed only where it holds; else how many are.
    /// </summary>
    private static string Promise(PublishedTechnique coverage, string? library)
    {
        var (own, others) = (coverage.OwnRules, coverage.OtherRules);
        if (own.All(rule => rule.IsValidated))
        {
            return others.All(rule => rule.IsValidated)
                ? "Every rule below is validated against its source SIEM dialect before publication."
                : $"Every rule {(library is null ? "of this site" : $"of {library}")} is validated against its source SIEM dialect before publication; of {English.Count(others.Length, "rule")} of other libraries, {Validated(others)}.";
        }

        return own.Length == 1
            ? "It is not validated against its source SIEM dialect."
            : $"Of these, {Validated(own)} against the source SIEM dialect.";
    }

    private static string Validated(ImmutableArray<PublishedRule> rules) => rules.Count(rule => rule.IsValidated) switch
    {
        0 => "none is validated",
        1 => "1 is validated",
        var count => $"{English.Number(count)} are validated",
    };

    private static string None(string id, string? library) =>
        library is null ? $"No Sigma rule is tagged {id}." : $"No rule in {library} is tagged {id}.";

    private static string OnlyOthers(PublishedTechnique coverage, string? library)
    {
        var id = coverage.Technique.Id;
        var count = coverage.OtherRules.Length;
        var (nouns, verb) = (English.Count(count, library is null ? "Sigma rule" : "rule"), count == 1 ? "is" : "are");
        var others = LibraryWords.In(coverage.OtherRules.Select(rule => rule.Library));
        return library is null ? $"{nouns}{others} {verb} tagged {id}." : $"No rule in {library} is tagged {id}; {nouns}{others} {verb}.";
    }

    /// <summary>Rules for an id of a newer ATT&amp;CK version.</summary>
    public static string MayApply(int count, string newer, string version) =>
        $"{English.Sentence(English.Count(count, "rule"))} tagged {newer} (newer than ATT&CK {version}) may apply; not counted";

    /// <summary>Rules that the site counts without naming them.</summary>
    public static string? Hidden(int count) => count == 0 ? null : $"And {English.Count(count, "rule")} that this site only counts.";

    /// <summary>What a rule's status and origin mean for its use.</summary>
    public static string? Note(SigmaRule rule)
    {
        const string tune =
            "before enabling in production, tune the falsepositives section in your SIEM against your environment's known automation, "
            + "service accounts and IP allowlist.";
        return (rule.Status, rule.Library.Origin) switch
        {
            (RuleStatus.Experimental, RuleOrigin.Generated) =>
                $"This rule is currently experimental. {Generated(rule.Library)} from upstream threat intelligence; {tune}",
            (RuleStatus.Experimental, _) => $"This rule is currently experimental; {tune}",
            (RuleStatus.Test, _) => "This rule is in test: it is close to stable, but may still need tuning to your environment.",
            (RuleStatus.Deprecated, _) => "This rule is deprecated: it is no longer counted as coverage.",
            (RuleStatus.Unsupported, _) =>
                "This rule is unsupported: it cannot be used in its present state and is not counted as coverage.",
            _ => null,
        };
    }

    private static string Generated(RuleLibrary library) => library.IsNamed ? $"{library.Name} generated it" : "It was generated";

    /// <summary>
    /// What is wrong with something that is too broken to be a rule, in the words of the diagnostic, where these may be shown.
    /// </summary>
    public static string Fault(PublishedFault fault) => fault.Message ?? "It cannot be read as a rule.";

    /// <summary>What is wrong with a rule, each fault with its line; of a rule that is not shown whole, only how much.</summary>
    public static IEnumerable<string> Faults(NamedRule rule) =>
        rule.IsWhole ? rule.Rule.Faults.Select(FaultInLine)
        : rule.FaultCount == 0 ? []
        : [$"{English.Sentence(English.Count(rule.FaultCount, "fault"))} that this site does not show."];

    private static string FaultInLine(Diagnostic fault) =>
        fault.Span is { } span ? string.Create(CultureInfo.InvariantCulture, $"Line {span.Start.Line}: {fault.Message}") : fault.Message;

    /// <summary>Library and date under a rule's source.</summary>
    public static string Caption(SigmaRule rule)
    {
        var origin = string.Join(' ', new[] { rule.Library.Name, English.Date(rule.Day) }.Where(part => !string.IsNullOrEmpty(part)));
        return origin.Length == 0 ? "Sigma rule" : $"Sigma rule · {origin}";
    }

    /// <summary>The heading of a list of the site's own rules, or of those that are left of them.</summary>
    public static string OwnList(RuleLibrary library, int count, bool isRest)
    {
        var where = library.IsNamed ? $"in {library.Name}" : "of this site";
        return (count, isRest) switch
        {
            (1, false) => "The rule",
            (1, true) => $"The other rule {where}",
            (_, false) => $"All rules {where}",
            (_, true) => $"All other rules {where}",
        };
    }

    /// <summary>A level's word.</summary>
    public static string Word(RuleLevel level) => level == RuleLevel.Unstated ? English.Missing : level.ToString().ToLowerInvariant();

    /// <summary>How a rule stands, for lists.</summary>
    public static string Standing(NamedRule rule) =>
        rule.FaultCount == 0 ? Word(rule.Rule.Status) : $"{Word(rule.Rule.Status)}, with faults";

    /// <summary>A status' word.</summary>
    public static string Word(RuleStatus status) => status == RuleStatus.Unstated ? English.Missing : status.ToString().ToLowerInvariant();
}
