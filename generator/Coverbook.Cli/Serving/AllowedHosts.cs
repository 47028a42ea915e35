using System.Net;
using Microsoft.AspNetCore.Http;

namespace Coverbook.Cli.Serving;

/// <summary>
/// Which names the server answers to. A page anywhere on the web can make its own name lead to a server on the reader's machine;
/// a server that is only meant for this machine therefore answers to this machine's names alone.
/// </summary>
internal sealed class AllowedHosts(IPAddress listening, string named)
{
    private readonly bool isOpen = listening.Equals(IPAddress.Any) || listening.Equals(IPAddress.IPv6Any);

    /// <summary>Whether a request's <c>Host</c> is one of them. Every browser sends one; old clients (HTTP/1.0) need not.</summary>
    public bool Allows(HostString host) =>
        isOpen
        || !host.HasValue
        || IPAddress.TryParse(host.Host.Trim('[', ']'), out _)
        || string.Equals(host.Host, named, StringComparison.OrdinalIgnoreCase)
        || string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || host.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
