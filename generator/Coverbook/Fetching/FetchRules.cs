using System.Collections.Frozen;

namespace Coverbook.Fetching;

/// <summary>Which hosts may be asked.</summary>
internal enum FetchScope
{
    /// <summary>Every host: the site's own configuration names the addresses.</summary>
    AnyHost,

    /// <summary>
    /// Hosts of the open internet only: somebody else wrote the addresses, and may mean machines that only this one reaches.
    /// </summary>
    PublicOnly,
}

/// <summary>What a fetcher may do, and as whom.</summary>
/// <param name="Agent">What it calls itself: <c>Coverbook/1.0.0</c>.</param>
internal sealed record FetchRules(string Agent)
{
    /// <summary>Which hosts may be asked.</summary>
    public FetchScope Scope { get; init; } = FetchScope.AnyHost;

    /// <summary>Names of hosts that may be asked in spite of the scope, as an address writes them.</summary>
    public FrozenSet<string> AllowedHosts { get; init; } = FrozenSet<string>.Empty;

    /// <summary>
    /// Whether unencrypted addresses may be asked: whoever looks whether links lead anywhere carries nothing away. Without it, they may
    /// only lead to this machine. Never is an encrypted address left for an unencrypted one.
    /// </summary>
    public bool AllowsPlain { get; init; }

    /// <summary>Time and size.</summary>
    public FetchLimits Limits { get; init; } = new();

    /// <summary>What names stand for.</summary>
    public HostLookup Lookup { get; init; } = HostLookups.OfSystem;
}
