using System.IO.Enumeration;

namespace Coverbook.Files;

/// <summary>
/// Walks the folders that a pattern names. It passes over what editors keep beside the files that they edit (hidden files and folders,
/// names that end in <c>~</c>). Links to folders are followed, but no folder is walked twice: it goes by its path without links where
/// it has one below the start, else by the first of its paths in ordinal order. So a walk ends however folders are linked to each
/// other, and is the same on every system. A link back to a folder that it lies in is passed over.
/// </summary>
internal sealed class FolderWalk(FilePattern pattern)
{
    private readonly Dictionary<string, ulong> walked = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, LinkedFolder> links = new(StringComparer.Ordinal);
    private readonly SortedSet<string> files = new(StringComparer.Ordinal);
    private readonly List<(string Path, string Reason)> unreadable = [];

    /// <summary>The files, as paths below the start.</summary>
    public IEnumerable<string> Files => files;

    /// <summary>The folders that cannot be looked into, as paths below the start (empty for the start itself), and why.</summary>
    public IEnumerable<(string Path, string Reason)> Unreadable => unreadable.OrderBy(folder => folder.Path, StringComparer.Ordinal);

    /// <summary>Walks from a folder that exists.</summary>
    public void From(string folder)
    {
        try
        {
            Walk("", RealPath.Of(folder), pattern.StartStates);
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            unreadable.Add(("", SourceFilesExtensions.Describe(exception)));
        }

        while (links.Count > 0)
        {
            var (shown, link) = links.First();
            links.Remove(shown);
            Walk(shown, link.Target, link.States);
        }
    }

    private void Walk(string shown, string real, ulong states)
    {
        var known = walked.GetValueOrDefault(real);
        if ((states & ~known) == 0)
        {
            return;
        }

        walked[real] = known | states;
        try
        {
            foreach (var entry in Entries(real))
            {
                Take(entry, shown.Length == 0 ? entry.Name : $"{shown}/{entry.Name}", real, states & ~known);
            }
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            unreadable.Add(
                (shown, exception is DirectoryNotFoundException ? "it went away meanwhile" : SourceFilesExtensions.Describe(exception)));
        }
    }

    private void Take(Entry entry, string shown, string real, ulong states)
    {
        if (!entry.IsFolder && pattern.EndsWith(states, entry.Name))
        {
            files.Add(shown);
            return;
        }

        if (pattern.Into(states, entry.Name) is not 0UL and var next)
        {
            TakeFolder(entry, shown, real, next);
        }
    }

    private void TakeFolder(Entry entry, string shown, string real, ulong states)
    {
        if (!entry.IsLink)
        {
            if (entry.IsFolder)
            {
                Walk(shown, Path.Combine(real, entry.Name), states);
            }
        }
        else
        {
            TakeLink(shown, Path.Combine(real, entry.Name), real, states);
        }
    }

    /// <summary>Nobody knows what a link that leads nowhere stands for: there may be files behind it one day.</summary>
    private void TakeLink(string shown, string link, string real, ulong states)
    {
        try
        {
            var target = RealPath.Of(link);
            if (Directory.Exists(target) && !IsAbove(target, real))
            {
                links[shown] = new LinkedFolder(target, states | links.GetValueOrDefault(shown).States);
            }
            else if (!Path.Exists(target))
            {
                unreadable.Add((shown, "it is a link that leads nowhere"));
            }
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            unreadable.Add((shown, SourceFilesExtensions.Describe(exception)));
        }
    }

    private static bool IsAbove(string folder, string path) =>
        path == folder
            || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Read whole before anything below is walked, so that no more than one folder is open at a time.</summary>
    private static Entry[] Entries(string folder) =>
    [
        .. new FileSystemEnumerable<Entry>(
            folder,
            (ref entry) => new Entry(entry.FileName.ToString(), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
            new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref entry) => !FilePattern.IsPassedOver(entry.FileName),
        },
    ];

    private readonly record struct Entry(string Name, bool IsFolder, bool IsLink);

    private readonly record struct LinkedFolder(string Target, ulong States);
}
