using System.Net;

namespace Coverbook.Fetching;

/// <summary>Finds the addresses of a host.</summary>
internal delegate Task<IPAddress[]> HostLookup(string host, CancellationToken cancellation);

/// <summary>The lookups that there are.</summary>
internal static class HostLookups
{
    /// <summary>As the system does it.</summary>
    public static HostLookup OfSystem { get; } = (host, cancellation) => Dns.GetHostAddressesAsync(host, cancellation);
}
