using Coverbook.Config;
using Coverbook.Coverage;
using Coverbook.Mappings;

namespace Coverbook.Pages;

/// <summary>The sentences about findings (design, section 1): singular, plural, zero and missing are all written out.</summary>
internal sealed class CoverageSentences(SiteConfig config)
{
    private readonly bool allCloud = config.Providers.All(provider => provider.Kind == "cloud");

    /// <summary>The heading of the provider column.</summary>
    public string ProviderColumn => allCloud ? "Cloud" : "Provider";

    /// <summary>The lead of a technique's page.</summary>
    public string Lead(TechniqueCoverage coverage, DateOnly? refreshed)
    {
        var providers = coverage.DetectRows.Select(row => row.Provider.Name).Distinct(StringComparer.Ordinal).ToArray();
        var across = providers.Length == 0 ? "" : $" across {Wording.Join(providers)}";
        var libraries = coverage.OwnRules.Concat(coverage.OtherRules).Select(rule => rule.Library.Name).Distinct(StringComparer.Ordinal).ToArray();
        var rules = libraries.Length switch
        {
            0 => "",
            1 => $", plus the corresponding Sigma rules in the {libraries[0]} library",
            _ => $", plus the corresponding Sigma rules in the libraries {Wording.Join(libraries)}",
        };
        var date = refreshed is { } day ? $" Source data refreshed {Wording.Date(day)}." : "";
        return $"Detection coverage in {config.Product.Name}{across} for {coverage.FullName}{rules}.{date}";
    }

    /// <summary>How much of a technique is mapped.</summary>
    public string Mapped(TechniqueCoverage coverage)
    {
        var id = coverage.Technique.Id;
        var maps = $"{config.Product.Name} maps {Wording.Count(coverage.DetectionCount, "detection")}";
        if (coverage.DetectionCount > 0)
        {
            var providers = coverage.DetectRows.Select(row => row.Provider.Id).Distinct(StringComparer.Ordinal).Count();
            return $"{maps} across {Wording.Count(providers, allCloud ? "cloud provider" : "provider")} to {id}. Coverage by source:";
        }

        return coverage.Status switch
        {
            CoverageStatus.Covered => $"{maps} to {id}.",
            CoverageStatus.OutOfScope => $"{maps} to {id}. {OutOfScope(coverage)}",
            _ => $"{maps} to {id}. This is a gap: the technique is in scope, and there is neither a finding nor a rule for it.",
        };
    }

    /// <summary>What protects from a technique, or responds to it.</summary>
    public static string Other(MappingFunction function, int findings, string id) => function == MappingFunction.Protect
        ? $"{Wording.Sentence(Wording.Count(findings, "finding"))} {Wording.Verb(findings, "protect")} against {id}:"
        : $"{Wording.Sentence(Wording.Count(findings, "finding"))} {Wording.Verb(findings, "respond")} to {id}:";

    /// <summary>How a technique stands, in a word or two, for lists.</summary>
    public static string Status(CoverageStatus status) => status switch
    {
        CoverageStatus.Covered => "Covered",
        CoverageStatus.OutOfScope => "Out of scope",
        _ => "Gap",
    };

    /// <summary>The counts of a technique, for lists of related ones.</summary>
    public static string Counts(TechniqueCoverage coverage)
    {
        var rules = coverage.OwnRules.Length + coverage.OtherRules.Length;
        return coverage.Status == CoverageStatus.OutOfScope && coverage.DetectionCount + rules == 0
            ? "out of scope"
            : $"{Wording.Count(coverage.DetectionCount, "finding")}, {Wording.Count(rules, "rule")}";
    }

    private static string OutOfScope(TechniqueCoverage coverage) =>
        $"{coverage.Technique.Id} is outside this site's scope: {Wording.Join(coverage.Technique.Platforms)} only.";
}
