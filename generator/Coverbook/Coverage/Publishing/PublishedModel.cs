using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Authoring;
using Coverbook.Coverage.Totals;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>
/// What the site may show, and every number on it. Pages and exports are made from this and from nothing else: what an input's visibility
/// withholds is counted, and is not in it.
/// </summary>
internal sealed record PublishedModel
{
    /// <summary>The bundles of the site.</summary>
    public required ImmutableArray<AttackRelease> Releases { get; init; }

    /// <summary>The ATT&amp;CK versions in words.</summary>
    public required string AttackVersion { get; init; }

    /// <summary>The figures of the whole site.</summary>
    public required SiteTotals Totals { get; init; }

    /// <summary>The tactics, in matrix order.</summary>
    public required ImmutableArray<PublishedTactic> Tactics { get; init; }

    /// <summary>The active techniques and sub-techniques, by id.</summary>
    public required ImmutableArray<PublishedTechnique> Techniques { get; init; }

    /// <summary>The same by id.</summary>
    public required IReadOnlyDictionary<TechniqueId, PublishedTechnique> ById { get; init; }

    /// <summary>Revoked and deprecated techniques, by id.</summary>
    public required ImmutableArray<PublishedWithdrawal> Withdrawn { get; init; }

    /// <summary>The groups, software and campaigns, by id.</summary>
    public ImmutableArray<PublishedAdversary> Adversaries { get; init; } = [];

    /// <summary>Ids of such that are no longer in force.</summary>
    public ImmutableArray<PublishedFormer> FormerAdversaries { get; init; } = [];

    /// <summary>Whom coverage is looked at against; <c>null</c> where nobody is named.</summary>
    public PublishedThreats? Threats { get; init; }

    /// <summary>The mitigations, by id.</summary>
    public ImmutableArray<PublishedMitigation> Mitigations { get; init; } = [];

    /// <summary>The data components, by id.</summary>
    public ImmutableArray<PublishedComponent> Components { get; init; } = [];

    /// <summary>The log sources that detection strategies name: in the order of the table, then the unknown ones by name.</summary>
    public ImmutableArray<PublishedLogSource> LogSources { get; init; } = [];

    /// <summary>Where ids stand that the site's ATT&amp;CK version does not have.</summary>
    public required ImmutableArray<PublishedMention> Unknown { get; init; }

    /// <summary>How far the inputs were written for another ATT&amp;CK version.</summary>
    public required PublishedDrift Drift { get; init; }

    /// <summary>What it does not cover, or only from one side.</summary>
    public required PublishedGaps Gaps { get; init; }

    /// <summary>The providers, in the order of the configuration.</summary>
    public required ImmutableArray<PublishedProvider> Providers { get; init; }

    /// <summary>The sources of known providers that may at least be counted, in the order of their files.</summary>
    public required ImmutableArray<PublishedSource> Sources { get; init; }

    /// <summary>The capabilities that may be named, in the order of their files.</summary>
    public ImmutableArray<PublishedCapability> Capabilities { get; init; } = [];

    /// <summary>All rules, in the order of their files.</summary>
    public required ImmutableArray<PublishedRule> Rules { get; init; }

    /// <summary>The same by product: by name, those without a product last.</summary>
    public ImmutableArray<PublishedProduct> Products { get; init; } = [];

    /// <summary>Their categories over all products: the largest first.</summary>
    public ImmutableArray<PublishedCategoryShares> RuleCategories { get; init; } = [];

    /// <summary>What stands in rule files and is too broken to be a rule.</summary>
    public required ImmutableArray<PublishedFault> UnreadRules { get; init; }

    /// <summary>The authored pages, in the order of the navigation.</summary>
    public required ImmutableArray<ContentPage> Pages { get; init; }

    /// <summary>Which dates pages print.</summary>
    public required SiteDates Dates { get; init; }

    /// <summary>The name of the site's own rule library, if it has one.</summary>
    public string? LibraryName { get; init; }

    /// <summary>The rules that may be named.</summary>
    public IEnumerable<NamedRule> NamedRules => Rules.OfType<NamedRule>();

    /// <summary>Whether there are rules, read or not.</summary>
    public bool HasRules => !Rules.IsEmpty || !UnreadRules.IsEmpty;

    /// <summary>What the site may show of what was joined.</summary>
    public static PublishedModel Of(CoverageModel model) => new Publisher(model).Publish();
}
