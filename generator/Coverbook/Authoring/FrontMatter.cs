using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Authoring;

/// <summary>A Markdown file in its two parts: the YAML between the first two <c>---</c> lines, and the text below.</summary>
internal sealed record FrontMatter(MapNode Fields, AuthoredText Text)
{
    private const string Fence = "---";

    /// <summary>Reads a file; <c>null</c> with a diagnostic when it cannot be read.</summary>
    public static FrontMatter? Read(FilePath path, ISourceFiles files, DiagnosticBag bag)
    {
        if (files.TryRead(path, ByteLimits.Of(path), out var failure) is not { } bytes)
        {
            bag.Add(InputDiagnostics.NotRead(InputKind.Content, SourceSpan.Whole(path), path, failure!));
            return null;
        }

        if (!TextDecoder.TryRead(path, bytes, InputKind.Content, bag, out var utf8))
        {
            return null;
        }

        var lines = TextDecoder.Decode(utf8.Span).ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            return new FrontMatter(
                new MapNode(SourceSpan.Whole(path), []), new AuthoredText(string.Join('\n', lines), SourceSpan.Whole(path)));
        }

        // The fence stays in front of the YAML, where it opens the document, so that places in it are those of the file.
        var own = new DiagnosticBag();
        var root = YamlTree.Read(path, string.Join('\n', lines.Take(end)), InputKind.Content, own).Documents.FirstOrDefault();
        if (root is not null and not MapNode)
        {
            own.Add(InputDiagnostics.WrongType(InputKind.Content, root.Span, path.Name, "a map", root.Shape));
        }

        bag.AddRange(own.ToSorted());
        return own.Count > 0
            ? null
            : new FrontMatter(
                root as MapNode ?? new MapNode(SourceSpan.Whole(path), []),
                new AuthoredText(string.Join('\n', lines.Skip(end + 1)), SourceSpan.At(path, end + 2, 1)));
    }
}
