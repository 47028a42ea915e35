using System.Globalization;

namespace Coverbook.Sigma.Logic;

/// <summary>
/// An IPv4 or IPv6 network in CIDR notation (Sigma specification, <c>cidr</c>). An address alone is a network of one. IPv4 must be
/// written in four parts, and no bit after the prefix may be set.
/// </summary>
internal sealed record Network
{
    private readonly byte[] prefix;
    private readonly int length;

    private Network(byte[] prefix, int bits) => (this.prefix, length) = (prefix, bits);

    /// <summary>Reads a network; <paramref name="fault"/> says what is wrong with the text.</summary>
    public static Network? Read(string text, out string? fault)
    {
        fault = null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var address = IpAddress.Read(slash < 0 ? text : text.AsSpan(0, slash));
        if (address is null)
        {
            fault = "it starts with no IPv4 or IPv6 address";
            return null;
        }

        var width = address.Length * 8;
        var bits = width;
        if (slash >= 0
            && !(int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out bits) && bits <= width))
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"the number after the slash is not between 0 and {width}");
            return null;
        }

        if (!HasNoBitAfter(address, bits))
        {
            fault = "bits after the prefix are set";
            return null;
        }

        return new Network(address, bits);
    }

    /// <summary>Whether an address, as an event writes it, lies in the network.</summary>
    public bool Contains(string address)
    {
        var bytes = IpAddress.Read(address);
        if (bytes is not null && bytes.Length > prefix.Length)
        {
            bytes = IpAddress.Unwrap(bytes);
        }

        if (bytes is null || bytes.Length != prefix.Length)
        {
            return false;
        }

        for (var bit = 0; bit < length; bit += 8)
        {
            var mask = (byte)(length - bit >= 8 ? 0xFF : 0xFF << (8 - (length - bit)));
            if (((bytes[bit / 8] ^ prefix[bit / 8]) & mask) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasNoBitAfter(byte[] address, int bits)
    {
        for (var bit = bits; bit < address.Length * 8; bit++)
        {
            if ((address[bit / 8] & (0x80 >> (bit % 8))) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
