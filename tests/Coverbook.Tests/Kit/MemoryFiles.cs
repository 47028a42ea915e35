using System.Text;
using Coverbook.Files;

namespace Coverbook.Tests.Kit;

/// <summary>A site's inputs in memory: path to text.</summary>
internal sealed class MemoryFiles : ISourceFiles
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly SortedSet<string> locked = new(StringComparer.Ordinal);

    /// <summary>Adds or replaces a file.</summary>
    public MemoryFiles With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds or replaces a file.</summary>
    public MemoryFiles With(string path, byte[] bytes)
    {
        files[path] = bytes;
        return this;
    }

    /// <summary>Locks a folder: it is there, but may not be looked into.</summary>
    public MemoryFiles WithLocked(string folder)
    {
        locked.Add(folder);
        foreach (var path in files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).ToArray())
        {
            files.Remove(path);
        }

        return this;
    }

    /// <summary>Removes a file.</summary>
    public MemoryFiles Without(string path)
    {
        files.Remove(path);
        return this;
    }

    /// <summary>A file's text, if there is such a file.</summary>
    public string? TryText(string path) => files.TryGetValue(path, out var bytes) ? Encoding.UTF8.GetString(bytes) : null;

    public bool Exists(FilePath path) => files.ContainsKey(path.Value);

    public Stream Open(FilePath path) =>
        files.TryGetValue(path.Value, out var bytes)
            ? new MemoryStream(bytes, writable: false)
            : throw new FileNotFoundException(path.Value);

    public FoundFiles Find(string pattern)
    {
        var read = FilePattern.Of(pattern);
        return new FoundFiles(
            [.. files.Keys.Where(path => read.Fits(path)).Select(path => new FilePath(path))],
            [.. locked.Where(folder => !read.IsPlain && (folder + "/").StartsWith(read.Folder, StringComparison.Ordinal))
                .Select(folder => new UnreadableFolder(new FilePath(folder), "it may not be read"))]);
    }
}
