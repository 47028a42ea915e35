using System.Collections.Frozen;
using System.Net;
using Coverbook.Fetching;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Fetching;

/// <summary>Fetchers as tests want them: pauses are over at once, and nothing is waited for longer than tests wait.</summary>
internal static class Fetch
{
    /// <summary>The day on which tests fetch.</summary>
    public static HurriedTime Time => HurriedTime.On(2026, 4, 24);

    /// <summary>A fetcher for what the site's own configuration names.</summary>
    public static FetchRules Rules { get; } = new("Coverbook/test");

    /// <summary>Rules for what somebody else wrote, with this machine under one name.</summary>
    public static FetchRules Strangers { get; } = Rules with
    {
        Scope = FetchScope.PublicOnly,
        AllowsPlain = true,
        AllowedHosts = FrozenSet.ToFrozenSet(["127.0.0.1", "site.test"], StringComparer.OrdinalIgnoreCase),
        Lookup = Lookup,
    };

    /// <summary>Asks for an address.</summary>
    public static async Task<FetchOutcome> AskAsync(Uri address, FetchRules? rules = null)
    {
        using var fetcher = new WebFetcher(rules ?? Rules, Time);
        return await fetcher.AskAsync(address, TestContext.Current.CancellationToken);
    }

    /// <summary>What stands for a fault.</summary>
    public static FetchOutcome.Failed FailureOf(FetchOutcome outcome) => Assert.IsType<FetchOutcome.Failed>(outcome);

    /// <summary>Names for tests; every other one is unknown.</summary>
    private static Task<IPAddress[]> Lookup(string host, CancellationToken cancellation) => host switch
    {
        "site.test" or "inside.test" => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        "nothing.test" => Task.FromResult<IPAddress[]>([]),
        _ => Task.FromException<IPAddress[]>(new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound)),
    };
}
