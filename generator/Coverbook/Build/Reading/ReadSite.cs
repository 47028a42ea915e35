using Coverbook.Changes;
using Coverbook.Config;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage;
using Coverbook.Diagnostics;
using Coverbook.Pages.Planning;
using Coverbook.Terms;

namespace Coverbook.Build.Reading;

/// <summary>A site that was read, joined and planned, but not rendered.</summary>
public sealed class ReadSite
{
    internal ReadSite(
        SiteConfig config,
        BaseUrl address,
        SeverityPolicy policy,
        CoverageModel model,
        PublishedModel published,
        ChangeLog changes,
        Plan plan) =>
        (Config, Address, Policy, Model, Published, Changes, Plan) = (config, address, policy, model, published, changes, plan);

    /// <summary>Where it will be published.</summary>
    public BaseUrl Address { get; }

    /// <summary>What it makes of the codes.</summary>
    public SeverityPolicy Policy { get; }

    /// <summary>Its configuration.</summary>
    internal SiteConfig Config { get; }

    /// <summary>What it knows.</summary>
    internal CoverageModel Model { get; }

    /// <summary>What of it may be shown, and every number.</summary>
    internal PublishedModel Published { get; }

    /// <summary>What changed since earlier states of it, and its own state, to be kept.</summary>
    internal ChangeLog Changes { get; }

    /// <summary>What it consists of, but for the theme's assets.</summary>
    internal Plan Plan { get; }

    /// <summary>What it has, for people.</summary>
    internal SiteCounts Count(int files, int changed) => new(
        Model.Techniques.Length, Model.Sources.Sum(source => source.Findings.Length),
        Model.Rules.Length, Plan.Pages.Length, files, changed);
}
