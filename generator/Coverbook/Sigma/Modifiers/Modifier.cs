using System.Collections.Frozen;

namespace Coverbook.Sigma.Modifiers;

/// <summary>The value modifiers of the Sigma specification 2.1 (appendix "Modifiers").</summary>
internal enum Modifier : byte
{
    /// <summary>The field contains the value.</summary>
    Contains,

    /// <summary>The field starts with the value.</summary>
    StartsWith,

    /// <summary>The field ends with the value.</summary>
    EndsWith,

    /// <summary>All values must fit, not just one.</summary>
    All,

    /// <summary>The value is a regular expression.</summary>
    Re,

    /// <summary>The regular expression ignores case.</summary>
    I,

    /// <summary>The regular expression's anchors fit at every line.</summary>
    M,

    /// <summary>The regular expression's dot fits line breaks.</summary>
    S,

    /// <summary>Case matters.</summary>
    Cased,

    /// <summary>Dashes and slashes before options are interchangeable.</summary>
    WinDash,

    /// <summary>The value's Base64 form.</summary>
    Base64,

    /// <summary>The value's Base64 forms at any offset.</summary>
    Base64Offset,

    /// <summary>UTF-16, little-endian.</summary>
    Wide,

    /// <summary>UTF-16, little-endian, the same as <see cref="Wide"/>.</summary>
    Utf16Le,

    /// <summary>UTF-16, big-endian.</summary>
    Utf16Be,

    /// <summary>UTF-16 with a byte order mark.</summary>
    Utf16,

    /// <summary>The value is a network.</summary>
    Cidr,

    /// <summary>Less than.</summary>
    Lt,

    /// <summary>At most.</summary>
    Lte,

    /// <summary>Greater than.</summary>
    Gt,

    /// <summary>At least.</summary>
    Gte,

    /// <summary>The value must not fit.</summary>
    Neq,

    /// <summary>The field is there, or not.</summary>
    Exists,

    /// <summary>The value names another field.</summary>
    FieldRef,

    /// <summary>The value holds placeholders.</summary>
    Expand,

    /// <summary>The minute of a point in time.</summary>
    Minute,

    /// <summary>The hour of a point in time.</summary>
    Hour,

    /// <summary>The day of the month of a point in time.</summary>
    Day,

    /// <summary>The week of a point in time.</summary>
    Week,

    /// <summary>The month of a point in time.</summary>
    Month,

    /// <summary>The year of a point in time.</summary>
    Year,
}

/// <summary>The names of the modifiers.</summary>
internal static class ModifierNames
{
    private static readonly FrozenDictionary<string, Modifier> ByName = Enum.GetValues<Modifier>()
        .Select(modifier => KeyValuePair.Create(modifier.Name(), modifier))
        .Concat([new("ignorecase", Modifier.I), new("multiline", Modifier.M), new("dotall", Modifier.S)])
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Modifier>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All names, the long forms of the flags included.</summary>
    public static IEnumerable<string> All => ByName.Keys;

    /// <summary>The modifier of that name.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, out Modifier modifier) => BySpan.TryGetValue(name, out modifier);

    /// <summary>The name in rules; the flags of regular expressions have their short one.</summary>
    public static string Name(this Modifier modifier) => modifier.ToString().ToLowerInvariant();
}
