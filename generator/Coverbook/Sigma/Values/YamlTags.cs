using Coverbook.Data;

namespace Coverbook.Sigma.Values;

/// <summary>YAML's explicit tags in rules: those of the core schema say what a value is; any other has no meaning in Sigma.</summary>
internal static class YamlTags
{
    private static readonly string[] Core = ["!", "!!str", "!!int", "!!float", "!!bool", "!!null", "!!map", "!!seq"];

    /// <summary>The tag of a node, where it is none of the core schema.</summary>
    public static string? ForeignOf(DataNode node) => node.Tag is { } tag && !Core.Contains(tag) ? tag : null;
}
