using Coverbook.Config;
using Coverbook.Coverage;
using Coverbook.Diagnostics;
using Coverbook.Pages.Planning;
using Coverbook.Terms;

namespace Coverbook.Build.Reading;

/// <summary>A site that was read, joined and planned, but not rendered.</summary>
/// <param name="Config">Its configuration.</param>
/// <param name="Address">Where it will be published.</param>
/// <param name="Policy">What it makes of the codes.</param>
/// <param name="Model">What it knows.</param>
/// <param name="Plan">What it consists of, but for the theme's assets.</param>
public sealed record ReadSite(SiteConfig Config, BaseUrl Address, SeverityPolicy Policy, CoverageModel Model, Plan Plan)
{
    /// <summary>What it has, for people.</summary>
    internal SiteCounts Count(int files, int changed) => new(
        Model.Techniques.Length, Model.Sources.Sum(source => source.Findings.Length), Model.Rules.Length, Plan.Pages.Length, files, changed);
}
