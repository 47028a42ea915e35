using System.Collections.Frozen;

namespace Coverbook.Config;

/// <summary>Who may read the site.</summary>
internal enum Audience
{
    /// <summary>Anybody: internal notes, owners and runbooks are left out.</summary>
    Public,

    /// <summary>The organisation itself.</summary>
    Internal,
}

/// <summary>The words for audiences.</summary>
internal static class AudienceWords
{
    /// <summary>Word to audience.</summary>
    public static FrozenDictionary<string, Audience> ByWord { get; } =
        Enum.GetValues<Audience>().ToFrozenDictionary(audience => audience.ToString().ToLowerInvariant());
}
