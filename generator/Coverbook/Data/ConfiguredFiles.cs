using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>Finds the files of one kind that entries of the configuration name by their patterns.</summary>
internal static class ConfiguredFiles
{
    /// <summary>
    /// The files in the order of their paths, each with its entry; a file that several entries match belongs to the first. An entry that
    /// matches nothing is reported, as is a folder that cannot be looked into.
    /// </summary>
    public static IReadOnlyDictionary<FilePath, TEntry> Find<TEntry>(
        ISourceFiles files, IEnumerable<TEntry> entries, Func<TEntry, (string Pattern, SourceSpan Span)> named, InputKind kind, DiagnosticBag bag)
    {
        var found = new SortedDictionary<FilePath, TEntry>();
        foreach (var entry in entries)
        {
            var (pattern, span) = named(entry);
            var matches = files.Find(pattern);
            if (matches.IsNothing)
            {
                bag.Add(InputDiagnostics.NothingFound(kind, span, pattern));
            }

            bag.AddRange(matches.Unreadable.Select(folder => InputDiagnostics.FolderUnreadable(kind, span, folder.Path.Value, folder.Reason)));
            foreach (var path in matches.Files)
            {
                found.TryAdd(path, entry);
            }
        }

        return found;
    }
}
