using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;

namespace Coverbook.Pages.Wording;

/// <summary>The sentences about gaps: each share with numerator and denominator, techniques and sub-techniques apart.</summary>
internal static class GapSentences
{
    /// <summary>That a technique is a gap.</summary>
    public static string Of(string id, string product) => $"{id} is a gap: {product} has no evidence for it.";

    /// <summary>The heading of ids that count for nothing.</summary>
    public const string NotInForceHeading = "Ids that are not in force";

    /// <summary>The heading of log sources that no rule reads.</summary>
    public const string UnreadLogsHeading = "Log sources that no rule reads";

    /// <summary>How many log sources no rule reads; <c>null</c> where analytics name none at all.</summary>
    public static string? UnreadLogs(PublishedGaps gaps) => (gaps.UnreadLogs.Length, gaps.Logs) switch
    {
        (_, 0) => null,
        (0, 1) => "A rule reads the one log source that analytics for techniques in scope name.",
        (0, var all) => $"Rules read each of the {English.Number(all)} log sources that analytics for techniques in scope name.",
        (var some, var all) => $"Analytics for techniques in scope name {English.Count(all, "log source")}; no rule reads "
            + $"{English.Number(some)} of them. Those that would open up most techniques come first.",
    };

    /// <summary>What a log source would open up: <c>14 techniques and 3 sub-techniques, 5 of them without evidence</c>.</summary>
    public static string OpensUp(PublishedLogSource source)
    {
        var (techniques, subs) = (source.Totals.Techniques.InScope, source.Totals.SubTechniques.InScope);
        var without = source.Totals.Without;
        return AdversarySentences.Techniques(techniques, subs) + (without, techniques + subs) switch
        {
            (0, _) => ", all with evidence from elsewhere",
            (var some, var all) when some == all => ", without any evidence today",
            _ => $", {English.Number(without)} of them without any evidence today",
        };
    }

    /// <summary>The sources of findings that read what no rule reads; <c>null</c> where there are none.</summary>
    public static string? OtherReaders(PublishedLogSource source) => source.Readers.IsEmpty
        ? null
        : English.Join([.. source.Readers.Select(reader => English.Label(reader.Source.Name))]);

    /// <summary>How many gaps there are, and in which scope.</summary>
    public static string Summary(PublishedGaps gaps, string version, string scope) => gaps.InScope.All == 0
        ? $"No technique is in scope; ATT&CK {version}, {scope}."
        : $"{Share(gaps, GapKind.Gap)}; ATT&CK {version}, {scope}.";

    /// <summary>In which order techniques stand.</summary>
    public static string Order(PublishedGaps gaps) => gaps.HasUsers
        ? "In each list, the techniques that most groups, software and campaigns use come first."
        : "The ATT&CK data of this site names nobody who uses techniques, so that each list is in the order of ids.";

    /// <summary>The heading of a list.</summary>
    public static string Heading(GapKind kind) => kind switch
    {
        GapKind.OnlyBelow => "Only through sub-techniques",
        GapKind.CapabilityAlone => "Capabilities alone",
        GapKind.MayApply => "May apply",
        GapKind.Accepted => "Accepted gaps",
        GapKind.WithoutRule => "Finding but no rule",
        GapKind.WithoutFinding => "Rule but no finding",
        _ => "Neither finding nor rule",
    };

    /// <summary><c>3 of 12 techniques and 1 of 20 sub-techniques in scope have a rule and no finding that detects them</c>.</summary>
    public static string Share(PublishedGaps gaps, GapKind kind)
    {
        var (part, whole) = (gaps[kind].Totals, Whole(gaps, kind));
        return whole.All == 0 ? "No technique is in scope"
            : part.All == 0 && whole.All > 1 ? $"None of the {All(whole)} in scope {None(kind)}"
            : $"{Counted(gaps, kind)} in scope {(part.All == 1 || whole.All == 1 ? One(kind) : Many(kind))}";
    }

