using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Coverbook.Data;

/// <summary>The mutable half of <see cref="YamlTree"/>: walks the events of one file.</summary>
internal sealed class YamlTreeBuilder(FilePath path, Parser parser, InputKind kind, DiagnosticBag bag)
{
    /// <summary>What this class complains about in exceptions of the parser's kind.</summary>
    public const string NoAnchor = "no anchor";

    /// <inheritdoc cref="NoAnchor"/>
    public const string KeyIsNoText = "key is no text";

    /// <summary>The parser gave up on brackets that are never closed.</summary>
    public const string GaveUp = "gave up";

    /// <summary>The parser met an escape that names half of a surrogate pair.</summary>
    public const string HalfPair = "half of a pair";

    /// <summary>The parser met no value where one is due.</summary>
    public const string NoValue = "While parsing a node, did not find expected node content.";

    private readonly Dictionary<string, Anchored> anchors = new(StringComparer.Ordinal);
    private readonly List<SyntaxToken> tokens = [];
    private int nodes;
    private int aliasedNodes;
    private int mergedEntries;
    private readonly List<OpenCollection> open = [];
    private SourceSpan here = SourceSpan.Whole(path);

    /// <summary>The maps and lists that were not read to their ends, from the outermost.</summary>
    public IReadOnlyList<OpenCollection> Open => open;

    /// <summary>The place of what was read last.</summary>
    public SourceSpan Here => here;

    /// <summary>Where the scalars stand that were read so far.</summary>
    public SyntaxTokens Tokens => SyntaxTokens.Of(tokens);

