using System.Collections.Concurrent;

namespace Coverbook.Files;

/// <summary>Files as one build sees them: which there are is looked up once, so that all of its stages speak of the same.</summary>
internal sealed class SteadyFiles(ISourceFiles files) : ISourceFiles
{
    private readonly ConcurrentDictionary<string, FoundFiles> found = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Exists(FilePath path) => files.Exists(path);

    /// <inheritdoc/>
    public FoundFiles Find(string pattern) => found.GetOrAdd(pattern, files.Find);

    /// <inheritdoc/>
    public FilePath Named(string path) => files.Named(path);

    /// <inheritdoc/>
    public Stream Open(FilePath path) => files.Open(path);
}
