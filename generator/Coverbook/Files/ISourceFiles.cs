namespace Coverbook.Files;

/// <summary>
/// All reading of inputs goes through this door: the real disk in the tool, memory in tests. Paths are relative to the
/// site folder.
/// </summary>
public interface ISourceFiles
{
    /// <summary>Whether a file stands at the path.</summary>
    bool Exists(FilePath path);

    /// <summary>
    /// The files that a glob (<c>content/mappings/**/*.yaml</c>) or a plain path matches, in ordinal order. A glob passes over what
    /// editors keep beside the files that they edit: hidden files and folders, and names that end in <c>~</c>. A folder that may not be
    /// read is given in place of its files, so that whoever reads them says so.
    /// </summary>
    IReadOnlyList<FilePath> Find(string pattern);

    /// <summary>A file that is named by a plain path, however that is written (<c>./a//b</c>): the same file always has the same path.</summary>
    FilePath Named(string path) => new(path);

    /// <summary>Opens a file for reading from its start.</summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    Stream Open(FilePath path);

    /// <summary>
    /// What a loader makes of one file. Files that remember (the dev server's) give what was made before, as long as neither the
    /// file nor <paramref name="circumstances"/> changed; all others make it each time.
    /// </summary>
    /// <param name="path">The only file that <paramref name="make"/> reads.</param>
    /// <param name="circumstances">Everything else that the result depends on, compared by value.</param>
    /// <param name="make">Reads the file through these files.</param>
    T Recall<T>(FilePath path, object circumstances, Func<T> make)
        where T : class => make();
}

/// <summary>What every kind of <see cref="ISourceFiles"/> can do beyond its three primitives.</summary>
public static class SourceFilesExtensions
{
    /// <summary>
    /// The files that entries of the configuration name by their patterns, in the order of their paths. A file that several entries
    /// match belongs to the first.
    /// </summary>
    public static IReadOnlyDictionary<FilePath, TEntry> FindAll<TEntry>(
        this ISourceFiles files, IEnumerable<TEntry> entries, Func<TEntry, string> patternOf, Action<TEntry> reportNothing)
    {
        var found = new SortedDictionary<FilePath, TEntry>();
        foreach (var entry in entries)
        {
            var paths = files.Find(patternOf(entry));
            if (paths.Count == 0)
            {
                reportNothing(entry);
            }

            foreach (var path in paths)
            {
                found.TryAdd(path, entry);
            }
        }

        return found;
    }

    /// <summary>The file's bytes, or <c>null</c> with the system's words for why they cannot be had.</summary>
    public static byte[]? TryRead(this ISourceFiles files, FilePath path, out string? failure)
    {
        try
        {
            using var stream = files.Open(path);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            failure = null;
            return bytes;
        }
        catch (Exception exception) when (IsReadFailure(exception))
        {
            failure = Describe(exception);
            return null;
        }
    }

    /// <summary>Whether an exception means that the machine refused to read, rather than a bug; also from inside of a parallel loop.</summary>
    public static bool IsReadFailure(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException
        || (exception is AggregateException several && several.InnerExceptions.All(IsReadFailure));

    /// <summary>Why a read failed, in words without a machine's paths.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it does not exist",
        UnauthorizedAccessException => "it may not be read",
        NotSupportedException => "it is not a regular file",
        _ => "reading it failed",
    };
}
