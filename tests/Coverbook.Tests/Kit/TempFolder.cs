namespace Coverbook.Tests.Kit;

/// <summary>A folder on the real disk that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <summary>The folder's path.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("coverbook-").FullName;

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

    /// <summary>All files below a path, sorted.</summary>
    public string[] FilesBelow(string path) =>
    [
        .. Directory.EnumerateFiles(At(path), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(At(path), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
