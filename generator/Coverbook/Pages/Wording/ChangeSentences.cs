using System.Collections.Immutable;
using Coverbook.Changes.Comparing;
using Coverbook.Changes.Snapshots;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Pages.Wording;

/// <summary>What a change is about, as lists of changes are divided.</summary>
internal enum ChangeTopic
{
    /// <summary>The totals of the site.</summary>
    Totals,

    /// <summary>ATT&amp;CK itself.</summary>
    Attack,

    /// <summary>What detects techniques.</summary>
    Coverage,

    /// <summary>Where findings come from.</summary>
    Sources,

    /// <summary>Rules.</summary>
    Rules,
}

/// <summary>A sentence about a change, in three parts of which the middle one may become a link.</summary>
/// <param name="Before">What stands before it.</param>
/// <param name="Subject">What the sentence is about.</param>
/// <param name="After">What is said of it.</param>
internal sealed record ChangeSentence(string Before, string Subject, string After)
{
    /// <summary>The technique that it is about.</summary>
    public TechniqueId? Technique { get; init; }

    /// <summary>The key of the rule that it is about.</summary>
    public string? Rule { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Before + Subject + After;
}

/// <summary>
/// The sentences about changes: the page, the feed and the command line say the same. Names come from files, so that they are cut, stay on
/// the line, and show what cannot be seen.
/// </summary>
internal static class ChangeSentences
{
    private const int LongestName = 100;
    private const int MostNames = 5;

    /// <summary>The heading of a part.</summary>
    public static string Heading(ChangeTopic topic) => topic switch
    {
        ChangeTopic.Totals => "Totals",
        ChangeTopic.Attack => "ATT&CK",
        ChangeTopic.Coverage => "Coverage",
        ChangeTopic.Sources => "Sources",
        _ => "Rules",
    };

    /// <summary>What a change is about.</summary>
    public static ChangeTopic Topic(Change change) => change switch
    {
        Change.Total => ChangeTopic.Totals,
        Change.Release or Change.TechniqueAdded or Change.TechniqueRemoved or Change.TechniqueWithdrawn or Change.TechniqueRenamed =>
            ChangeTopic.Attack,
        Change.Standing or Change.Best or Change.Findings or Change.RulesOf => ChangeTopic.Coverage,
        Change.SourceAdded or Change.SourceRemoved or Change.SourceChanged => ChangeTopic.Sources,
        _ => ChangeTopic.Rules,
    };

    /// <summary>What a total counts, with a capital first letter.</summary>
    public static string Name(Measure measure) => measure switch
    {
        Measure.CoveredTechniques => "Techniques covered",
        Measure.CoveredSubTechniques => "Sub-techniques covered",
        Measure.Findings => "Findings",
        _ => "Rules",
    };

    /// <summary>The changes of a topic, in their order.</summary>
    public static ImmutableArray<Change> About(SnapshotChanges changes, ChangeTopic topic) =>
        [.. changes.All.Where(change => Topic(change) == topic)];

    /// <summary>The totals that changed, in one sentence; how much else did, where none of them has.</summary>
    public static string Summary(SnapshotChanges changes)
    {
        var totals = changes.All.OfType<Change.Total>().ToArray();
        return totals.Length > 0 ? $"{string.Join("; ", totals.Select(Of))}."
            : changes.IsEmpty ? "Nothing changed."
            : $"No total changed; {English.Count(changes.All.Length, "other change")}.";
    }

