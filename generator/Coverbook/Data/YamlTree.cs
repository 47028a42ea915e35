using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using YamlDotNet.Core;

namespace Coverbook.Data;

/// <summary>A YAML file: the tree of each of its documents, and where its scalars stand (for highlighting).</summary>
internal sealed record YamlFile(ImmutableArray<DataNode> Documents, ImmutableArray<SyntaxToken> Tokens);

/// <summary>
/// Reads YAML into positioned trees in one pass over YamlDotNet's events. Broken YAML gives a diagnostic; the documents
/// before it are kept.
/// </summary>
internal static class YamlTree
{
    /// <summary>Reads all documents of a file.</summary>
    public static YamlFile Read(FilePath path, ReadOnlySpan<byte> bytes, InputKind kind, DiagnosticBag bag)
    {
        if (bytes.Length > DataLimits.YamlBytes)
        {
            bag.Add(InputDiagnostics.TooMuch(kind, SourceSpan.Whole(path), "bytes", DataLimits.YamlBytes));
            return new YamlFile([], []);
        }

        if (!TextDecoder.Check(path, bytes, TextPosition.Start, kind, bag))
        {
            return new YamlFile([], []);
        }

        return Read(path, TextDecoder.Decode(bytes), kind, bag);
    }

    /// <summary>Reads text that is decoded already.</summary>
    public static YamlFile Read(FilePath path, string text, InputKind kind, DiagnosticBag bag)
    {
        if (FindControlCharacter(text) is { } span)
        {
            bag.Add(InputDiagnostics.Syntax(kind, span with { Path = path }, "YAML", "a control character stands here"));
            return new YamlFile([], []);
        }

        using var reader = new StringReader(text);
        var file = new YamlTreeBuilder(path, new Parser(reader), kind, bag).ReadAll(out var error);
        if (error is not null)
        {
            bag.Add(FindTab(text, error.Span) is { } tab
                ? InputDiagnostics.Syntax(kind, tab, "YAML", "a tab indents this line, where YAML allows only spaces")
                : InputDiagnostics.Syntax(kind, error.Span, "YAML", error.Reason));
        }

        return file;
    }

    /// <summary>
    /// The tab that most likely broke the file: the parser notices one only where its line, or the next, no longer fits.
    /// </summary>
    private static SourceSpan? FindTab(string text, SourceSpan error)
    {
        const int linesAhead = 2;
        var lines = text.Split('\n');
        for (var line = error.Start.Line; line <= Math.Min(lines.Length, error.End.Line + linesAhead); line++)
        {
            var indent = lines[line - 1].AsSpan(0, lines[line - 1].Length - lines[line - 1].TrimStart().Length);
            if (indent.IndexOf('\t') is >= 0 and var column)
            {
                return SourceSpan.At(error.Path, line, column + 1);
            }
        }

        return null;
    }

    private static SourceSpan? FindControlCharacter(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is (< ' ' and not '\t' and not '\n' and not '\r') or '\u007F')
            {
                var line = 1 + text.AsSpan(0, index).Count('\n');
                return SourceSpan.At(default, line, index - text.LastIndexOf('\n', index));
            }
        }

        return null;
    }
}
