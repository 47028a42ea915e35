using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Coverbook.Fetching;

/// <summary>
/// Tells addresses of the open internet from all others, by the registries of special-purpose addresses
/// (https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry). In doubt an
/// address is not public.
/// </summary>
internal static class PublicAddress
{
    private const int MappedFrom = 12;

    /// <summary>Every other address of version 6 is unassigned, local or multicast.</summary>
    private static readonly IPNetwork Unicast6 = IPNetwork.Parse("2000::/3");

    /// <summary>Addresses of version 4 that networks without it write so (RFC 6052).</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly ImmutableArray<IPNetwork> Special4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Protocols and tunnels (which carry addresses of version 4), and documentation.</summary>
    private static readonly ImmutableArray<IPNetwork> Special6 =
    [
        .. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Whether it is one.</summary>
    public static bool Is(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork ? !IsIn(Special4, address)
        : address.AddressFamily != AddressFamily.InterNetworkV6 ? false
        : address.IsIPv4MappedToIPv6 ? Is(address.MapToIPv4())
        : Translated.Contains(address) ? Is(new IPAddress(address.GetAddressBytes().AsSpan(MappedFrom)))
        : Unicast6.Contains(address) && !IsIn(Special6, address);

    private static bool IsIn(ImmutableArray<IPNetwork> networks, IPAddress address) =>
        networks.Any(network => network.Contains(address));
}
