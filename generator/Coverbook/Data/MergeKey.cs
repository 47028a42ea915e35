using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Coverbook.Data;

/// <summary>
/// A plain <c>&lt;&lt;</c> takes over the entries of a map, or of each map of a list (https://yaml.org/type/merge.html): keys of the map's
/// own win over merged ones, and earlier maps over later ones. In quotes it is a key like any other.
/// </summary>
internal static class MergeKey
{
    private const string Text = "<<";
    private const string Tag = "!!merge";

    /// <summary>Whether a key merges.</summary>
    public static bool Is(Scalar key) =>
        key.Value == Text && (key.Tag.IsEmpty ? key.Style == ScalarStyle.Plain : ExplicitTags.Short(key.Tag.Value) == Tag);
}
