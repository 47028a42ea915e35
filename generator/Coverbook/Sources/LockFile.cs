using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Sources;

/// <summary>The door to <c>content/sources.lock.json</c>, which belongs to the site and into its history.</summary>
internal static class LockFile
{
    /// <summary>The folder that the file lies in.</summary>
    public const string Folder = "content";

    /// <summary>The file's name in its folder.</summary>
    public const string Name = "sources.lock.json";

    /// <summary>The file's place in every site folder.</summary>
    public static readonly FilePath Path = new($"{Folder}/{Name}");

    /// <summary>The lock, which is empty where there is no file; <c>null</c> when it has errors, which are in the bag.</summary>
    public static SourcesLock? Load(ISourceFiles files, DiagnosticBag bag)
    {
        if (files.TryRead(Path, ByteLimits.Of(Path), out var failure) is { } bytes)
        {
            return JsonTree.Read(Path, bytes, InputKind.Lock, bag) is { } root ? ReadRoot(root, bag) : null;
        }

        if (!files.Exists(Path))
        {
            return SourcesLock.Empty;
        }

        bag.Add(InputDiagnostics.NotRead(InputKind.Lock, SourceSpan.Whole(Path), Path, failure!));
        return null;
    }

    private static SourcesLock? ReadRoot(DataNode root, DiagnosticBag bag)
    {
        if (root is MapNode map)
        {
            return LockJson.Read(map, bag);
        }

        bag.Add(InputDiagnostics.WrongType(InputKind.Lock, root.Span, Path.Value, "a map", root.Shape));
        return null;
    }
}
