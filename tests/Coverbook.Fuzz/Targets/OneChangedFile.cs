using Coverbook.Files;

namespace Coverbook.Fuzz.Targets;

/// <summary>Files of which one has another content.</summary>
internal sealed class OneChangedFile(ISourceFiles files, FilePath changed, byte[] content) : ISourceFiles
{
    public bool Exists(FilePath path) => path == changed || files.Exists(path);

    public Stream Open(FilePath path) => path == changed ? new MemoryStream(content, writable: false) : files.Open(path);

    public FoundFiles Find(string pattern) => files.Find(pattern);

    public FilePath Named(string path) => files.Named(path);
}
