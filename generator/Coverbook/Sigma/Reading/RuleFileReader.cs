using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Documents;

namespace Coverbook.Sigma.Reading;

/// <summary>The door to rule files of any kind, without a site: editors, hooks and the command line come through here.</summary>
internal static class RuleFileReader
{
    /// <summary>One file. A file that cannot be read has a diagnostic at <paramref name="namedAt"/> and no documents.</summary>
    public static RuleFile Read(ISourceFiles files, FilePath path, SourceSpan namedAt, RuleLibrary library)
    {
        var bytes = files.TryRead(path, ByteLimits.Of(path), out var failure);
        return bytes is not null ? Read(path, bytes, library) : new RuleFile
        {
            Path = path,
            Diagnostics = [InputDiagnostics.NotRead(InputKind.Rule, namedAt, path, failure!)],
        };
    }

    /// <summary>A file's bytes, as an editor has them before they are saved.</summary>
    public static RuleFile Read(FilePath path, byte[] bytes, RuleLibrary library)
    {
        var bag = new DiagnosticBag();
        var yaml = YamlTree.Read(path, bytes, InputKind.Rule, bag);
        if (!FileRecognition.Accept(yaml.Documents, InputKind.Rule, bag))
        {
            return new RuleFile { Path = path, Documents = [], Diagnostics = bag.ToSorted() };
        }

        ImmutableArray<Diagnostic> broken = [.. bag.ToSorted().Where(diagnostic => diagnostic.IsError)];
        var faults = new DocumentFaults(broken);
        var heads = new SharedHeads();
        var texts = DocumentText.Of(yaml);
        var documents = ImmutableArray.CreateBuilder<RuleDocument>(yaml.Documents.Length);
        for (var index = 0; index < yaml.Documents.Length; index++)
        {
            var own = new DiagnosticBag();
            var document = ReadDocument(path, yaml.Documents[index], index, texts[index], library, heads, own);
            var found = own.ToSorted();
            bag.AddRange(found);
            if (document is null)
            {
                faults.Note(found);
            }
            else
            {
                documents.Add(faults.Attach(document, found));
            }
        }

        if (yaml.Documents.IsEmpty && bag.Count == 0)
        {
            bag.Add(RuleDiagnostics.Empty(SourceSpan.Whole(path)));
            faults.Note(bag.ToSorted());
        }

        var read = documents.DrainToImmutable();
        return new RuleFile
        {
            Path = path,
            Documents = read,
            Facts = [.. read.Select(RuleFacts.Of), .. broken.IsEmpty ? [] : UnreadNames.In(path, bytes)],
            Unread = faults.Rest(),
            Diagnostics = bag.ToSorted(),
        };
    }

    private static RuleDocument? ReadDocument(
        FilePath path, DataNode root, int index, DocumentText text, RuleLibrary library, SharedHeads heads, DiagnosticBag bag)
    {
        switch (root)
        {
            case MapNode map:
                var whole = heads.Join(map, bag, out var sharing);
                var read = whole is null
                    ? new RuleDocument(index, map, null, null)
                    : new RuleReader(path, library, bag).Read(whole, index, text);
                return sharing is null || read.Rule is not { } rule ? read : read with { Rule = rule with { Faults = [sharing] } };
            case ScalarNode { Kind: ScalarKind.Null } empty:
                bag.Add(RuleDiagnostics.Empty(SourceSpan.At(path, empty.Span.Start.Line, 1)));
                return null;
            case var other:
                bag.Add(InputDiagnostics.WrongType(InputKind.Rule, other.Span, path.Name, "a map", other.Shape));
                return null;
        }
    }
}
