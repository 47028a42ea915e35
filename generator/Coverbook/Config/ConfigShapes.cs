using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;

namespace Coverbook.Config;

/// <summary>Reads maps and lists of the configuration. Where another shape stands, the cure is what to write in its place.</summary>
internal static class ConfigShapes
{
    /// <summary>A section.</summary>
    public static MapNode? Map(Fields fields, string key)
    {
        var value = fields.Value(key);
        if (value is null or MapNode)
        {
            return (MapNode?)value;
        }

        var cure = value is ListNode { Items: [MapNode] }
            ? "Write it without the square brackets."
            : $"Write {ConfigExamples.Of(key, value)}.";
        fields.RefuseShape(value, $"{Quote.Of(key)} must be a map, but is {value.Shape}.", cure);
        return null;
    }

    /// <summary>The entries of a section that lists maps; others are reported and left out.</summary>
    public static IEnumerable<MapNode> Maps(Fields fields, string key)
    {
        foreach (var item in Items(fields, key, value => ConfigExamples.ListOf(key, value)))
        {
            if (item is MapNode map)
            {
                yield return map;
            }
            else
            {
                fields.RefuseShape(
                    item,
                    $"Each entry of {Quote.Of(key)} must be a map, but this is {item.Shape}.",
                    $"Write {ConfigExamples.Of(key, item)}.");
            }
        }
    }

    /// <summary>A list of texts; others are reported and left out.</summary>
    public static IEnumerable<ScalarNode> Texts(Fields fields, string key)
    {
        foreach (var item in Items(fields, key, value => $"[{ConfigExamples.Of(key, value)}]"))
        {
            if (item is ScalarNode { Kind: ScalarKind.Text } text)
            {
                yield return text;
            }
            else
            {
                fields.RefuseShape(
                    item,
                    $"Each entry of {Quote.Of(key)} must be text, but this is {item.Shape}.",
                    $"Write {ConfigExamples.Of(key, null)}.");
            }
        }
    }

    private static ImmutableArray<DataNode> Items(Fields fields, string key, Func<DataNode?, string> example)
    {
        var value = fields.Value(key);
        if (value is null or ListNode)
        {
            return value is ListNode list ? list.Items : [];
        }

        var cure = value is MapNode ? $"Put it in square brackets, as in {example(null)}." : $"Write {example(value)}.";
        fields.RefuseShape(value, $"{Quote.Of(key)} must be a list, but is {value.Shape}.", cure);
        return [];
    }
}
