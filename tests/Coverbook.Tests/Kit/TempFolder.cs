namespace Coverbook.Tests.Kit;

/// <summary>A folder on the real disk that is gone after the test.</summary>
internal sealed class TempFolder(string root) : IDisposable
{
    private const string Memory = "/dev/shm";

    /// <summary>A folder where the system keeps such folders.</summary>
    public TempFolder()
        : this(Directory.CreateTempSubdirectory("coverbook-").FullName)
    {
    }

    /// <summary>The folder's path.</summary>
    public string Root { get; } = root;

    /// <summary>A folder in memory, where the machine has such: for tests that flush thousands of files.</summary>
    public static TempFolder InMemory() => Directory.Exists(Memory)
        ? new TempFolder(Directory.CreateDirectory(Path.Combine(Memory, $"coverbook-{Path.GetRandomFileName()}")).FullName)
        : new TempFolder();

    /// <summary>A path in the folder.</summary>
    public string At(string path) => Path.Combine(Root, path);

    /// <summary>Writes a file, with the folders above it.</summary>
    public TempFolder With(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        return this;
    }

    /// <summary>A file's text.</summary>
    public string Text(string path) => File.ReadAllText(At(path));

    /// <summary>Another folder in memory with the same files, but for those in some folders.</summary>
    public TempFolder CopyWithout(params string[] folders)
    {
        var copy = InMemory();
        foreach (var path in FilesBelow("").Where(path => !folders.Contains(path.Split('/')[0], StringComparer.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy.At(path))!);
            File.Copy(At(path), copy.At(path));
        }

        return copy;
    }

    /// <summary>All files below a path, sorted.</summary>
    public string[] FilesBelow(string path) =>
    [
        .. Directory.EnumerateFiles(At(path), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(At(path), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
