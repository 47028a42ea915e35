using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coverbook.Fuzz.Targets;

namespace Coverbook.Fuzz.Mutating;

/// <summary>Changes of JSON as a tree, which keep its syntax: what is wrong then is the meaning.</summary>
internal static class TreeMutations
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Puts a value of another kind in a value's place.</summary>
    public static byte[] Replace(byte[] input, FuzzTarget target, Chance chance) =>
        Change(input, chance, (node, root) => node.ReplaceWith(Other(chance)));

    /// <summary>Leaves out a value.</summary>
    public static byte[] Drop(byte[] input, FuzzTarget target, Chance chance) => Change(input, chance, (node, root) =>
    {
        if (node.Parent is JsonObject map)
        {
            map.Remove(node.GetPropertyName());
        }
        else if (node.Parent is JsonArray list)
        {
            list.Remove(node);
        }
    });

    /// <summary>Puts a value into lists or maps of its own.</summary>
    public static byte[] Nest(byte[] input, FuzzTarget target, Chance chance) => Change(input, chance, (node, root) =>
    {
        JsonNode? nested = node.DeepClone();
        for (var depth = 1 + chance.Below(chance.OnceIn(8) ? 60 : 3); depth > 0; depth--)
        {
            nested = chance.OnceIn(2) ? new JsonArray(nested) : new JsonObject { ["a"] = nested };
        }

        node.ReplaceWith(nested);
    });

    /// <summary>Puts a copy of one value in another one's place.</summary>
    public static byte[] Copy(byte[] input, FuzzTarget target, Chance chance) =>
        Change(input, chance, (node, root) => node.ReplaceWith(Pick(root, chance)?.DeepClone()));

    private static byte[] Change(byte[] input, Chance chance, Action<JsonNode, JsonNode> change)
    {
        if (input.AsSpan().IndexOfAnyExcept(" \n\r\t"u8) is var first && (first < 0 || input[first] is not ((byte)'{' or (byte)'[')))
        {
            return input;
        }

        try
        {
            if (JsonNode.Parse(input) is { } root && Pick(root, chance) is { Parent: not null } node)
            {
                change(node, root);
                return Encoding.UTF8.GetBytes(root.ToJsonString(Indented));
            }
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // Broken by an earlier change: there is no tree to change.
        }

        return input;
    }

    private static JsonNode? Pick(JsonNode root, Chance chance)
    {
        var node = root;
        for (var depth = 1 + chance.Below(8); depth > 0; depth--)
        {
            var next = node switch
            {
                JsonObject { Count: > 0 } map => map.ElementAt(chance.Below(map.Count)).Value,
                JsonArray { Count: > 0 } list => list[chance.Below(list.Count)],
                _ => null,
            };
            if (next is null)
            {
                break;
            }

            node = next;
        }

        return node;
    }

    private static JsonNode? Other(Chance chance) => chance.Below(7) switch
    {
        0 => null,
        1 => JsonValue.Create(chance.OnceIn(2)),
        2 => JsonValue.Create(chance.Below(5) - 1),
        3 => JsonValue.Create(0.005),
        4 => new JsonArray(),
        5 => new JsonObject(),
        _ => JsonValue.Create(chance.Pick(Words.All)),
    };
}
