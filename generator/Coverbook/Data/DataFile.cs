using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>The door for small input files: reads JSON or YAML, by the file's extension, into a positioned tree.</summary>
internal static class DataFile
{
    /// <summary>The file's root map, or <c>null</c> with a diagnostic saying why there is none.</summary>
    public static MapNode? ReadMap(ISourceFiles files, FilePath path, SourceSpan namedAt, InputKind kind, DiagnosticBag bag) =>
        (MapNode?)Read(files, path, namedAt, kind, takesList: false, bag);

    /// <summary>The file's root, a map or a list, or <c>null</c> with a diagnostic saying why there is none.</summary>
    public static DataNode? ReadMapOrList(ISourceFiles files, FilePath path, SourceSpan namedAt, InputKind kind, DiagnosticBag bag) =>
        Read(files, path, namedAt, kind, takesList: true, bag);

    private static DataNode? Read(
        ISourceFiles files, FilePath path, SourceSpan namedAt, InputKind kind, bool takesList, DiagnosticBag bag)
    {
        var bytes = files.TryRead(path, ByteLimits.Of(path), out var failure);
        if (bytes is null)
        {
            bag.Add(InputDiagnostics.NotRead(kind, namedAt, path, failure!));
            return null;
        }

        // A bag of the file's own: other loaders add to the shared one at the same time.
        var fileBag = new DiagnosticBag();
        var root = SingleRoot(path, ReadDocuments(path, bytes, kind, fileBag), kind, takesList, fileBag);
        bag.AddRange(fileBag.ToSorted());
        return root;
    }

    private static ImmutableArray<DataNode> ReadDocuments(FilePath path, byte[] bytes, InputKind kind, DiagnosticBag bag) =>
        path.Extension != ".json" ? YamlTree.Read(path, bytes, kind, bag).Documents
        : JsonTree.Read(path, bytes, kind, bag) is { } root ? [root]
        : [];

    private static DataNode? SingleRoot(
        FilePath path, ImmutableArray<DataNode> documents, InputKind kind, bool takesList, DiagnosticBag bag)
    {
        if (!FileRecognition.Accept(documents, kind, bag))
        {
            return null;
        }

        switch (documents)
        {
            case [MapNode map]:
                return map;
            case [ListNode { Items: [MapNode, ..] } list] when takesList:
                return list;
            case [] when bag.Count > 0:
                break;
            case []:
                bag.Add(InputDiagnostics.WrongType(kind, SourceSpan.Whole(path), path.Name, "a map", "empty"));
                break;
            case [var other]:
                bag.Add(InputDiagnostics.WrongType(kind, other.Span, path.Name, "a map", other.Shape));
                break;
            default:
                bag.Add(InputDiagnostics.WrongType(kind, documents[1].Span, path.Name, "one map", "several documents"));
                break;
        }

        return null;
    }
}
