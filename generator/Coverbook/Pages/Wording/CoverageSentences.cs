using Coverbook.Authoring;
using Coverbook.Config;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;

namespace Coverbook.Pages.Wording;

/// <summary>The sentences about findings (design, section 1): singular, plural, zero and missing are all written out.</summary>
internal sealed class CoverageSentences(SiteConfig config)
{
    private readonly bool allCloud = !config.Providers.IsEmpty && config.Providers.All(provider => provider.IsCloud);

    /// <summary>The heading of the provider column.</summary>
    public string ProviderColumn => allCloud ? "Cloud" : "Provider";

    /// <summary>The lead of a technique's page.</summary>
    public string Lead(PublishedTechnique coverage, DateOnly? refreshed)
    {
        var providers = coverage.DetectRows.Select(row => row.Provider.Name).Distinct(StringComparer.Ordinal).ToArray();
        var across = providers.Length == 0 ? "" : $" across {English.Join(providers)}";
        var rules = coverage.RuleCount == 0
            ? ""
            : $", plus the corresponding Sigma rule{(coverage.RuleCount == 1 ? "" : "s")}{Libraries(coverage)}";
        var date = refreshed is { } day ? $" Source data refreshed {English.Date(day)}." : "";
        return $"Detection coverage in {config.Product.Name}{across} for {coverage.FullName}{rules}.{date}";
    }

    /// <summary>Rules of a library without a name are the site's, which matters only beside those of others.</summary>
    private static string Libraries(PublishedTechnique coverage)
    {
        var libraries = coverage.Rules.Select(rule => rule.Library).ToArray();
        var others = LibraryWords.In(libraries);
        return others.Length > 0 && libraries.Any(library => !library.IsNamed) ? $" of this site and those{others}" : others;
    }

    /// <summary>How much of a technique is mapped.</summary>
    public string Mapped(PublishedTechnique coverage)
    {
        var id = coverage.Technique.Id;
        var maps = $"{config.Product.Name} maps {English.Count(coverage.DetectionCount, "detection")}";
        if (coverage.DetectionCount > 0)
        {
            var providers = coverage.DetectRows.Select(row => row.Provider.Id).Distinct(StringComparer.Ordinal).Count();
            return $"{maps} across {English.Count(providers, allCloud ? "cloud provider" : "provider")} to {id}. Coverage by source:";
        }

        return coverage.Status switch
        {
            CoverageStatus.Covered => $"{maps} to {id}.",
            CoverageStatus.OutOfScope => $"{maps} to {id}. {OutOfScope(coverage)}",
            CoverageStatus.Accepted => $"{maps} to {id}. The gap is accepted.",
            CoverageStatus.MayApply => $"{maps} to {id}. {MayApply(coverage)} for a newer id may apply.",
            CoverageStatus.OnlyBelow => $"{maps} to {id} itself, only to its sub-techniques.",
            _ => $"{maps} to {id}. This is a gap: the technique is in scope, and there is neither a finding that detects it nor a rule.",
        };
    }

    private static string MayApply(PublishedTechnique coverage) => (coverage.NewerRules.IsEmpty, coverage.NewerFindings.IsEmpty) switch
    {
        (false, false) => "Rules and findings",
        (true, _) => "Findings",
        _ => "Rules",
    };

    /// <summary>
    /// The second figure of a technique with sub-techniques: each finding and rule once, each finding with its best confidence.
    /// </summary>
    public static string Including(FamilyTotals including)
    {
        var average = including.Average is { } mean ? $" (average confidence {mean})" : "";
        var scope = (including.SubTechniques, including.SubTechniquesInScope) switch
        {
            (1, 0) => "its one sub-technique is out of scope",
            (1, _) => $"its one sub-technique is in scope and {Covered(including)}",
            (var all, 0) => $"none of {English.Count(all, "sub-technique")} is in scope",
            (var all, 1) => $"1 of {English.Count(all, "sub-technique")} is in scope, and {Covered(including)}",
            (var all, var some) => $"{English.Number(some)} of {English.Count(all, "sub-technique")} are in scope, "
                + $"{(including.SubTechniquesCovered == 0 ? "none" : English.Number(including.SubTechniquesCovered))} of them covered",
        };
        return $"Incl. sub-techniques: {English.Count(including.Findings, "detection")}{average} and {English.Count(including.Rules, "rule")}; {scope}.";
    }

    private static string Covered(FamilyTotals including) => including.SubTechniquesCovered == 0 ? "not covered" : "covered";

    /// <summary>The decision to live with a gap. Who decided is known on internal sites only.</summary>
    public static string Accepted(Decision decision, DateOnly? today)
    {
        var owner = decision.Owner is not null ? $" Owner: {decision.Owner}." : "";
        var review = decision.Review switch
        {
            null => "",
            { } date when date < today => $" Its review was due on {English.Date(date)}.",
            { } date => $" To be reviewed by {English.Date(date)}.",
        };
        return $"This gap is accepted: {decision.Reason.TrimEnd('.')}.{owner}{review}";
    }

    /// <summary>What protects from a technique, or responds to it.</summary>
    public static string Other(MappingFunction function, int findings, string id) => function == MappingFunction.Protect
        ? $"{English.Sentence(English.Count(findings, "finding"))} {English.Verb(findings, "protect")} against {id}:"
        : $"{English.Sentence(English.Count(findings, "finding"))} {English.Verb(findings, "respond")} to {id}:";

    /// <summary>Findings that the site counts without naming them.</summary>
    public static string? Hidden(int count) => count == 0 ? null : $"And {English.Count(count, "finding")} that this site only counts.";

    /// <summary>Findings without a technique that a page has no room for.</summary>
    public static string? MoreUnmapped(int count) =>
        count <= 0 ? null : $"And {English.Count(count, "more finding", "more findings")} without a technique.";

    /// <summary>How a technique stands, in a word or two, for lists.</summary>
    public static string Status(CoverageStatus status) => status switch
    {
        CoverageStatus.Covered => "Covered",
        CoverageStatus.OutOfScope => "Out of scope",
        CoverageStatus.Accepted => "Accepted",
        CoverageStatus.MayApply => "May apply",
        CoverageStatus.OnlyBelow => "Sub-techniques",
        _ => "Gap",
    };

    /// <summary>The counts of a technique, for lists of related ones.</summary>
    public static string Counts(PublishedTechnique coverage)
    {
        return coverage.Status == CoverageStatus.OutOfScope
            ? "out of scope"
            : $"{English.Count(coverage.DetectionCount, "finding")}, {English.Count(coverage.RuleCount, "rule")}";
    }

    private static string OutOfScope(PublishedTechnique coverage) =>
        $"{coverage.Technique.Id} is outside this site's scope: {English.Join(coverage.Technique.Platforms)} only.";
}
