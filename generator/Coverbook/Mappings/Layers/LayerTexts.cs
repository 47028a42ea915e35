using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Terms;

namespace Coverbook.Mappings.Layers;

/// <summary>
/// The lists of links and of metadata that layers and their entries have. Dividers between them, and whatever an editor left
/// unfinished, are passed over: they are for people's eyes, and layers are often made by programs that do not read them.
/// </summary>
internal static class LayerTexts
{
    /// <summary>The addresses of the links.</summary>
    public static IEnumerable<WebLink> LinksOf(Fields owner)
    {
        foreach (var item in owner.List("links").OfType<MapNode>())
        {
            if (WebLink.TryCreate(TextOf(item, "url"), out var link))
            {
                yield return link;
            }
        }
    }

    /// <summary>The pairs of the metadata that have both a name and a value; the values of one name are a list.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> MetadataOf(Fields owner)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var item in owner.List("metadata").OfType<MapNode>())
        {
            if (TextOf(item, "name") is { } name && TextOf(item, "value") is { } value)
            {
                (values.TryGetValue(name, out var others) ? others : values[name] = []).Add(value);
            }
        }

        return [.. values.Select(pair => KeyValuePair.Create(pair.Key, string.Join(", ", pair.Value)))];
    }

    private static string? TextOf(MapNode item, string key) =>
        item.Find(key)?.Value is ScalarNode { Kind: not ScalarKind.Null } scalar && !string.IsNullOrWhiteSpace(scalar.Text)
            ? scalar.Text.Trim()
            : null;
}
