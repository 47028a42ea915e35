using System.Text;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Tests.Data;

/// <summary>A small JSON or YAML text, what it reads as, and what was found wrong with it.</summary>
internal sealed class TreeCase
{
    private readonly DiagnosticBag bag = new();

    private TreeCase(Func<DiagnosticBag, IEnumerable<DataNode?>> read) => Documents = [.. read(bag)];

    public IReadOnlyList<DataNode?> Documents { get; }

    public DataNode? Root => Documents.Count == 0 ? null : Documents[0];

    public IEnumerable<string> Complaints => bag.ToSorted().Select(diagnostic => diagnostic.ToString());

    public static TreeCase Json(string text) => Json(Encoding.UTF8.GetBytes(text));

    public static TreeCase Json(byte[] bytes) => new(bag => [JsonTree.Read(new FilePath("a.json"), bytes, InputKind.Config, bag)]);

    public static TreeCase Yaml(string text) => Yaml(Encoding.UTF8.GetBytes(text));

    public static TreeCase Yaml(byte[] bytes) => new(bag => YamlTree.Read(new FilePath("a.yml"), bytes, InputKind.Mapping, bag).Documents);

    /// <summary>All nodes and keys of a tree, in the order of the text.</summary>
    public static IEnumerable<DataNode> AllOf(DataNode? node) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry => AllOf(entry.Value).Prepend(entry.Key)).Prepend(map),
        ListNode list => list.Items.SelectMany(AllOf).Prepend(list),
        null => [],
        _ => [node],
    };

    /// <summary>A tree in one line: maps in braces, lists in brackets, text in quotes, other scalars as written.</summary>
    public static string Show(DataNode? node) => node switch
    {
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key.Text}: {Show(entry.Value)}"))}}}",
        ListNode list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        ScalarNode { Kind: ScalarKind.Text } text => $"'{text.Text}'",
        ScalarNode { Kind: ScalarKind.Null } => "null",
        ScalarNode scalar => scalar.Text,
        _ => "nothing",
    };
}
