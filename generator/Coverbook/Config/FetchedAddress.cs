namespace Coverbook.Config;

/// <summary>What addresses a site may be fed from: encrypted ones, and those of this machine.</summary>
internal static class FetchedAddress
{
    /// <summary>Whether the configuration may name an address.</summary>
    public static bool IsAllowed(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
