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

    /// <summary>The name of the same in large print.</summary>
    public static string LargePrint(string matrix) => $"{matrix} in large print";

    /// <summary>How much of a tactic is covered.</summary>
    public static string Covered(ScopeTotals totals) => totals.InScope == 0
        ? "no technique in scope"
        : $"{Some(totals.Direct)} of {English.Count(totals.InScope, "technique")} covered";

    /// <summary>How many sub-techniques are covered, of those in scope.</summary>
    public static string SubTechniques(FamilyTotals family) => (family.SubTechniquesInScope, family.SubTechniques) switch
    {
        (0, 1) => "1 sub-technique, out of scope",
        (0, var all) => $"{English.Number(all)} sub-techniques, none in scope",
        (var some, var all) when some == all =>
            $"{English.Sentence(Some(family.SubTechniquesCovered))} of {English.Count(all, "sub-technique")} covered",
        (var some, var all) =>
            $"{English.Sentence(Some(family.SubTechniquesCovered))} of {English.Count(some, "sub-technique")} in scope covered, {English.Number(all - some)} outside",
    };

    /// <summary>How a technique stands.</summary>
    public string Standing(PublishedTechnique technique) => technique.Status switch
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

    /// <summary>How a technique stands, and its counts.</summary>
    public string Cell(PublishedTechnique technique)
    {
        var counts = technique switch
        {
            { Status: CoverageStatus.Covered, Capabilities.IsCoveredByThemAlone: true } =>
                $": {English.Number(technique.Capabilities.Covering)}",
            { Status: CoverageStatus.Covered } => $": {Counts(technique.DetectionCount, technique.RuleCount)}",
            { Status: CoverageStatus.OnlyBelow, Family: { } family } => $": {Counts(family.Findings, family.Rules)}",
            _ => "",
        };
        var scope = technique is { IsInScope: false, Status: not CoverageStatus.OutOfScope } ? ", out of scope" : "";
        return Standing(technique) + counts + scope;
    }

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

    private static string Counts(int findings, int rules) => $"{English.Count(findings, "finding")}, {English.Count(rules, "rule")}";

    private static string Some(int count) => count == 0 ? "none" : English.Number(count);
}