    /// <summary>The sentence about one change.</summary>
    public static ChangeSentence Of(Change change) => change switch
    {
        Change.Total total => new ChangeSentence("", Name(total.Measure), $": {Numbers(total.Older, total.Newer)}"),
        Change.Release release => Of(release),
        Change.TechniqueAdded added => About(added.Technique, "New technique: ", $" ({Word(added.Technique)})"),
        Change.TechniqueRemoved removed => About(removed.Technique, "", " is no longer in the ATT&CK data"),
        Change.TechniqueWithdrawn withdrawn => About(
            withdrawn.Technique,
            "",
            withdrawn.Successor is { } successor ? $" was revoked: {successor} takes its place" : " was withdrawn"),
        Change.TechniqueRenamed renamed => About(
            renamed.Technique, $" was renamed: {Shown(renamed.Older)} → {Shown(renamed.Newer)}"),
        Change.Standing standing => About(
            standing.Technique, $": {CoverageSentences.Status(standing.Older)} → {CoverageSentences.Status(standing.Newer)}"),
        Change.Best best => About(best.Technique, $": best confidence {Shown(best.Older)} → {Shown(best.Newer)}"),
        Change.Findings findings => Of(findings),
        Change.RulesOf rules => About(rules.Technique, $": {Numbers(rules.Older, rules.Newer)} {Noun(rules.Newer, "rule")}"),
        Change.SourceAdded added => Of("New source: ", added.Source),
        Change.SourceRemoved removed => Of("Source no longer here: ", removed.Source),
        Change.SourceChanged changed => Of(changed),
        Change.Library library => new ChangeSentence(
            "",
            library.Name.Length == 0 ? "Rules of this site" : Shown(library.Name),
            $": {Numbers(library.Older, library.Newer)} {Noun(library.Newer, "rule")}"),
        Change.RuleAdded added => About(added.Rule, "New rule: ", Techniques(added.Rule.Techniques)),
        Change.RuleRemoved removed => About(removed.Rule, "Rule no longer listed: ", Techniques(removed.Rule.Techniques)),
        Change.RuleChanged changed => Of(changed),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static ChangeSentence Of(Change.Release release) => (release.Older, release.Newer) switch
    {
        (null, { } newer) => new ChangeSentence("New domain: ", release.Domain, $", ATT&CK {Shown(newer)}"),
        ({ } older, null) => new ChangeSentence("Domain no longer here: ", release.Domain, $", ATT&CK {Shown(older)}"),
        _ => new ChangeSentence("", Shown(release.Domain), $": ATT&CK {Shown(release.Older)} → {Shown(release.Newer)}"),
    };

    private static ChangeSentence Of(Change.Findings findings)
    {
        var (older, newer) = (findings.Older, findings.Newer);
        var what = findings.Function switch
        {
            MappingFunction.Protect => " that protect",
            MappingFunction.Respond => " that respond",
            _ => "",
        };
        var count = older.Findings == newer.Findings
            ? ""
            : $" {Numbers(older.Findings, newer.Findings)} {Noun(newer.Findings, "finding")}{what}";
        var average = older.Average == newer.Average || older.Findings == 0 || newer.Findings == 0
            ? ""
            : $"{(count.Length > 0 ? "," : "")} average confidence {Shown(older.Average)} → {Shown(newer.Average)}";
        return About(findings.Technique, $": {Shown(findings.Source)}{count}{average}");
    }

    private static ChangeSentence Of(string before, SnapshotSource source) =>
        new(before, Shown(source.Name), $" ({Shown(source.Provider)}), {English.Count(source.Entries, "finding")}");

    private static ChangeSentence Of(Change.SourceChanged changed)
    {
        var (older, newer) = (changed.Older, changed.Newer);
        string?[] parts =
        [
            older.Name == newer.Name ? null : $"now called {Shown(newer.Name)}",
            older.Provider == newer.Provider ? null : $"provider {Shown(older.Provider)} → {Shown(newer.Provider)}",
            older.Updated == newer.Updated ? null : $"updated {Day(older.Updated)} → {Day(newer.Updated)}",
            older.AttackVersion == newer.AttackVersion
                ? null
                : $"written for ATT&CK {Shown(older.AttackVersion)} → {Shown(newer.AttackVersion)}",
            older.Entries == newer.Entries ? null : $"{Numbers(older.Entries, newer.Entries)} {Noun(newer.Entries, "finding")}",
            changed.Added.IsEmpty ? null : $"new: {Some(changed.Added)}",
            changed.Removed.IsEmpty ? null : $"no longer listed: {Some(changed.Removed)}",
        ];
        return new ChangeSentence("", Shown(older.Name), $": {string.Join("; ", parts.OfType<string>())}");
    }

    private static ChangeSentence Of(Change.RuleChanged changed)
    {
        var (older, newer) = (changed.Older, changed.Newer);
        string?[] parts =
        [
            older.Title == newer.Title ? null : $"was called {Shown(older.Title)}",
            older.Library == newer.Library ? null : $"library {Shown(older.Library)} → {Shown(newer.Library)}",
            changed.Added.IsEmpty ? null : $"now tagged {Some(changed.Added.Select(id => id.ToString()))}",
            changed.Removed.IsEmpty ? null : $"no longer tagged {Some(changed.Removed.Select(id => id.ToString()))}",
            older.Day == newer.Day ? null : $"dated {Day(older.Day)} → {Day(newer.Day)}",
        ];
        return About(newer, "Changed rule: ", $": {string.Join("; ", parts.OfType<string>())}");
    }

    private static ChangeSentence About(TechniqueId id, string after) => new("", id.ToString(), after) { Technique = id };

    private static ChangeSentence About(SnapshotTechnique technique, string before, string after) =>
        new(before, $"{technique.Id} {Shown(technique.Name)}", after) { Technique = technique.Id };

    private static ChangeSentence About(SnapshotRule rule, string before, string after) =>
        new(before, Shown(rule.Title), after) { Rule = rule.Key };

    private static string Word(SnapshotTechnique technique) => CoverageSentences.Status(technique.Status).ToLowerInvariant();

    private static string Techniques(ImmutableArray<TechniqueId> ids) => ids.IsEmpty ? "" : $" ({Some(ids.Select(id => id.ToString()))})";

    private static string Some(IEnumerable<string> names)
    {
        string[] all = [.. names.Select(Shown)];
        return all.Length <= MostNames
            ? string.Join(", ", all)
            : $"{string.Join(", ", all.Take(MostNames))} and {English.Number(all.Length - MostNames)} more";
    }

    private static string Numbers(int older, int newer) => $"{English.Number(older)} → {English.Number(newer)}";

    private static string Noun(int count, string noun) => count == 1 ? noun : noun + "s";

    private static string Day(DateOnly? day) => English.Date(day) ?? English.Missing;

    private static string Shown(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return English.Missing;
        }

        var isLong = name.Length > LongestName;
        var length = isLong && char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName;
        return VisibleText.Of(isLong ? name[..length] : name) + (isLong ? "…" : "");
    }
}
