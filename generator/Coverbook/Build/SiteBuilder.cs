using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Output;
using Coverbook.Rendering;

namespace Coverbook.Build;

/// <summary>
/// The pipeline, top to bottom: read (configuration, load, link, plan), render and stage, commit. Problems become diagnostics
/// and each stage goes on with what it has; an error that stands before the commit leaves the previous site as it is.
/// </summary>
public sealed class SiteBuilder(BuildOptions options, CancellationToken cancellation)
{
    private readonly DiagnosticBag bag = new();
    private readonly StageClock clock = new();
    private readonly DiskFiles files = new(options.SiteFolder);

    /// <summary>Builds the site.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled; nothing was committed.</exception>
    public BuildReport Build()
    {
        var site = new SiteReader(files, bag, cancellation).Read(new ReadOptions(options.BaseUrl, options.Date, options.Strict), clock);
        if (site is null)
        {
            return Report(BuildOutcome.ConfigFailed, SeverityPolicy.Default, null);
        }

        return HasErrors(site.Policy) ? Report(BuildOutcome.Failed, site.Policy, null) : Publish(site);
    }

    private BuildReport Publish(ReadSite site)
    {
        var shownAs = options.OutputFolder ?? site.Config.Output;
        try
        {
            using var writer = SiteWriter.Open(Path.GetFullPath(Path.Combine(options.SiteFolder, shownAs)), shownAs, bag);
            if (writer is null)
            {
                return Report(BuildOutcome.Failed, site.Policy, null);
            }

            var fileCount = clock.Time("render", () => Render(site, writer));
            if (HasErrors(site.Policy))
            {
                return Report(BuildOutcome.Failed, site.Policy, null);
            }

            cancellation.ThrowIfCancellationRequested();
            var outcome = clock.Time("commit", writer.Commit);
            return Report(Outcome(outcome), site.Policy, outcome == CommitOutcome.Published ? Count(site, fileCount, writer.ChangedCount) : null);
        }
        catch (Exception exception) when (DiskFailure(exception) is { } failure)
        {
            bag.Add(OutputDiagnostics.CannotWrite(shownAs, failure.Message));
            return Report(BuildOutcome.Failed, site.Policy, null);
        }
    }

    private int Render(ReadSite site, SiteWriter writer)
    {
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        using var renderer = new PageRenderer(new Theme(files), site.Plan, site.Address);
        Parallel.ForEach(site.Plan.Pages, parallel, page => renderer.Render(page, bag, writer.Stage));
        var asFiles = site.Plan.Files.AddRange(renderer.Assets);
        Parallel.ForEach(asFiles, parallel, file => writer.Stage(file.Route, file.Read().Span));
        return site.Plan.Pages.Length + asFiles.Length;
    }

    private static BuildOutcome Outcome(CommitOutcome outcome) => outcome switch
    {
        CommitOutcome.Published => BuildOutcome.Built,
        CommitOutcome.CutShort => BuildOutcome.CutShort,
        _ => BuildOutcome.Failed,
    };

    private static SiteCounts Count(ReadSite site, int files, int changed) => new(
        site.Model.Techniques.Length,
        site.Model.Sources.Sum(source => source.Findings.Length),
        site.Model.Rules.Length,
        site.Plan.Pages.Length,
        files,
        changed);

    /// <summary>What the machine said, also from inside of a parallel loop; <c>null</c> when the exception means a bug.</summary>
    private static Exception? DiskFailure(Exception exception) => exception switch
    {
        IOException or UnauthorizedAccessException => exception,
        AggregateException aggregate when aggregate.InnerExceptions.All(inner => DiskFailure(inner) is not null) => aggregate.InnerExceptions[0],
        _ => null,
    };

    private bool HasErrors(SeverityPolicy policy) => policy.Apply(bag.ToSorted()).Any(diagnostic => diagnostic.IsError);

    private BuildReport Report(BuildOutcome outcome, SeverityPolicy policy, SiteCounts? counts) =>
        new(outcome, policy.Apply(bag.ToSorted()), counts, clock.Timings);
}