    /// <summary>All documents up to the first error of syntax, which is handed out.</summary>
    public ImmutableArray<DataNode> ReadAll(out YamlException? error)
    {
        error = null;
        var documents = ImmutableArray.CreateBuilder<DataNode>();
        try
        {
            while (Next())
            {
                if (parser.Current is DocumentStart)
                {
                    if (documents.Count == DataLimits.Documents)
                    {
                        throw new LimitException("documents", DataLimits.Documents);
                    }

                    Next();
                    documents.Add(ReadNode(depth: 0));
                }
            }
        }
        catch (YamlException exception)
        {
            error = exception;
        }
        catch (LimitException limit)
        {
            bag.Add(InputDiagnostics.TooMuch(kind, here, limit.What, limit.Limit));
        }

        return documents.DrainToImmutable();
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

    /// <summary>The parser leaves some broken texts with exceptions that are not its own.</summary>
    private bool MoveNext()
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            var end = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(end, end, exception is ArgumentException ? HalfPair : GaveUp, exception);
        }
    }

    private DataNode ReadNode(int depth)
    {
        if (depth > DataLimits.Depth)
        {
            throw new LimitException("levels of maps and lists", DataLimits.Depth);
        }

        var before = nodes++;
        if (nodes > DataLimits.YamlValues)
        {
            throw new LimitException("values", DataLimits.YamlValues);
        }

        return parser.Current switch
        {
            AnchorAlias alias => Resolve(alias),
            Scalar scalar => Remember(scalar.Anchor, ReadScalar(scalar, isKey: false), before),
            SequenceStart start => Remember(start.Anchor, ReadList(here, start, depth), before),
            MappingStart start => Remember(start.Anchor, ReadMap(here, start, depth), before),
            var other => throw new YamlException(other!.Start, other.End, NoValue),
        };
    }

    private ListNode ReadList(SourceSpan start, SequenceStart head, int depth)
    {
        open.Add(new OpenCollection(start, head.Style == SequenceStyle.Flow));
        var items = ImmutableArray.CreateBuilder<DataNode>();
        while (Next() && parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        open.RemoveAt(open.Count - 1);
        var list = new ListNode(Until(start), items.DrainToImmutable()) { Tag = TagOf(head) };
        CheckTag(list);
        return list;
    }

    private MapNode ReadMap(SourceSpan start, MappingStart head, int depth)
    {
        open.Add(new OpenCollection(start, head.Style == MappingStyle.Flow));
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        var seen = new KeySet();
        ScalarNode? mergeKey = null;
        DataNode? merged = null;
        while (Next() && parser.Current is not MappingEnd)
        {
            if (parser.Current is not Scalar scalar)
            {
                throw new YamlException(parser.Current!.Start, parser.Current.End, KeyIsNoText);
            }

            var (key, isMerge) = (ReadScalar(scalar, isKey: true), MergeKey.Is(scalar));
            Next();
            var value = ReadNode(depth + 1);
            if (!isMerge && seen.Add(key.Text))
            {
                entries.Add(new MapEntry(key, value));
            }
            else if (isMerge && merged is null)
            {
                (mergeKey, merged) = (key, value);
            }
            else if (bag.Wants(InputDiagnostics.Code(kind, 5), key.Span))
            {
                bag.Add(InputDiagnostics.DuplicateKey(kind, key.Span, key.Text));
            }
        }

        if (merged is not null)
        {
            Merge(mergeKey!, merged, entries, ref seen);
        }

        open.RemoveAt(open.Count - 1);
        var map = new MapNode(Until(start), entries.DrainToImmutable()) { Tag = TagOf(head) };
        CheckTag(map);
        return map;
    }

    private void Merge(ScalarNode key, DataNode merged, ImmutableArray<MapEntry>.Builder entries, ref KeySet seen)
    {
        ImmutableArray<DataNode> maps = merged is ListNode list ? list.Items : [merged];
        foreach (var item in maps)
        {
            if (item is not MapNode map)
            {
                bag.Add(InputDiagnostics.WrongType(kind, item.Span, key.Text, "a map or a list of maps", item.Shape));
                continue;
            }

            Charge(ref mergedEntries, map.Entries.Length, DataLimits.MergedEntries, "entries that '<<' merges");
            foreach (var entry in map.Entries)
            {
                if (seen.Add(entry.Key.Text))
                {
                    entries.Add(entry);
                }
            }
        }
    }

    private ScalarNode ReadScalar(Scalar scalar, bool isKey)
    {
        var tag = TagOf(scalar);
        var isPlain = scalar.Style == ScalarStyle.Plain;
        var scalarKind = tag is not null
            ? ExplicitTags.KindOf(tag, scalar.Value)
            : isPlain ? CoreSchema.KindOf(scalar.Value)
            : ScalarKind.Text;
        var tokenKind = (isKey, scalarKind) switch
        {
            (true, _) => SyntaxKind.Key,
            (_, ScalarKind.Text) => SyntaxKind.Text,
            (_, ScalarKind.Number) => SyntaxKind.Number,
            _ => SyntaxKind.Constant,
        };
        var ahead = isPlain ? LengthOfProperties(scalar) : 0;
        tokens.Add(new SyntaxToken((int)scalar.Start.Index + ahead, (int)scalar.End.Index, tokenKind));
        var node = new ScalarNode(here with { Start = here.Start with { Column = here.Start.Column + ahead } }, scalar.Value, scalarKind)
        {
            Tag = tag,
            IsNotFinite = (isPlain ? tag is null or "!!float" : tag == "!!float") && CoreSchema.IsNotFinite(scalar.Value),
        };
        CheckTag(node);
        return node;
    }

    /// <summary>Anchor and tag, which the parser counts as part of the scalar, where the scalar is on one line with them.</summary>
    private static int LengthOfProperties(Scalar scalar) =>
        (scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty) || scalar.Start.Line != scalar.End.Line ? 0
        : Math.Max(0, (int)(scalar.End.Index - scalar.Start.Index) - scalar.Value.Length);

    private static string? TagOf(NodeEvent node) =>
        node.Tag.IsEmpty ? null : node.Tag.IsNonSpecific ? "!" : ExplicitTags.Short(node.Tag.Value);

    /// <summary>Reports a tag of YAML's own that promises another shape or type than the value has.</summary>
    private void CheckTag(DataNode node)
    {
        if (node.Tag is { } tag
            && ExplicitTags.Promised(tag) is { } promised
            && !ExplicitTags.Fits(node)
            && bag.Wants(InputDiagnostics.Code(kind, 6), node.Span))
        {
            bag.Add(InputDiagnostics.WrongType(kind, node.Span, tag, promised, node.Shape));
        }
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
            throw new YamlException(alias.Start, alias.End, NoAnchor);
        }

        nodes += anchored.Nodes;
        Charge(ref aliasedNodes, anchored.Nodes, DataLimits.AliasedNodes, "values that aliases stand for");
        return anchored.Node;
    }

    private static void Charge(ref int spent, int more, int limit, string what)
    {
        spent += more;
        if (spent > limit)
        {
            throw new LimitException(what, limit);
        }
    }

    private SourceSpan ToSpan(Mark start, Mark end) => new(path, At(start), At(end));

    private static TextPosition At(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private SourceSpan Until(SourceSpan start) => start with { End = here.End };

    private sealed record Anchored(DataNode Node, int Nodes);

    /// <summary>Leaves the recursion when a limit is met; it never leaves this class.</summary>
    private sealed class LimitException(string what, int limit) : Exception
    {
        public string What { get; } = what;

        public int Limit { get; } = limit;
    }
}
