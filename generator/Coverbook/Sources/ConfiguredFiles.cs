using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Sources;

/// <summary>Finds the files of the sources of one kind.</summary>
internal static class ConfiguredFiles
{
    /// <summary>
    /// The files in the order of their paths, each with its entry; a file that several sources match belongs to the first. A source that
    /// matches nothing is reported, as is a folder that cannot be looked into.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<FilePath, TOptions>> Find<TOptions>(
        ISourceFiles files, IEnumerable<Source<TOptions>> sources, InputKind kind, DiagnosticBag bag)
    {
        var found = new Dictionary<FilePath, TOptions>();
        foreach (var (options, pattern, span) in sources)
        {
            var matches = files.Find(pattern);
            if (matches.IsNothing)
            {
                bag.Add(InputDiagnostics.NothingFound(kind, span, pattern));
            }

            bag.AddRange(
                matches.Unreadable.Select(folder => InputDiagnostics.FolderUnreadable(kind, span, folder.Path.Value, folder.Reason)));
            foreach (var path in matches.Files)
            {
                found.TryAdd(path, options);
            }
        }

        return [.. found.OrderBy(file => file.Key)];
    }
}
