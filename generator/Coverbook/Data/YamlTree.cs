using System.Buffers;
using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using YamlDotNet.Core;

namespace Coverbook.Data;

/// <summary>A YAML file: the tree of each of its documents, and where its scalars stand (for highlighting).</summary>
internal sealed record YamlFile(ImmutableArray<DataNode> Documents, SyntaxTokens Tokens)
{
    /// <summary>A file that gives nothing.</summary>
    public static readonly YamlFile Nothing = new([], SyntaxTokens.None);

    /// <summary>The text that tokens and places count in, as UTF-8.</summary>
    public ReadOnlyMemory<byte> Source { get; init; }
}

/// <summary>Where a file stops being YAML, and why.</summary>
internal sealed record YamlError(SourceSpan Span, string Reason);

/// <summary>
/// Reads YAML into positioned trees in one pass over YamlDotNet's events. Broken YAML gives a diagnostic; the documents
/// before it are kept.
/// </summary>
internal static class YamlTree
{
    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(character => character is not ('\t' or '\n' or '\r')), '\u007F']);

    /// <summary>Reads all documents of a file.</summary>
    public static YamlFile Read(FilePath path, ReadOnlyMemory<byte> bytes, InputKind kind, DiagnosticBag bag)
    {
        if (bytes.Length > DataLimits.YamlBytes)
        {
            bag.Add(InputDiagnostics.TooMuch(kind, SourceSpan.Whole(path), "bytes", DataLimits.YamlBytes));
            return YamlFile.Nothing;
        }

        return TextDecoder.TryRead(path, bytes, kind, bag, out var utf8)
            ? Read(path, TextDecoder.Decode(utf8.Span), kind, bag) with { Source = utf8 }
            : YamlFile.Nothing;
    }

    /// <summary>Reads text that is decoded already.</summary>
    public static YamlFile Read(FilePath path, string text, InputKind kind, DiagnosticBag bag)
    {
        if (FindControlCharacter(path, text) is { } span)
        {
            bag.Add(InputDiagnostics.Syntax(kind, span, "YAML", "a control character stands here"));
            return YamlFile.Nothing;
        }

        using var reader = new StringReader(text);
        var builder = new YamlTreeBuilder(path, new Parser(reader), kind, bag);
        var documents = builder.ReadAll(out var exception);
        if (exception is not null)
        {
            var error = new YamlFaults(path, text, builder.Here, builder.Open).Explain(exception);
            bag.Add(InputDiagnostics.Syntax(kind, error.Span, "YAML", error.Reason));
        }

        return new YamlFile(documents, builder.Tokens);
    }

    private static SourceSpan? FindControlCharacter(FilePath path, string text)
    {
        var index = text.AsSpan().IndexOfAny(ControlCharacters);
        if (index < 0)
        {
            return null;
        }

        var line = 1 + text.AsSpan(0, index).Count('\n');
        return SourceSpan.At(path, line, index - text.LastIndexOf('\n', index));
    }
}
