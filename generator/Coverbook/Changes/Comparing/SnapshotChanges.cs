using System.Collections.Immutable;
using Coverbook.Changes.Snapshots;

namespace Coverbook.Changes.Comparing;

/// <summary>What changed from one snapshot to another: nothing but dates where there is no change.</summary>
/// <param name="Older">The head of the older one.</param>
/// <param name="Newer">The head of the newer one.</param>
/// <param name="All">What changed: totals, ATT&amp;CK, techniques, sources, then rules.</param>
internal sealed record SnapshotChanges(SnapshotHead Older, SnapshotHead Newer, ImmutableArray<Change> All)
{
    /// <summary>Whether all but the dates is as it was.</summary>
    public bool IsEmpty => All.IsEmpty;

    /// <summary>What is worse than it was.</summary>
    public IEnumerable<Change> Regressions => All.Where(change => change.IsRegression);
}
