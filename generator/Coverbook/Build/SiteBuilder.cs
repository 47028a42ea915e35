using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Config;
using Coverbook.Coverage;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings;
using Coverbook.Output;
using Coverbook.Pages;
using Coverbook.Rendering;
using Coverbook.Sigma;

namespace Coverbook.Build;

/// <summary>
/// The pipeline, top to bottom: configuration, load, link, plan, render and stage, commit. Problems become diagnostics and the
/// stage goes on with what it has; an error that stands before the commit leaves the previous site as it is.
/// </summary>
public sealed class SiteBuilder(BuildOptions options, CancellationToken cancellation)
{
    private readonly DiagnosticBag bag = new();
    private readonly StageClock clock = new();
    private readonly DiskFiles files = new(options.SiteFolder);
    private readonly ParallelOptions parallel = new() { CancellationToken = cancellation };

    /// <summary>Builds the site.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled; nothing was committed.</exception>
    public BuildReport Build()
    {
        var config = clock.Time("config", () => ConfigLoader.Load(files, bag));
        if (config is null)
        {
            return Report(BuildOutcome.ConfigFailed, SeverityPolicy.Default, null);
        }

        var policy = new SeverityPolicy(config.Diagnostics.ToFrozenDictionary(), options.Strict);
        var inputs = clock.Time("load", () => Load(config));
        var model = clock.Time("link", () => CoverageLinker.Link(inputs, bag));
        var plan = clock.Time("plan", () => SitePlanner.Plan(model, config));
        if (HasErrors(policy))
        {
            return Report(BuildOutcome.Failed, policy, null);
        }

        return Publish(config, policy, model, plan);
    }

    /// <summary>The three loaders never see each other, so they run side by side.</summary>
    private CoverageInputs Load(SiteConfig config)
    {
        AttackKnowledge? attack = null;
        var sources = default(ImmutableArray<MappingSource>);
        var rules = default(ImmutableArray<SigmaRule>);
        Parallel.Invoke(
            parallel,
            () => attack = AttackLoader.Load(config.Attack, files, bag, cancellation),
            () => rules = RuleLoader.Load(config.Rules, config.RuleLibrary, files, bag, parallel),
            () => sources = MappingLoader.Load(config.Mappings, files, bag, cancellation));
        return new CoverageInputs(attack!, sources, rules, config.Providers, config.Coverage, config.RuleLibrary, options.Date);
    }

    private BuildReport Publish(SiteConfig config, SeverityPolicy policy, CoverageModel model, Plan plan)
    {
        var folder = Path.GetFullPath(Path.Combine(options.SiteFolder, options.OutputFolder ?? config.Output));
        var shownAs = options.OutputFolder ?? config.Output;
        try
        {
            using var writer = SiteWriter.Open(folder, shownAs, bag);
            if (writer is null)
            {
                return Report(BuildOutcome.Failed, policy, null);
            }

            var fileCount = clock.Time("render", () => Render(config, plan, writer));
            if (HasErrors(policy))
            {
                return Report(BuildOutcome.Failed, policy, null);
            }

            cancellation.ThrowIfCancellationRequested();
            var changed = clock.Time("commit", () => Commit(writer));
            var findings = model.Sources.Sum(source => source.Findings.Length);
            return Report(BuildOutcome.Built, policy, new SiteCounts(model.Techniques.Length, findings, model.Rules.Length, plan.Pages.Length, fileCount, changed));
        }
        catch (Exception exception) when (DiskFailure(exception) is { } failure)
        {
            bag.Add(OutputDiagnostics.CannotWrite(shownAs, failure.Message));
            return Report(BuildOutcome.Failed, policy, null);
        }
    }

    /// <summary>What the machine said, also from inside of a parallel loop; <c>null</c> when the exception means a bug.</summary>
    private static Exception? DiskFailure(Exception exception) => exception switch
    {
        IOException or UnauthorizedAccessException => exception,
        AggregateException aggregate when aggregate.InnerExceptions.All(inner => DiskFailure(inner) is not null) => aggregate.InnerExceptions[0],
        _ => null,
    };

    private int Render(SiteConfig config, Plan plan, SiteWriter writer)
    {
        using var renderer = new PageRenderer(new Theme(files), plan, options.BaseUrl ?? config.Site.BaseUrl);
        Parallel.ForEach(plan.Pages, parallel, page => renderer.Render(page, bag, writer.Stage));
        var asFiles = plan.Files.AddRange(renderer.Assets);
        Parallel.ForEach(asFiles, parallel, file => writer.Stage(file.Route, file.Read().Span));
        return plan.Pages.Length + asFiles.Length;
    }

    private static int Commit(SiteWriter writer)
    {
        writer.Commit();
        return writer.ChangedCount;
    }

    private bool HasErrors(SeverityPolicy policy) => policy.Apply(bag.ToSorted()).Any(diagnostic => diagnostic.IsError);

    private BuildReport Report(BuildOutcome outcome, SeverityPolicy policy, SiteCounts? counts) =>
        new(outcome, policy.Apply(bag.ToSorted()), counts, clock.Timings);
}
