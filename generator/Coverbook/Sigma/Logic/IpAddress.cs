using System.Globalization;

namespace Coverbook.Sigma.Logic;

/// <summary>
/// Reads addresses as bytes: four for IPv4 in four decimal parts, sixteen for IPv6 (RFC 4291, section 2.2). Short forms, octal parts,
/// zones and ports are no addresses here, as systems differ on them.
/// </summary>
internal static class IpAddress
{
    private const int Ipv6Groups = 8;

    /// <summary>The bytes of an address, or <c>null</c>.</summary>
    public static byte[]? Read(ReadOnlySpan<char> text) => text.Contains(':') ? ReadIpv6(text) : ReadIpv4(text);

    /// <summary>
    /// The IPv4 address that an IPv6 address wraps (<c>::ffff:10.0.0.1</c>), as dual-stack systems log it; else <c>null</c>.
    /// </summary>
    public static byte[]? Unwrap(byte[] bytes) =>
        bytes is [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, _, _, _, _] ? bytes[12..] : null;

    private static byte[]? ReadIpv4(ReadOnlySpan<char> text)
    {
        var bytes = new byte[4];
        var count = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            var isPadded = part.Length > 1 && part[0] == '0';
            if (count == bytes.Length
                || isPadded
                || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out bytes[count]))
            {
                return null;
            }

            count++;
        }

        return count == bytes.Length ? bytes : null;
    }

    /// <summary>Groups before and after <c>::</c>, which stands for at least one group of zeros.</summary>
    private static byte[]? ReadIpv6(ReadOnlySpan<char> text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
        {
            return ReadGroups(text, mayEndInIpv4: true) is { Count: 2 * Ipv6Groups } whole ? [.. whole] : null;
        }

        var before = gap == 0 ? [] : ReadGroups(text[..gap], mayEndInIpv4: false);
        var rest = text[(gap + 2)..];
        var after = rest.IsEmpty ? [] : ReadGroups(rest, mayEndInIpv4: true);
        if (before is null || after is null || before.Count + after.Count > 2 * (Ipv6Groups - 1))
        {
            return null;
        }

        return [.. before, .. new byte[(2 * Ipv6Groups) - before.Count - after.Count], .. after];
    }

    private static List<byte>? ReadGroups(ReadOnlySpan<char> text, bool mayEndInIpv4)
    {
        var bytes = new List<byte>(2 * Ipv6Groups);
        foreach (var range in text.Split(':'))
        {
            var group = text[range];
            if (bytes.Count >= 2 * Ipv6Groups)
            {
                return null;
            }

            if (mayEndInIpv4 && range.End.GetOffset(text.Length) == text.Length && ReadIpv4(group) is { } ipv4)
            {
                bytes.AddRange(ipv4);
            }
            else if (group.Length is > 0 and <= 4
                && ushort.TryParse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
            {
                bytes.Add((byte)(number >> 8));
                bytes.Add((byte)number);
            }
            else
            {
                return null;
            }
        }

        return bytes;
    }
}
