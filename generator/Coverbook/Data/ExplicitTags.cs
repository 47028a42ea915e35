namespace Coverbook.Data;

/// <summary>
/// What YAML's explicit tags (<c>!!int "5"</c>) make of a value (https://yaml.org/spec/1.2.2/#chapter-10-recommended-schemas).
/// </summary>
internal static class ExplicitTags
{
    private const string Core = "tag:yaml.org,2002:";

    /// <summary>A tag as people write it.</summary>
    public static string Short(string tag) => tag.StartsWith(Core, StringComparison.Ordinal) ? "!!" + tag[Core.Length..] : tag;

    /// <summary>The kind of a scalar with such a tag: text, where the tag is none of the core schema's, or does not fit.</summary>
    public static ScalarKind KindOf(string tag, string text) => tag switch
    {
        "!!int" or "!!float" => CoreSchema.KindOf(text) == ScalarKind.Number ? ScalarKind.Number : ScalarKind.Text,
        "!!bool" => CoreSchema.KindOf(text) == ScalarKind.Boolean ? ScalarKind.Boolean : ScalarKind.Text,
        "!!null" => CoreSchema.KindOf(text) == ScalarKind.Null ? ScalarKind.Null : ScalarKind.Text,
        _ => ScalarKind.Text,
    };

    /// <summary>What a value with one of YAML's own tags must be; <c>null</c> for all other tags.</summary>
    public static string? Promised(string tag) => tag switch
    {
        "!!map" or "!!set" => "a map",
        "!!seq" or "!!omap" or "!!pairs" => "a list",
        "!!str" or "!!binary" or "!!timestamp" => "text",
        "!!int" => "a whole number",
        "!!float" => "a number",
        "!!bool" => "true or false",
        "!!null" => "empty",
        _ => null,
    };

    /// <summary>Whether a value is what its tag promises.</summary>
    public static bool Fits(DataNode node) => (node.Tag, node) switch
    {
        ("!!map" or "!!set", _) => node is MapNode,
        ("!!seq" or "!!omap" or "!!pairs", _) => node is ListNode,
        ("!!str" or "!!binary" or "!!timestamp", _) => node is ScalarNode,
        ("!!int", ScalarNode { AsInteger: not null }) => true,
        ("!!float", ScalarNode scalar) => scalar.Kind == ScalarKind.Number || scalar.IsNotFinite,
        ("!!bool", ScalarNode scalar) => scalar.Kind == ScalarKind.Boolean,
        ("!!null", ScalarNode scalar) => scalar.Kind == ScalarKind.Null,
        _ => Promised(node.Tag ?? "") is null,
    };
}
