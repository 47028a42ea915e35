using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Authoring;
using Coverbook.Config;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>
/// The one model that joins ATT&amp;CK, mappings and rules. It is immutable, holds no text that was made for a page, and every
/// number on the site is counted from it.
/// </summary>
internal sealed record CoverageModel
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

    /// <summary>The authored pages, in the order of the navigation.</summary>
    public required ImmutableArray<ContentPage> Pages { get; init; }

    /// <summary>Rules that are tagged with a tactic and with no technique at all.</summary>
    public required IReadOnlyDictionary<AttackId, ImmutableArray<SigmaRule>> RulesOfTacticOnly { get; init; }

    /// <summary>The providers, in the order of the configuration.</summary>
    public required ImmutableArray<ProviderOptions> Providers { get; init; }

    /// <summary>The sources of known providers that may at least be counted, in the order of their files.</summary>
    public required ImmutableArray<MappingSource> Sources { get; init; }

    /// <summary>The capabilities of known providers that may at least be counted, in the order of their files.</summary>
    public ImmutableArray<Capability> Capabilities { get; init; } = [];

    /// <summary>All rules, in the order of their files, with the techniques they are tagged with.</summary>
    public required ImmutableArray<TaggedRule> Rules { get; init; }

    /// <summary>What stands in rule files and is too broken to be a rule.</summary>
    public ImmutableArray<UnreadRule> UnreadRules { get; init; } = [];

    /// <summary>Whether there are rules, read or not.</summary>
    public bool HasRules => !Rules.IsEmpty || !UnreadRules.IsEmpty;

    /// <summary>Wherever mappings, rules and notes name a technique: all that is said of their ids is read from here.</summary>
    public required ImmutableArray<Mention> Mentions { get; init; }

    /// <summary>Ids of newer ATT&amp;CK versions, with the ids of this one that they succeed.</summary>
    public IReadOnlyDictionary<TechniqueId, ImmutableArray<TechniqueId>> NewerIds { get; init; } =
        ImmutableDictionary<TechniqueId, ImmutableArray<TechniqueId>>.Empty;

    /// <summary>What to do about each id that is unknown.</summary>
    public IReadOnlyDictionary<TechniqueId, string> CuresOfUnknown { get; init; } = ImmutableDictionary<TechniqueId, string>.Empty;

    /// <summary>The platforms of the site's scope; none where every platform is in it.</summary>
    public ImmutableArray<string> ScopePlatforms { get; init; } = [];

    /// <summary>The thresholds by which confidences are called high, medium or low.</summary>
    public CoverageOptions Bands { get; init; } = new();

    /// <summary>Who uses the techniques.</summary>
    public AdversaryKnowledge Adversaries { get; init; } = AdversaryKnowledge.None;

    /// <summary>Those of them that the organisation has to reckon with.</summary>
    public Threats Threats { get; init; } = Threats.None;

    /// <summary>What helps against them, and how they are noticed.</summary>
    public DefenceKnowledge Defences { get; init; } = DefenceKnowledge.None;

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
    public FamilyTotals Including(TechniqueCoverage technique)
    {
        var subs = technique.SubTechniques.Select(id => ById[id]).ToImmutableArray();
        var family = subs.Add(technique);
        var findings = family.SelectMany(member => member.DetectRows)
            .SelectMany(row => row.Findings)
            .GroupBy(finding => finding.Key)
            .Select(same => same.Max(finding => finding.Confidence))
            .ToImmutableArray();
        return new FamilyTotals(
            findings.Length,
            Confidence.Mean([.. findings.OfType<Confidence>()]),
            family.SelectMany(member => member.Rules).Distinct(ReferenceEqualityComparer.Instance).Count(),
            subs.Count(sub => sub.IsInScope),
            subs.Length,
            subs.Count(sub => sub.IsInScope && sub.Status == CoverageStatus.Covered));
    }
}

/// <summary>A technique that is no longer in force.</summary>
/// <param name="Technique">The technique.</param>
/// <param name="Successor">The active technique that replaces it; <c>null</c> when there is none.</param>
internal sealed record WithdrawnTechnique(Technique Technique, TechniqueId? Successor);

/// <summary>A rule and the active techniques and the tactics that its tags name, after revoked ids are resolved.</summary>
internal sealed record TaggedRule(
    SigmaRule Rule, ImmutableArray<TechniqueId> Techniques, ImmutableArray<TechniqueId> Unknown, ImmutableArray<AttackId> Tactics);
