using System.Collections.Frozen;

namespace Coverbook.Terms;

/// <summary>How much of an input the site shows, from all to nothing. Of several that apply, the larger (stricter) one holds.</summary>
internal enum Visibility
{
    /// <summary>Everything.</summary>
    Public,

    /// <summary>That it exists, with title, level and tags, but not what it says.</summary>
    Metadata,

    /// <summary>Only that it exists: it is counted, without a name.</summary>
    Count,

    /// <summary>Nothing: it is not even counted.</summary>
    None,
}

/// <summary>The words for visibilities in configuration and inputs.</summary>
internal static class VisibilityWords
{
    /// <summary>Word to visibility.</summary>
    public static FrozenDictionary<string, Visibility> ByWord { get; } =
        Enum.GetValues<Visibility>().ToFrozenDictionary(visibility => visibility.ToString().ToLowerInvariant());

    /// <summary>The stricter of two.</summary>
    public static Visibility Stricter(this Visibility one, Visibility other) => one > other ? one : other;
}
