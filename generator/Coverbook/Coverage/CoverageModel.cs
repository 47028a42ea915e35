using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Attack;
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
    public required FrozenDictionary<TechniqueId, TechniqueCoverage> ById { get; init; }

    /// <summary>The providers, in the order of the configuration.</summary>
    public required ImmutableArray<ProviderOptions> Providers { get; init; }

    /// <summary>The sources, in the order of their files.</summary>
    public required ImmutableArray<MappingSource> Sources { get; init; }

    /// <summary>All rules, in the order of their files, with the techniques they are tagged with.</summary>
    public required ImmutableArray<TaggedRule> Rules { get; init; }

    /// <summary>Where mappings and rules name techniques that the site's ATT&amp;CK version does not have.</summary>
    public required ImmutableArray<UnknownTechnique> UnknownTechniques { get; init; }

    /// <summary>Which dates pages print.</summary>
    public required SiteDates Dates { get; init; }

    /// <summary>The ATT&amp;CK versions in words.</summary>
    public required string AttackVersion { get; init; }

    /// <summary>The name of the site's own rule library, if it has one.</summary>
    public string? LibraryName { get; init; }
}

/// <summary>A rule and the active techniques that its tags name, after revoked ids are resolved.</summary>
public sealed record TaggedRule(SigmaRule Rule, ImmutableArray<TechniqueId> Techniques, ImmutableArray<TechniqueId> Unknown);

/// <summary>An id that is not a technique of the site's ATT&amp;CK version, and who names it.</summary>
/// <param name="Id">The id as written.</param>
/// <param name="NamedBy">The rule's title, or the source and finding.</param>
/// <param name="Span">Where it stands.</param>
public sealed record UnknownTechnique(TechniqueId Id, string NamedBy, SourceSpan Span);
