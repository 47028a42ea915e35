using System.Collections.Immutable;
using Coverbook.Changes.Comparing;
using Coverbook.Changes.History;
using Coverbook.Changes.Snapshots;
using Coverbook.Coverage.Publishing;

namespace Coverbook.Changes;

/// <summary>
/// The door to what changed: the site as it is now beside its history. Nothing is compared before somebody asks, so that a preview that
/// shows another page does without.
/// </summary>
internal sealed class ChangeLog
{
    private readonly Lazy<Snapshot> now;
    private readonly Lazy<ImmutableArray<RecordedChanges>> recorded;
    private readonly Lazy<SnapshotChanges?> pending;

    /// <summary>The changes of a site.</summary>
    public ChangeLog(PublishedModel model, SiteHistory history)
    {
        History = history;
        now = new Lazy<Snapshot>(() => SnapshotMaker.Of(model));
        recorded = new Lazy<ImmutableArray<RecordedChanges>>(() => [.. Compare(history)]);
        pending = new Lazy<SnapshotChanges?>(() => history.Newest?.Whole is { } newest ? SnapshotComparison.Of(newest, Now) : null);
        Updated = history.Newest?.Name.Day ?? model.Dates.Refreshed();
    }

    /// <summary>What is kept of earlier states.</summary>
    public SiteHistory History { get; }

    /// <summary>The site as it is now.</summary>
    public Snapshot Now => now.Value;

    /// <summary>What changed between snapshots of the history that follow each other, the newest first.</summary>
    public ImmutableArray<RecordedChanges> Recorded => recorded.Value;

    /// <summary>What changed since the newest snapshot of the history; <c>null</c> without one.</summary>
    public SnapshotChanges? Pending => pending.Value;

    /// <summary>The day of the newest state that is kept, else of the site's data; <c>null</c> where nothing tells one.</summary>
    public DateOnly? Updated { get; }

    private static IEnumerable<RecordedChanges> Compare(SiteHistory history) => history.Entries.Zip(history.Entries.Skip(1))
        .Where(pair => pair.Second.Whole is not null)
        .Select(pair => new RecordedChanges(pair.Second, pair.First, SnapshotComparison.Of(pair.Second.Whole!, pair.First.Whole!)));
}

/// <summary>What changed between two snapshots of the history.</summary>
internal sealed record RecordedChanges(HistoryEntry Older, HistoryEntry Newer, SnapshotChanges Changes);
