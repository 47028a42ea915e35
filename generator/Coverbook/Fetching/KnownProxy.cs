using System.Collections.Concurrent;
using System.Net;

namespace Coverbook.Fetching;

/// <summary>
/// The system's proxy, which remembers whom it sent to: proxies are usually machines of a private network, and may be asked all the same.
/// This machine is never asked through one.
/// </summary>
internal sealed class KnownProxy(IWebProxy system) : IWebProxy
{
    private readonly ConcurrentDictionary<(string Host, int Port), bool> met = new();

    /// <inheritdoc/>
    public ICredentials? Credentials
    {
        get => system.Credentials;
        set => throw new NotSupportedException();
    }

    /// <summary>Whether a proxy that was named is there.</summary>
    public bool IsAt(string host, int port) => met.ContainsKey((host, port));

    /// <inheritdoc/>
    public Uri? GetProxy(Uri destination)
    {
        var proxy = IsBypassed(destination) ? null : system.GetProxy(destination);
        if (proxy is not null)
        {
            met[(proxy.IdnHost, proxy.Port)] = true;
        }

        return proxy;
    }

    /// <inheritdoc/>
    public bool IsBypassed(Uri host) => host.IsLoopback || system.IsBypassed(host);
}
