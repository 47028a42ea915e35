using Coverbook.Changes.Comparing;
using Coverbook.Changes.Snapshots;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Routes;

namespace Coverbook.Inspecting;

/// <summary>The door for <c>coverbook diff</c>: what changed between two snapshots, in the sentences of the page of changes.</summary>
public sealed class SnapshotDiff
{
    private readonly SnapshotChanges changes;

    private SnapshotDiff(SnapshotChanges changes) => this.changes = changes;

    /// <summary>Where a built site has its snapshot.</summary>
    public static string InSite => Route.Snapshot.File;

    /// <summary>Whether anything is worse than it was: coverage that was lost, fewer findings or rules.</summary>
    public bool HasRegressed => changes.Regressions.Any();

    /// <summary>Compares two snapshot files; <c>null</c> when one cannot be used, for reasons that are in the bag.</summary>
    public static SnapshotDiff? Of(ISourceFiles files, FilePath older, FilePath newer, DiagnosticBag bag)
    {
        var (before, after) = (SnapshotReader.Read(files, older, bag), SnapshotReader.Read(files, newer, bag));
        return before is null || after is null ? null : new SnapshotDiff(SnapshotComparison.Of(before, after));
    }

    /// <summary>As lines of text.</summary>
    public IEnumerable<string> ToText() => DiffText.Of(changes);

    /// <summary>As lines of Markdown, for the summary of a job or a comment: nothing in a name is markup.</summary>
    public IEnumerable<string> ToMarkdown() => DiffMarkdown.Of(changes);

    /// <summary>As one JSON object on one line.</summary>
    public byte[] ToJson() => DiffJson.Of(changes);
}
