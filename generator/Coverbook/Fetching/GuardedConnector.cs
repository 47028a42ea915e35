using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Coverbook.Fetching;

/// <summary>
/// Opens connections. A name is looked up here, once, and judged by the very addresses that are then connected to: one that stands for
/// another machine a moment later gains nothing. Behind a proxy it is the proxy that looks names up, and must judge them.
/// </summary>
internal sealed class GuardedConnector(FetchRules rules, KnownProxy proxy)
{
    /// <summary>A connection to where the handler wants one.</summary>
    /// <exception cref="PrivateAddressException">The host may not be asked.</exception>
    /// <exception cref="SocketException">It is not known, or takes no connection.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var known = await FindAsync(host, cancellation);
        IPAddress[] open = HopJudge.MayAsk(rules, host) || proxy.IsAt(host, port) ? [.. known] : [.. known.Where(PublicAddress.Is)];
        if (open.Length == 0)
        {
            throw new PrivateAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<ImmutableArray<IPAddress>> FindAsync(string host, CancellationToken cancellation)
    {
        ImmutableArray<IPAddress> found =
            IPAddress.TryParse(host, out var literal) ? [literal] : [.. await rules.Lookup(host, cancellation)];
        return found.IsEmpty ? throw new SocketException((int)SocketError.HostNotFound) : found;
    }
}

/// <summary>Ends a connection to a host that may not be asked.</summary>
internal sealed class PrivateAddressException : Exception;
