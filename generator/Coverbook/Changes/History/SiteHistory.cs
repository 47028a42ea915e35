using System.Collections.Immutable;
using Coverbook.Changes.Snapshots;
using Coverbook.Files;

namespace Coverbook.Changes.History;

/// <summary>What is kept of earlier states of a site.</summary>
/// <param name="Entries">The snapshots, the newest first.</param>
internal sealed record SiteHistory(ImmutableArray<HistoryEntry> Entries)
{
    /// <summary>The history of a site that keeps none.</summary>
    public static readonly SiteHistory Empty = new([]);

    /// <summary>The newest snapshot, if there is one.</summary>
    public HistoryEntry? Newest => Entries.FirstOrDefault();
}

/// <summary>A snapshot of the history.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">Its file.</param>
/// <param name="Head">Its day and totals.</param>
/// <param name="Whole">The whole of it; <c>null</c> for an older one, of which only the head was read.</param>
internal sealed record HistoryEntry(HistoryName Name, FilePath File, SnapshotHead Head, Snapshot? Whole);
