using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Config;
using Coverbook.Coverage;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings;
using Coverbook.Pages;
using Coverbook.Sigma;

namespace Coverbook.Build;

/// <summary>A site that was read, joined and planned, but not rendered.</summary>
/// <param name="Config">Its configuration.</param>
/// <param name="Policy">What it makes of the codes.</param>
/// <param name="Model">What it knows.</param>
/// <param name="Plan">What it consists of.</param>
public sealed record ReadSite(SiteConfig Config, SeverityPolicy Policy, CoverageModel Model, Plan Plan);

/// <summary>The first half of the pipeline, up to the plan. It writes nothing, so the dev server and the tests use it too.</summary>
public sealed class SiteReader(ISourceFiles files, DiagnosticBag bag, CancellationToken cancellation)
{
    private readonly ParallelOptions parallel = new() { CancellationToken = cancellation };

    /// <summary>Reads the site; <c>null</c> when its configuration has errors.</summary>
    /// <param name="date">Overrides the dates that pages print.</param>
    /// <param name="strict">Whether warnings count as errors.</param>
    public ReadSite? Read(DateOnly? date, bool strict) => Read(date, strict, new StageClock());

    internal ReadSite? Read(DateOnly? date, bool strict, StageClock clock)
    {
        var config = clock.Time("config", () => ConfigLoader.Load(files, bag));
        if (config is null)
        {
            return null;
        }

        var inputs = clock.Time("load", () => Load(config, date));
        var model = clock.Time("link", () => CoverageLinker.Link(inputs, bag));
        var plan = clock.Time("plan", () => SitePlanner.Plan(model, config));
        return new ReadSite(config, new SeverityPolicy(config.Diagnostics.ToFrozenDictionary(), strict), model, plan);
    }

    /// <summary>The three loaders never see each other, so they run side by side.</summary>
    private CoverageInputs Load(SiteConfig config, DateOnly? date)
    {
        AttackKnowledge? attack = null;
        var sources = default(ImmutableArray<MappingSource>);
        var rules = default(ImmutableArray<SigmaRule>);
        Parallel.Invoke(
            parallel,
            () => attack = AttackLoader.Load(config.Attack, files, bag, cancellation),
            () => rules = RuleLoader.Load(config.Rules, config.RuleLibrary, files, bag, parallel),
            () => sources = MappingLoader.Load(config.Mappings, files, bag, cancellation));
        return new CoverageInputs(attack!, sources, rules, config.Providers, config.Coverage, config.RuleLibrary, date);
    }
}
