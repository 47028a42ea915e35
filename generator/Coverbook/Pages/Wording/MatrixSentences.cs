using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Terms;

namespace Coverbook.Pages.Wording;

/// <summary>
/// What a matrix says. All of it stands in a narrow cell, so that words are few; numbers are those of the technique's page.
/// </summary>
internal sealed class MatrixSentences(BandWords bands)
{
    /// <summary>What a technique in several columns counts as.</summary>
    public const string CountedOnce = "A technique with several tactics stands under each of them, and counts once.";

    /// <summary>The heading of the techniques that name no tactic.</summary>
    public const string NoTactic = "No tactic";

    /// <summary>The name of a domain's matrix.</summary>
    public static string Name(AttackDomain domain) => $"{DomainWords.Name(domain)} matrix";

    /// <summary>The tactics that have no column; <c>null</c> where all have one.</summary>
    public static string? WithoutColumn(ImmutableArray<string> tactics) =>
        tactics.IsEmpty ? null : $"The ATT&CK data of this site has no technique of {English.Join(tactics)}.";

    /// <summary>The name of the same in large print.</summary>
    public static string LargePrint(string matrix) => $"{matrix} in large print";

    /// <summary>How much of a tactic is covered.</summary>
    public static string Covered(ScopeTotals totals) => totals.InScope == 0
        ? "no technique in scope"
        : $"{English.Number(totals.Direct)} of {English.Count(totals.InScope, "technique")} covered";

    /// <summary>How many sub-techniques are covered, of those in scope.</summary>
    public static string SubTechniques(FamilyTotals family) => (family.SubTechniquesInScope, family.SubTechniques) switch
    {
        (0, 1) => "1 sub-technique, out of scope",
        (0, var all) => $"{English.Number(all)} sub-techniques, none in scope",
        (var some, var all) when some == all =>
            $"{English.Number(family.SubTechniquesCovered)} of {English.Count(all, "sub-technique")} covered",
        (var some, var all) =>
            $"{English.Number(family.SubTechniquesCovered)} of {English.Count(some, "sub-technique")} in scope covered, {English.Number(all - some)} outside",
    };

    /// <summary>How a technique stands.</summary>
    public string Standing(PublishedTechnique technique) => Scope(technique) + How(technique);

    private string How(PublishedTechnique technique) => technique.Status switch
    {
        CoverageStatus.Covered when technique.Capabilities.IsCoveredByThemAlone => "Capabilities alone",
        CoverageStatus.Covered => Covered(technique.Best),
        CoverageStatus.OnlyBelow => "Sub-techniques only",
        CoverageStatus.Accepted => "Accepted gap",
        CoverageStatus.MayApply => "Newer id may apply",
        CoverageStatus.OutOfScope => "Out of scope",
        _ => "Gap",
    };

    /// <summary>A confidence with its band first: <c>High 0.85</c>; where none is stated, that there is evidence.</summary>
    public string Covered(Confidence? best) =>
        bands.Of(best) is { Band: { } band } confidence ? $"{English.Sentence(band)} {confidence.Text}" : "Covered";

    /// <summary>How a technique stands, and its counts; of one that only sub-techniques cover, theirs.</summary>
    public string Cell(PublishedTechnique technique) => Scope(technique) + technique switch
    {
        { Status: CoverageStatus.Covered, Capabilities.IsCoveredByThemAlone: true } =>
            $"{CapabilitySentences.Count(technique.Capabilities.Covering)} alone",
        { Status: CoverageStatus.Covered } => $"{How(technique)}: {Counts(technique.DetectionCount, technique.RuleCount)}",
        { Status: CoverageStatus.OnlyBelow, Family: { } family } => $"{How(technique)}: {Counts(family.Findings, family.Rules)}",
        _ => How(technique),
    };

    /// <summary>What the colour and the border of a cell mean.</summary>
    public string Legend(string tone) => tone switch
    {
        "s4" => $"High: best confidence {bands.High} or more",
        "s3" => $"Medium: {bands.Medium} or more",
        "s2" => $"Low: less than {bands.Medium}",
        "s1" => "Covered, no confidence stated",
        "capability" => "Covered by capabilities alone",
        "below" => "Only sub-techniques are covered",
        "accepted" => "Accepted gap",
        "newer" => "Evidence for a newer id may apply",
        "outside" => "Out of scope",
        _ => "Gap: neither finding nor rule",
    };

    /// <summary>What has evidence all the same does not count where the scope is counted.</summary>
    private static string Scope(PublishedTechnique technique) =>
        technique is { IsInScope: false, Status: not CoverageStatus.OutOfScope } ? "Out of scope. " : "";

    private static string Counts(int findings, int rules) => $"{English.Count(findings, "finding")}, {English.Count(rules, "rule")}";
}