    /// <summary><c>3 of 12 techniques and 1 of 20 sub-techniques</c>.</summary>
    public static string Counted(PublishedGaps gaps, GapKind kind)
    {
        var (part, whole) = (gaps[kind].Totals, Whole(gaps, kind));
        return whole.All == 0 ? "no technique" : Join(
            PartOf(part.Techniques, whole.Techniques, "technique"), PartOf(part.SubTechniques, whole.SubTechniques, "sub-technique"));
    }

    /// <summary>What it means to be in a list; <c>null</c> where its share says it.</summary>
    public static string? Explanation(GapKind kind) => kind switch
    {
        GapKind.Gap => "No sub-technique, capability, newer id or decision takes the place of what is missing.",
        GapKind.OnlyBelow => "What detects a sub-technique counts for its parent. What else belongs to the parent may go unseen.",
        GapKind.CapabilityAlone =>
            "CTID's word for that is significant or partial. A capability that detects minimally never counts.",
        GapKind.MayApply => "What names an id of a later ATT&CK version is not counted, also where that id succeeds one of this version.",
        _ => null,
    };

    /// <summary>The heading of what is told of each technique of a list; <c>null</c> where nothing is.</summary>
    public static string? DetailHeading(GapKind kind) => kind switch
    {
        GapKind.OnlyBelow => "Sub-techniques covered",
        GapKind.CapabilityAlone => "Capabilities",
        GapKind.MayApply => "Not counted",
        GapKind.Accepted => "Decision",
        GapKind.WithoutRule => "Findings",
        GapKind.WithoutFinding => "Rules",
        _ => null,
    };

    /// <summary>What is told of a technique; <c>null</c> where nothing is.</summary>
    public static string? Detail(GapKind kind, PublishedTechnique technique, DateOnly? today) => kind switch
    {
        GapKind.OnlyBelow => Below(technique.Family!),
        GapKind.CapabilityAlone => English.Number(technique.Capabilities.Covering),
        GapKind.MayApply => string.Join(", ", NewerFindings(technique).Concat(NewerRules(technique))),
        GapKind.Accepted when technique.Note?.Decision is { } decision =>
            CoverageSentences.Accepted(decision with { Reason = English.Label(decision.Reason) }, today),
        GapKind.WithoutRule => Findings(technique) + MayApply(NewerRules(technique)),
        GapKind.WithoutFinding => English.Number(technique.RuleCount) + MayApply(NewerFindings(technique)),
        _ => null,
    };

    /// <summary>How many use a technique: <c>12 groups, 3 software, 1 campaign</c>.</summary>
    public static string Users(TechniqueUsers users) => users.All == 0
        ? "no known use"
        : string.Join(
            ", ",
            [
                .. users.Groups > 0 ? [English.Count(users.Groups, "group")] : Array.Empty<string>(),
                .. users.Software > 0 ? [$"{English.Number(users.Software)} software"] : Array.Empty<string>(),
                .. users.Campaigns > 0 ? [English.Count(users.Campaigns, "campaign")] : Array.Empty<string>(),
            ]);

    /// <summary>What ids that are not in force do to gaps.</summary>
    public static string NotInForce(PublishedGaps gaps, string version)
    {
        var followed = gaps.Followed switch
        {
            0 => "",
            1 => " 1 revoked id counts for the technique that succeeds it.",
            _ => $" {English.Number(gaps.Followed)} revoked ids count for the techniques that succeed them.",
        };
        var newer = gaps.NotInForce.Any(id => id.Fate == MentionFate.Newer)
            ? " Techniques that newer ids may apply to are a list of their own."
            : "";
        return gaps.NotInForce.Length switch
        {
            0 => $"Mappings and rules name no id that ATT&CK {version} does not have in force.{followed}",
            1 => $"Mappings and rules name 1 id that ATT&CK {version} does not have in force. It counts for no technique, so it closes no gap.{newer}{followed}",
            var ids => $"Mappings and rules name {English.Number(ids)} ids that ATT&CK {version} does not have in force. They count for no technique, so they close no gap.{newer}{followed}",
        };
    }

