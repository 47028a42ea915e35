using Coverbook.Terms;

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
    /// The files that a glob (<c>content/mappings/**/*.yaml</c>) or a plain path matches. A glob passes over what editors keep beside
    /// the files that they edit: hidden files and folders, and names that end in <c>~</c>. Folders that are there but cannot be looked
    /// into are told, so that nobody takes their files for missing.
    /// </summary>
    FoundFiles Find(string pattern);

    /// <summary>
    /// A file that is named by a plain path, however that is written (<c>./a//b</c>): the same file always has the same path.
    /// </summary>
    FilePath Named(string path) => new(path);

    /// <summary>Opens a file for reading from its start.</summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    Stream Open(FilePath path);

    /// <summary>
    /// What a loader makes of one file. Files that remember (the dev server's), or of which readings are kept (a build's), give what was
    /// made before, as long as neither the file nor <paramref name="circumstances"/> changed; all others make it each time.
    /// </summary>
    /// <param name="path">The only file that <paramref name="make"/> reads.</param>
    /// <param name="circumstances">
    /// Everything else that the result depends on, compared by value; also how it is kept on the disk, where it can be.
    /// </param>
    /// <param name="make">Reads the file through these files.</param>
    T Recall<T>(FilePath path, object circumstances, Func<T> make)
        where T : class => make();
}

/// <summary>What every kind of <see cref="ISourceFiles"/> can do beyond its three primitives.</summary>
public static class SourceFilesExtensions
{
    /// <summary>Bytes of a file that is held in memory as a whole, where its kind has no smaller limit of its own.</summary>
    [Limit("Files and addresses", "bytes of a file of no other kind", "error CBx004")]
    public const int LargestFile = 64 * 1024 * 1024;

    /// <summary>What systems say of links that lead in a circle: ELOOP on Linux and on macOS.</summary>
    private static readonly int[] CircleOfLinks = [40, 62];

    /// <summary>What systems say of a disk that is full: ENOSPC, EDQUOT on Linux and on macOS, ERROR_DISK_FULL.</summary>
    private static readonly int[] DiskIsFull = [28, 122, 69, unchecked((int)0x80070070)];

    /// <summary>
    /// The file's bytes, or <c>null</c> with the reason why they cannot be had. A file of more than <paramref name="limit"/> bytes is not
    /// read at all.
    /// </summary>
    public static byte[]? TryRead(this ISourceFiles files, FilePath path, long limit, out ReadFailure? failure)
    {
        try
        {
            using var stream = files.Open(path);
            failure = stream.Length > limit ? new ReadFailure("it is too large", limit) : null;
            if (failure is not null)
            {
                return null;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception exception) when (IsReadFailure(exception))
        {
            failure = new ReadFailure(Describe(exception));
            return null;
        }
    }

    /// <summary>
    /// The file's bytes within the largest limit of any kind of input, or <c>null</c> with the reason why they cannot be had.
    /// </summary>
    public static byte[]? TryRead(this ISourceFiles files, FilePath path, out string? failure)
    {
        var bytes = files.TryRead(path, LargestFile, out var reason);
        failure = reason?.Reason;
        return bytes;
    }

    /// <summary>
    /// Whether an exception means that the machine refused to read, rather than a bug; also from inside of a parallel loop.
    /// </summary>
    public static bool IsReadFailure(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException
        || (exception is AggregateException several && several.InnerExceptions.All(IsReadFailure));

    /// <summary>Why writing failed: in words without a machine's paths, where there are any.</summary>
    public static string DescribeWriting(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "it may not be written to",
        NotReadableException or PathTooLongException => Describe(exception),
        _ when DiskIsFull.Contains(exception.HResult) => "the disk was full",
        _ => exception.Message,
    };

    /// <summary>Why a read failed, in words without a machine's paths.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        NotReadableException reason => reason.Message,
        FileNotFoundException or DirectoryNotFoundException => "it does not exist",
        UnauthorizedAccessException => "it may not be read",
        NotSupportedException => "it is not a regular file",
        PathTooLongException => "its path is too long",
        AggregateException several => Describe(several.InnerExceptions[0]),
        _ when CircleOfLinks.Contains(exception.HResult) => "its links lead round in a circle",
        _ => "reading it failed",
    };
}
