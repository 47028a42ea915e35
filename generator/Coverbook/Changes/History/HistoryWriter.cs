using Coverbook.Changes.Comparing;
using Coverbook.Changes.Snapshots;
using Coverbook.Files;

namespace Coverbook.Changes.History;

/// <summary>The door for whoever refreshes a site: keeps its new state, if it is one.</summary>
internal static class HistoryWriter
{
    private const string Unfinished = ".unfinished";

    /// <summary>
    /// Writes a snapshot into the folder of the history, unless nothing but dates differs from the newest one that is there. The file
    /// appears whole or not at all.
    /// </summary>
    /// <param name="now">The site as it is now.</param>
    /// <param name="day">The day of its data.</param>
    /// <param name="history">What is kept already.</param>
    /// <param name="folder">The folder of the history, which need not exist yet.</param>
    /// <returns>The name of the new file; <c>null</c> where there was nothing to keep.</returns>
    /// <exception cref="IOException">The machine refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static string? Write(Snapshot now, DateOnly day, SiteHistory history, OutputDisk folder)
    {
        if (history.Newest?.Whole is { } newest && SnapshotComparison.Of(newest, now).IsEmpty)
        {
            return null;
        }

        folder.CreateFolder("");
        var file = FreeName(day, history, folder);
        try
        {
            folder.WriteDurably(Unfinished, SnapshotWriter.ToJson(now with { Head = now.Head with { Date = day } }));
            folder.Rename(Unfinished, file);
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            folder.TryDelete(Unfinished);
            throw;
        }
    }

    /// <summary>Behind everything that is kept, also where the day is no later, and never in place of a file.</summary>
    private static string FreeName(DateOnly day, SiteHistory history, OutputDisk folder)
    {
        var taken = folder.EntryNames.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = new HistoryName(day, 1);
        if (history.Newest is { } newest && newest.Name.CompareTo(name) >= 0)
        {
            name = newest.Name.Next();
        }

        while (taken.Contains($"{name}.json"))
        {
            name = name.Next();
        }

        return $"{name}.json";
    }
}
