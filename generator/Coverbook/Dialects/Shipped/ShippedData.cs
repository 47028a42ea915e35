using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Dialects.Shipped;

/// <summary>
/// The data files that come with Coverbook: schemas, tables and sources, one file for each product. A fault in one is a fault of
/// Coverbook, never of its user.
/// </summary>
internal static class ShippedData
{
    /// <summary>A file's map; <c>null</c> where there is no such file.</summary>
    /// <param name="name">Folder and file, such as <c>Schemas/aws.yaml</c>.</param>
    /// <exception cref="InvalidOperationException">The file cannot be read.</exception>
    public static MapNode? Read(string name)
    {
        using var stream = typeof(ShippedData).Assembly.GetManifestResourceStream($"dialects/{name}");
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var bag = new DiagnosticBag();
        var file = YamlTree.Read(new FilePath(name), bytes, InputKind.Config, bag);
        return bag.Count == 0 && file.Documents is [MapNode root]
            ? root
            : throw Broken(name, bag.Count == 0 ? "it is no map" : $"{bag.ToSorted()[0]}");
    }

    /// <summary>The names of all files of a folder.</summary>
    public static IEnumerable<string> ProductsIn(string folder) => typeof(ShippedData).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"dialects/{folder}/", StringComparison.Ordinal))
        .Select(name => Path.GetFileNameWithoutExtension(name[$"dialects/{folder}/".Length..]))
        .Order(StringComparer.Ordinal);

    /// <summary>A text that a file must have.</summary>
    public static string Text(MapNode map, string key) =>
        (map.Find(key)?.Value as ScalarNode)?.Text
            ?? throw Broken(map.Span.Path.Value, $"'{key}' is missing in line {map.Span.Start.Line}");

    /// <summary>A text, or none.</summary>
    public static string? OptionalText(MapNode map, string key) => (map.Find(key)?.Value as ScalarNode)?.Text;

    /// <summary>The maps of a list.</summary>
    public static IEnumerable<MapNode> Maps(MapNode map, string key) => (map.Find(key)?.Value as ListNode)?.Items.Cast<MapNode>() ?? [];

    /// <summary>The entries of a map.</summary>
    public static IEnumerable<MapEntry> Entries(MapNode map, string key) => (map.Find(key)?.Value as MapNode)?.Entries ?? [];

    /// <summary>The texts of a list, or the one text that stands there alone.</summary>
    public static IEnumerable<string> Texts(DataNode? node) => node switch
    {
        ScalarNode one => [one.Text],
        ListNode list => list.Items.Cast<ScalarNode>().Select(item => item.Text),
        _ => [],
    };

    /// <summary>What is thrown where a file is not as it must be.</summary>
    public static InvalidOperationException Broken(string file, string what) => new($"The shipped file {file} is broken: {what}.");
}
