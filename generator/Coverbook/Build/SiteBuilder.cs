using System.Collections.Frozen;
using Coverbook.Build.Caching;
using Coverbook.Build.Reading;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Output;

namespace Coverbook.Build;

/// <summary>
/// The pipeline, top to bottom: read (configuration, load, link, plan), render and stage, commit. Problems become diagnostics
/// and each stage goes on with what it has; an error that stands before the commit leaves the previous site as it is.
/// </summary>
/// <param name="options">What to build.</param>
/// <param name="cancellation">Ends the build.</param>
/// <param name="stages">Hears of each stage when it begins.</param>
public sealed class SiteBuilder(BuildOptions options, CancellationToken cancellation, IProgress<string>? stages = null)
{
    private readonly DiagnosticBag bag = new();
    private readonly StageClock clock = new(stages);
    private readonly DiskFiles files = new(options.SiteFolder);
    private readonly ParallelOptions parallel = new() { CancellationToken = cancellation };

    /// <summary>Builds the site.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled; nothing was committed.</exception>
    public BuildReport Build()
    {
        var steady = new SteadyFiles(files);
        var reader = new SiteReader(steady, bag, cancellation);
        var config = clock.Time("config", reader.ReadConfig);
        if (config is null)
        {
            return Report(BuildOutcome.ConfigFailed, SeverityPolicy.Default, null);
        }

        var place = new OutputPlace(options, config, files);
        try
        {
            return Build(config, place, reader, steady) with { Output = place.ShownAs };
        }
        catch (Exception exception) when (DiskFailure(exception) is { } failure)
        {
            bag.Add(OutputDiagnostics.CannotWrite(place.ShownAs, SourceFilesExtensions.DescribeWriting(failure)));
            return Report(BuildOutcome.Failed, new SeverityPolicy(config.Diagnostics.ToFrozenDictionary(), options.Strict), null);
        }
    }

    /// <summary>
    /// Inputs that cannot be read are told by whoever reads them: what the machine refuses here, it refuses of the output.
    /// </summary>
    private BuildReport Build(SiteConfig config, OutputPlace place, SiteReader reader, SteadyFiles steady)
    {
        if (place.Fault() is { } fault)
        {
            return Refuse(fault);
        }

        using var cache = new BuildCache(options.SiteFolder, place.Folder, options.Reading, steady);
        if (clock.Time("compare", () => cache.FindUnchanged(config, parallel)) is { } unchanged)
        {
            return new BuildReport(BuildOutcome.Built, unchanged.Diagnostics, unchanged.Counts, clock.Timings);
        }

        if (cache.OpenReadings() is { } readings)
        {
            reader.KeepIn(readings, cache.Inputs);
        }

        var site = reader.Read(config, options.Reading, clock);

        // It comes first and alone: whatever else is wrong may be wrong only because the site reads itself.
        if (place.Fault(site, reader.Digests.Select(input => input.Key)) is { } feeding)
        {
            return Refuse(feeding);
        }

        return HasErrors(site.Policy) ? Report(BuildOutcome.Failed, site.Policy, null) : Publish(site, place, cache, reader);
    }

    private BuildReport Publish(ReadSite site, OutputPlace place, BuildCache cache, SiteReader reader)
    {
        using var writer = SiteWriter.Open(place.Folder, place.ShownAs, bag);
        if (writer is null)
        {
            return Report(BuildOutcome.Failed, site.Policy, null);
        }

        var published = clock.Time("render", () => new SiteRenderer(site, reader.ThemeFiles, cache, bag, parallel).Render(writer));
        if (HasErrors(site.Policy))
        {
            return Report(BuildOutcome.Failed, site.Policy, null);
        }

        cancellation.ThrowIfCancellationRequested();
        var outcome = clock.Time("commit", writer.Commit);
        var counts = site.Count(published.Length, writer.ChangedCount);
        var report = Report(Outcome(outcome), site.Policy, outcome == CommitOutcome.Published ? counts : null);
        var origins = PageOrigins.Of(site.Plan.Pages, reader.ThemeFiles.Digests.Select(file => file.Key));
        if (outcome == CommitOutcome.Published && !cache.Save(published, origins, counts, report.Diagnostics, reader.Digests))
        {
            bag.Add(OutputDiagnostics.StateNotKept(BuildStateStore.Folder));
            return report with { Diagnostics = site.Policy.Apply(bag.ToSorted()) };
        }

        return report;
    }

    private BuildReport Refuse(Diagnostic fault) => new(BuildOutcome.Failed, [fault], null, clock.Timings);

    private static BuildOutcome Outcome(CommitOutcome outcome) => outcome switch
    {
        CommitOutcome.Published => BuildOutcome.Built,
        CommitOutcome.CutShort => BuildOutcome.CutShort,
        _ => BuildOutcome.Failed,
    };

    /// <summary>What the machine said, also from inside of a parallel loop; <c>null</c> when the exception means a bug.</summary>
    private static Exception? DiskFailure(Exception exception) => exception switch
    {
        IOException or UnauthorizedAccessException => exception,
        AggregateException aggregate when aggregate.InnerExceptions.All(inner => DiskFailure(inner) is not null) =>
            aggregate.InnerExceptions[0],
        _ => null,
    };

    private bool HasErrors(SeverityPolicy policy) => policy.Apply(bag.ToSorted()).Any(diagnostic => diagnostic.IsError);

    private BuildReport Report(BuildOutcome outcome, SeverityPolicy policy, SiteCounts? counts) =>
        new(outcome, policy.Apply(bag.ToSorted()), counts, clock.Timings);
}