    /// <summary>What leads to the whole of a list.</summary>
    public static string All(string heading, int count) => $"{heading}: all {English.Number(count)}";

    /// <summary>What leads to the rest of a list.</summary>
    public static string Rest(GapKind kind, int count) => $"{Heading(kind)}: the other {English.Number(count)}";

    /// <summary>Which page of a long list this is; <c>null</c> where one page holds all of it.</summary>
    public static string? Part(int page, int pages) => pages == 1 ? null : $"page {English.Number(page)} of {English.Number(pages)}";

    /// <summary>Sub-techniques have none below.</summary>
    private static GapTotals Whole(PublishedGaps gaps, GapKind kind) =>
        kind == GapKind.OnlyBelow ? gaps.InScope with { SubTechniques = 0 } : gaps.InScope;

    private static string One(GapKind kind) => kind switch
    {
        GapKind.OnlyBelow => "has evidence only on a sub-technique",
        GapKind.CapabilityAlone => "has neither a finding nor a rule, but a capability that detects it",
        GapKind.MayApply => "has a finding or a rule only for a newer id, which may apply",
        GapKind.Accepted => "is a gap that was accepted",
        GapKind.WithoutRule => "has a finding that detects it and no rule",
        GapKind.WithoutFinding => "has a rule and no finding that detects it",
        _ => "has neither a finding that detects it nor a rule",
    };

    private static string Many(GapKind kind) => kind switch
    {
        GapKind.OnlyBelow => "have evidence only on sub-techniques",
        GapKind.CapabilityAlone => "have neither a finding nor a rule, but a capability that detects them",
        GapKind.MayApply => "have findings or rules only for newer ids, which may apply",
        GapKind.Accepted => "are gaps that were accepted",
        GapKind.WithoutRule => "have a finding that detects them and no rule",
        GapKind.WithoutFinding => "have a rule and no finding that detects them",
        _ => "have neither a finding that detects them nor a rule",
    };

    private static string None(GapKind kind) => kind switch
    {
        GapKind.Gap => "is a gap",
        GapKind.CapabilityAlone => "is covered by capabilities alone",
        GapKind.MayApply => "has a finding or a rule only for a newer id",
        _ => One(kind),
    };

    private static string Below(FamilyTotals family) => family.SubTechniquesCovered == 0
        ? "outside the scope only"
        : $"{English.Number(family.SubTechniquesCovered)} of {English.Number(family.SubTechniquesInScope)} in scope";

    private static string Findings(PublishedTechnique technique) =>
        English.Number(technique.DetectionCount) + (technique.Best is { } best ? $", best {best}" : "");

    private static string[] NewerFindings(PublishedTechnique technique) =>
        [.. technique.NewerFindings.Select(newer => $"{English.Count(newer.Count, "finding")} for {newer.Newer}")];

    private static string[] NewerRules(PublishedTechnique technique) =>
        [.. technique.NewerRules.Select(newer => $"{English.Count(newer.Rules.Length, "rule")} for {newer.Newer}")];

    /// <summary>What is missing may be there under a newer id.</summary>
    private static string MayApply(string[] newer) => newer.Length == 0 ? "" : $"; may apply: {string.Join(", ", newer)}";

    private static ImmutableArray<string> PartOf(int part, int whole, string noun) =>
        whole == 0 ? [] : [$"{English.Number(part)} of {English.Count(whole, noun)}"];

    private static string All(GapTotals whole) => Join(Some(whole.Techniques, "technique"), Some(whole.SubTechniques, "sub-technique"));

    private static ImmutableArray<string> Some(int count, string noun) => count == 0 ? [] : [English.Count(count, noun)];

    private static string Join(ImmutableArray<string> techniques, ImmutableArray<string> subTechniques) =>
        English.Join([.. techniques, .. subTechniques]);
}
