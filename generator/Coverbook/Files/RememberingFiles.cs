using System.Collections.Concurrent;

namespace Coverbook.Files;

/// <summary>
/// Files that are read again and again while some of them change: what was found and made is kept until it is forgotten. Nothing
/// is kept of a file that was not read to its end, so that it is tried again each time.
/// </summary>
internal sealed class RememberingFiles(DigestingFiles files) : ISourceFiles
{
    private readonly ConcurrentDictionary<string, FoundFiles> found = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<FilePath, Memory> made = new();
    private readonly ConcurrentDictionary<FilePath, bool> used = new();

    /// <inheritdoc/>
    public bool Exists(FilePath path) => files.Exists(path);

    /// <inheritdoc/>
    public FoundFiles Find(string pattern)
    {
        if (found.TryGetValue(pattern, out var known))
        {
            return known;
        }

        var now = files.Find(pattern);
        return now.Unreadable.IsEmpty ? found.GetOrAdd(pattern, now) : now;
    }

    /// <inheritdoc/>
    public FilePath Named(string path) => files.Named(path);

    /// <inheritdoc/>
    public Stream Open(FilePath path)
    {
        used[path] = true;
        return files.Open(path);
    }

    /// <inheritdoc/>
    public T Recall<T>(FilePath path, object circumstances, Func<T> make)
        where T : class
    {
        used[path] = true;
        if (made.TryGetValue(path, out var memory) && memory.Circumstances.Equals(circumstances) && memory.Value is T known)
        {
            return known;
        }

        var value = make();
        if (files.DigestOf(path) is null)
        {
            made.TryRemove(path, out _);
        }
        else
        {
            made[path] = new Memory(circumstances, value);
        }

        return value;
    }

    /// <summary>Forgets what was made of a file, because it changed.</summary>
    public void Forget(FilePath path) => made.TryRemove(path, out _);

    /// <summary>Forgets which files there are, because some came or went.</summary>
    public void ForgetFound() => found.Clear();

    /// <summary>After a reading of everything: forgets the files that it did not use.</summary>
    public void ForgetUnused()
    {
        foreach (var path in made.Keys.Where(path => !used.ContainsKey(path)))
        {
            made.TryRemove(path, out _);
        }

        files.Keep(used.ContainsKey);
        used.Clear();
    }

    private sealed record Memory(object Circumstances, object Value);
}
