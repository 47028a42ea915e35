using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Coverbook.Data;

/// <summary>Where a file stops being YAML, and why.</summary>
internal sealed record YamlError(SourceSpan Span, string Reason);

/// <summary>The mutable half of <see cref="YamlTree"/>: walks the events of one file.</summary>
internal sealed class YamlTreeBuilder(FilePath path, Parser parser, InputKind kind, DiagnosticBag bag)
{
    /// <summary>The parser's words for the slips that people make most.</summary>
    private static readonly FrozenDictionary<string, string> InPlainWords = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["While scanning a plain scalar value, found invalid mapping."] = "text that holds a colon and a space must stand in quotes",
        ["While scanning a multi-line double-quoted scalar, found wrong indentation."] = "this quote is never closed",
        ["While scanning a quoted scalar, found unexpected end of stream."] = "this quote is never closed",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, Anchored> anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<SyntaxToken>.Builder tokens = ImmutableArray.CreateBuilder<SyntaxToken>();
    private int nodes;
    private int aliasedNodes;
    private SourceSpan here = SourceSpan.Whole(path);

    /// <summary>All documents up to the first error of syntax, which is handed out.</summary>
    public YamlFile ReadAll(out YamlError? error)
    {
        error = null;
        var documents = ImmutableArray.CreateBuilder<DataNode>();
        try
        {
            while (Next())
            {
                if (parser.Current is DocumentStart)
                {
                    Next();
                    documents.Add(ReadNode(depth: 0));
                }
            }
        }
        catch (YamlException exception)
        {
            error = new YamlError(ToSpan(exception.Start, exception.End), Reason(exception));
        }
        catch (LimitException limit)
        {
            bag.Add(InputDiagnostics.TooMuch(kind, here, limit.What, limit.Limit));
        }

        return new YamlFile(documents.DrainToImmutable(), tokens.DrainToImmutable());
    }

    private bool Next()
    {
        if (!MoveNext())
        {
            return false;
        }

        here = ToSpan(parser.Current!.Start, parser.Current.End);
        return true;
    }

    /// <summary>
    /// The parser gives up on some broken texts with exceptions that are not its own: for <c>...</c> before a value, or for an
    /// escape that names half of a surrogate pair.
    /// </summary>
    private bool MoveNext()
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            var end = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(end, end, "what follows here cannot be read", exception);
        }
    }

    private DataNode ReadNode(int depth)
    {
        if (depth > DataLimits.Depth)
        {
            throw new LimitException("levels of maps and lists", DataLimits.Depth);
        }

        var before = nodes++;
        return parser.Current switch
        {
            AnchorAlias alias => Resolve(alias),
            Scalar scalar => Remember(scalar.Anchor, ReadScalar(scalar, isKey: false), before),
            SequenceStart start => Remember(start.Anchor, ReadList(here, depth), before),
            MappingStart start => Remember(start.Anchor, ReadMap(here, depth), before),
            var other => throw new YamlException(other!.Start, other.End, "a value is expected here"),
        };
    }

    private ListNode ReadList(SourceSpan start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<DataNode>();
        while (Next() && parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        return new ListNode(Until(start), items.DrainToImmutable());
    }

    private MapNode ReadMap(SourceSpan start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        var seen = new KeySet();
        while (Next() && parser.Current is not MappingEnd)
        {
            if (parser.Current is not Scalar scalar)
            {
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a key must be plain or quoted text");
            }

            var key = ReadScalar(scalar, isKey: true);
            Next();
            var value = ReadNode(depth + 1);
            if (seen.Add(key.Text))
            {
                entries.Add(new MapEntry(key, value));
            }
            else
            {
                bag.Add(InputDiagnostics.DuplicateKey(kind, key.Span, key.Text));
            }
        }

        return new MapNode(Until(start), entries.DrainToImmutable());
    }

    private ScalarNode ReadScalar(Scalar scalar, bool isKey)
    {
        var scalarKind = scalar is { Style: ScalarStyle.Plain, IsPlainImplicit: true } ? CoreSchema.KindOf(scalar.Value) : ScalarKind.Text;
        var tokenKind = (isKey, scalarKind) switch
        {
            (true, _) => SyntaxKind.Key,
            (_, ScalarKind.Text) => SyntaxKind.Text,
            (_, ScalarKind.Number) => SyntaxKind.Number,
            _ => SyntaxKind.Constant,
        };
        tokens.Add(new SyntaxToken((int)scalar.Start.Index, (int)scalar.End.Index, tokenKind));
        return new ScalarNode(here, scalar.Value, scalarKind);
    }

    private DataNode Remember(AnchorName anchor, DataNode node, int before)
    {
        if (!anchor.IsEmpty)
        {
            anchors[anchor.Value] = new Anchored(node, nodes - before);
        }

        return node;
    }

    /// <summary>
    /// An alias shares its anchor's node, but is charged with the nodes that it stands for: a few lines of aliases to
    /// aliases would otherwise stand for billions.
    /// </summary>
    private DataNode Resolve(AnchorAlias alias)
    {
        if (!anchors.TryGetValue(alias.Value.Value, out var anchored))
        {
            throw new YamlException(alias.Start, alias.End, $"no anchor named {Quote.Of(alias.Value.Value)} stands before this alias");
        }

        aliasedNodes += anchored.Nodes;
        nodes += anchored.Nodes;
        return aliasedNodes <= DataLimits.AliasedNodes
            ? anchored.Node
            : throw new LimitException("values that aliases stand for", DataLimits.AliasedNodes);
    }

    private SourceSpan ToSpan(Mark start, Mark end) =>
        new(path, new((int)Math.Max(1, start.Line), (int)Math.Max(1, start.Column)), new((int)Math.Max(1, end.Line), (int)Math.Max(1, end.Column)));

    private SourceSpan Until(SourceSpan start) => start with { End = here.End };

    private static string Reason(YamlException exception)
    {
        if (InPlainWords.GetValueOrDefault(exception.Message) is { } plain)
        {
            return plain;
        }

        var message = exception.Message.TrimEnd('.', ' ');
        return message.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(message[0]) + message[1..];
    }

    private sealed record Anchored(DataNode Node, int Nodes);

    /// <summary>Leaves the recursion when a limit is met; it never leaves this class.</summary>
    private sealed class LimitException(string what, int limit) : Exception
    {
        public string What { get; } = what;

        public int Limit { get; } = limit;
    }
}
