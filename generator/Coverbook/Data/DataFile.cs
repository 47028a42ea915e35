using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>The door for small input files: reads JSON or YAML, by the file's extension, into a positioned tree.</summary>
internal static class DataFile
{
    /// <summary>The file's root map, or <c>null</c> with a diagnostic saying why there is none.</summary>
    public static MapNode? ReadMap(ISourceFiles files, FilePath path, SourceSpan namedAt, InputKind kind, DiagnosticBag bag)
    {
        var bytes = files.TryRead(path, out var failure);
        if (bytes is null)
        {
            bag.Add(InputDiagnostics.Unreadable(kind, namedAt, path.Value, failure!));
            return null;
        }

        // A bag of the file's own: other loaders add to the shared one at the same time.
        var fileBag = new DiagnosticBag();
        var root = path.Extension == ".json"
            ? JsonTree.Read(path, bytes, kind, fileBag)
            : YamlTree.Read(path, bytes, kind, fileBag).Documents.FirstOrDefault();
        if (root is not MapNode && (root is not null || fileBag.Count == 0))
        {
            fileBag.Add(InputDiagnostics.WrongType(kind, root?.Span ?? SourceSpan.Whole(path), path.Name, "a map", root?.Shape ?? "empty"));
        }

        bag.AddRange(fileBag.ToSorted());
        return root as MapNode;
    }
}
