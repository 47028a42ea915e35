using Coverbook.Files;
using Coverbook.Mappings;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>
/// What visibility withholds, said once. <see cref="Visibility.Metadata"/> shows that something exists, with title, level, tags and
/// confidence, and not what it says; <see cref="Visibility.Count"/> shows a number only.
/// </summary>
internal static class Disclosure
{
    /// <summary>Whether something may be named.</summary>
    public static bool MayBeNamed(Visibility visibility) => visibility <= Visibility.Metadata;

    /// <summary>The rule without what may not be shown of it.</summary>
    public static SigmaRule Shown(SigmaRule rule) => rule.Visibility == Visibility.Public
        ? rule
        : rule with
        {
            Source = default,
            Tokens = SyntaxTokens.None,
            Detection = null,
            Correlation = null,
            Faults = [],
            Validation = RuleValidation.None,
        };

    /// <summary>The finding without what may not be shown of it.</summary>
    public static Finding Shown(Finding finding, Visibility visibility) => visibility == Visibility.Public
        ? finding
        : finding with
        {
            Severity = null,
            Owner = null,
            Runbook = null,
            Requires = null,
            Meta = [],
            SameAs = null,
            Techniques = [.. finding.Techniques.Select(mapping => Shown(mapping, visibility))],
        };

    /// <summary>The mapping without what may not be shown of it.</summary>
    public static FindingTechnique Shown(FindingTechnique mapping, Visibility visibility) => visibility == Visibility.Public
        ? mapping
        : mapping with { Rationale = null, Reviewed = null, Reviewer = null };

    /// <summary>The capability without what may not be shown of it.</summary>
    public static Capability Shown(Capability capability) => capability.Mapping.Visibility == Visibility.Public
        ? capability
        : capability with
        {
            NotMappable = capability.NotMappable is null ? null : "",
            Scores = [.. capability.Scores.Select(score => Shown(score, capability.Mapping.Visibility))],
        };

    /// <summary>What a capability does, without what may not be shown of it.</summary>
    public static CapabilityScore Shown(CapabilityScore score, Visibility visibility) =>
        visibility == Visibility.Public ? score : score with { Comment = null, References = [] };

    /// <summary>The source with the findings that may be named.</summary>
    public static MappingSource Shown(MappingSource source) => source with
    {
        Findings =
        [
            .. source.Findings
                .Select(finding => (Finding: finding, Visibility: source.Visibility.Stricter(finding.Visibility)))
                .Where(pair => MayBeNamed(pair.Visibility))
                .Select(pair => Shown(pair.Finding, pair.Visibility)),
        ],
        KnownFindings = [],
    };
}
