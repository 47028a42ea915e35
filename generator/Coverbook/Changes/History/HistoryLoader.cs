using System.Collections.Immutable;
using Coverbook.Changes.Snapshots;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Changes.History;

/// <summary>
/// The door to the history: reads <c>content/history/*.json</c>. The newest are read whole, so that what changed can be told; of all
/// others the head is enough.
/// </summary>
internal static class HistoryLoader
{
    /// <summary>The folder of the history.</summary>
    public const string Folder = "content/history";

    /// <summary>The pattern of all that is read here.</summary>
    public const string Pattern = Folder + "/*.json";

    /// <summary>
    /// How many are read whole: a snapshot of 3,000 rules takes three hundredths of a second, a hundredth of what a first build takes.
    /// </summary>
    [Limit("History", "snapshots that are compared", "of older ones the totals are shown")]
    public const int MostWhole = 5;

    /// <summary>Reads the history; what is damaged is reported and left out.</summary>
    public static SiteHistory Load(ISourceFiles files, DiagnosticBag bag, ParallelOptions parallel)
    {
        var found = files.Find(Pattern);
        bag.AddRange(found.Unreadable.Select(folder => InputDiagnostics.FolderUnreadable(
            InputKind.Snapshot, SourceSpan.Whole(folder.Path), folder.Path.Value, folder.Reason)));
        (HistoryName Name, FilePath File)[] named =
            [.. found.Files.Select(file => NameOf(file, bag)).OfType<(HistoryName, FilePath)>().OrderByDescending(entry => entry.Item1)];
        var entries = new HistoryEntry?[named.Length];
        Parallel.For(
            0,
            named.Length,
            parallel,
            index => entries[index] = Read(named[index].Name, named[index].File, isWhole: index < MostWhole, files, bag));
        return new SiteHistory([.. entries.OfType<HistoryEntry>()]);
    }

    private static (HistoryName Name, FilePath File)? NameOf(FilePath file, DiagnosticBag bag)
    {
        if (HistoryName.TryParse(file.Stem, out var name))
        {
            return (name, file);
        }

        bag.Add(SnapshotDiagnostics.NotNamedForADay(SourceSpan.Whole(file), file.Name));
        return null;
    }

    private static HistoryEntry? Read(HistoryName name, FilePath file, bool isWhole, ISourceFiles files, DiagnosticBag bag)
    {
        var read = files.Recall(file, isWhole, () =>
        {
            var own = new DiagnosticBag();
            return new ReadEntry(isWhole ? ReadWhole(name, file, files, own) : ReadHead(name, file, files, own), own.ToSorted());
        });
        bag.AddRange(read.Diagnostics);
        return read.Entry;
    }

    private static HistoryEntry? ReadWhole(HistoryName name, FilePath file, ISourceFiles files, DiagnosticBag bag) =>
        SnapshotReader.Read(files, file, bag) is { } whole ? new HistoryEntry(name, file, whole.Head, whole) : null;

    /// <summary>A file whose head cannot be read is read whole, which tells what is wrong with it.</summary>
    private static HistoryEntry? ReadHead(HistoryName name, FilePath file, ISourceFiles files, DiagnosticBag bag) =>
        files.TryRead(file, out _) is { } bytes && SnapshotHeadReader.TryRead(bytes) is { } head
            ? new HistoryEntry(name, file, head, null)
            : ReadWhole(name, file, files, bag) is { } whole ? whole with { Whole = null }
            : null;

    /// <summary>A snapshot, where it could be read, and what reading it found.</summary>
    private sealed record ReadEntry(HistoryEntry? Entry, ImmutableArray<Diagnostic> Diagnostics);
}
