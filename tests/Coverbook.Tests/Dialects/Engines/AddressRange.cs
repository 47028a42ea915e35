using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Coverbook.Tests.Dialects.Engines;

/// <summary>Networks as engines test them, apart from the library's own reader.</summary>
internal sealed record AddressRange(IPAddress Prefix, int Bits)
{
    /// <summary>Reads <c>address/bits</c>; <c>null</c> for anything else.</summary>
    public static AddressRange? Read(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && ReadAddress(text[..slash]) is { } address
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            && bits <= address.GetAddressBytes().Length * 8
            ? new AddressRange(address, bits)
            : null;
    }

    /// <summary>Reads an address; IPv4 in four decimal parts only.</summary>
    public static IPAddress? ReadAddress(string text)
    {
        if (text.Contains('[', StringComparison.Ordinal) || text.Contains('%', StringComparison.Ordinal)
            || !IPAddress.TryParse(text, out var address))
        {
            return null;
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == text ? address : null;
    }

    /// <summary>The same range among IPv6 addresses, where IPv4 lies at <c>::ffff:0:0/96</c>.</summary>
    public AddressRange AsIpv6() => Prefix.AddressFamily == AddressFamily.InterNetworkV6 ? this : new(Prefix.MapToIPv6(), Bits + 96);

    /// <summary>Whether an address of the same family lies in it.</summary>
    public bool Contains(IPAddress address)
    {
        if (address.AddressFamily != Prefix.AddressFamily)
        {
            return false;
        }

        var (left, right) = (address.GetAddressBytes(), Prefix.GetAddressBytes());
        return Enumerable.Range(0, Bits).All(bit => ((left[bit / 8] ^ right[bit / 8]) & (0x80 >> (bit % 8))) == 0);
    }
}
