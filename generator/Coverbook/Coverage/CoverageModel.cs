using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Authoring;
using Coverbook.Config;
using Coverbook.Files;
using Coverbook.Mappings;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>
/// The one model that joins ATT&amp;CK, mappings and rules. It is immutable, holds no text that was made for a page, and every
/// number on the site is counted from it.
/// </summary>
public sealed record CoverageModel
{
    /// <summary>The bundles of the site.</summary>
    public required ImmutableArray<AttackRelease> Releases { get; init; }

    /// <summary>The tactics, in matrix order.</summary>
    public required ImmutableArray<Tactic> Tactics { get; init; }

    /// <summary>The active techniques and sub-techniques, by id.</summary>
    public required ImmutableArray<TechniqueCoverage> Techniques { get; init; }

    /// <summary>The same by id.</summary>
    public required IReadOnlyDictionary<TechniqueId, TechniqueCoverage> ById { get; init; }

    /// <summary>Revoked and deprecated techniques, by id.</summary>
    public required ImmutableArray<WithdrawnTechnique> Withdrawn { get; init; }

    /// <summary>The authored pages that the site's readers may see, in the order of the navigation.</summary>
    public required ImmutableArray<ContentPage> Pages { get; init; }

    /// <summary>Rules that are tagged with a tactic and with no technique at all.</summary>
    public required IReadOnlyDictionary<TacticId, ImmutableArray<SigmaRule>> RulesOfTacticOnly { get; init; }

    /// <summary>The providers, in the order of the configuration.</summary>
    public required ImmutableArray<ProviderOptions> Providers { get; init; }

    /// <summary>The sources of known providers that may at least be counted, in the order of their files.</summary>
    public required ImmutableArray<MappingSource> Sources { get; init; }

    /// <summary>All rules, in the order of their files, with the techniques they are tagged with.</summary>
    public required ImmutableArray<TaggedRule> Rules { get; init; }

    /// <summary>What stands in rule files and is too broken to be a rule.</summary>
    public ImmutableArray<UnreadRule> UnreadRules { get; init; } = [];

    /// <summary>Whether there are rules, read or not.</summary>
    public bool HasRules => !Rules.IsEmpty || !UnreadRules.IsEmpty;

    /// <summary>Where mappings and rules name techniques that the site's ATT&amp;CK version does not have.</summary>
    public required ImmutableArray<UnknownTechnique> UnknownTechniques { get; init; }

    /// <summary>Which dates pages print.</summary>
    public required SiteDates Dates { get; init; }

    /// <summary>The ATT&amp;CK versions in words.</summary>
    public required string AttackVersion { get; init; }

    /// <summary>The name of the site's own rule library, if it has one.</summary>
    public string? LibraryName { get; init; }

    /// <summary>
    /// A technique together with its sub-techniques: each finding and each rule once, each finding with its best confidence.
    /// Evidence on a sub-technique counts for its parent in this figure only, never the other way.
    /// </summary>
    public InclusiveCoverage Including(TechniqueCoverage technique)
    {
        var subs = technique.SubTechniques.Select(id => ById[id]).ToImmutableArray();
        var family = subs.Add(technique);
        var findings = family.SelectMany(member => member.DetectRows)
            .SelectMany(row => row.Findings)
            .GroupBy(finding => finding.Key)
            .Select(same => same.Max(finding => finding.Confidence))
            .ToImmutableArray();
        return new InclusiveCoverage(
            findings.Length,
            Confidence.Mean([.. findings.OfType<Confidence>()]),
            family.SelectMany(member => member.Rules).Distinct(ReferenceEqualityComparer.Instance).Count(),
            subs.Count(sub => sub.IsInScope),
            subs.Length,
            subs.Count(sub => sub.IsInScope && sub.Status == CoverageStatus.Covered));
    }
}

/// <summary>The figures of a technique together with its sub-techniques.</summary>
public sealed record InclusiveCoverage(int Findings, Confidence? Average, int Rules, int SubTechniquesInScope, int SubTechniques, int SubTechniquesCovered);

/// <summary>A technique that is no longer in force.</summary>
/// <param name="Technique">The technique.</param>
/// <param name="Successor">The active technique that replaces it; <c>null</c> when there is none.</param>
/// <param name="NamedBy">The mappings and rules that still name it and count nowhere.</param>
public sealed record WithdrawnTechnique(Technique Technique, TechniqueId? Successor, ImmutableArray<UnknownTechnique> NamedBy);

/// <summary>A rule and the active techniques and the tactics that its tags name, after revoked ids are resolved.</summary>
public sealed record TaggedRule(SigmaRule Rule, ImmutableArray<TechniqueId> Techniques, ImmutableArray<TechniqueId> Unknown, ImmutableArray<TacticId> Tactics);

/// <summary>An id that is not a technique of the site's ATT&amp;CK version, and who names it.</summary>
/// <param name="Id">The id as written.</param>
/// <param name="NamedBy">The rule's title, or the source and finding.</param>
/// <param name="Span">Where it stands.</param>
public sealed record UnknownTechnique(TechniqueId Id, string NamedBy, SourceSpan Span);
