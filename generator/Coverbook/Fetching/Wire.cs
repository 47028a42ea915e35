using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Coverbook.Fetching;

/// <summary>What is said over a connection, and what becomes of it when the connection does not hold.</summary>
internal static class Wire
{
    /// <summary>The whole file follows.</summary>
    public const int Ok = 200;

    /// <summary>The file is what it was.</summary>
    public const int NotModified = 304;

    /// <summary>Whoever asks shall wait.</summary>
    public const int TooManyRequests = 429;

    /// <summary>The server does not know the method.</summary>
    public const int NotImplemented = 501;

    /// <summary>Sends a request, and reads the head of the answer.</summary>
    /// <exception cref="HttpRequestException">The connection, or the answer, is not good.</exception>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpMessageInvoker invoker, HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await invoker.SendAsync(request, cancellation);
        }
        catch (Exception exception)
            when (exception is IOException or InvalidOperationException or NotSupportedException or FormatException or ArgumentException)
        {
            throw new HttpRequestException(null, exception);
        }
    }

    /// <summary>Reads from a body; what fails here is the connection, and no file that is written to.</summary>
    /// <exception cref="HttpRequestException">The connection is not good.</exception>
    public static async Task<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellation);
        }
        catch (IOException exception)
        {
            throw new HttpRequestException(null, exception);
        }
    }

    /// <summary>Asks for the file only where it is another one than the one that is known.</summary>
    public static void AddConditions(HttpRequestMessage request, FileValidators known)
    {
        if (EntityTagHeaderValue.TryParse(known.ETag, out var tag))
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        request.Headers.IfModifiedSince = known.LastModified;
    }

    /// <summary>When an answer wants to be asked for again: servers give seconds, or a date.</summary>
    public static DateTimeOffset? RetryAtOf(HttpResponseMessage answer, TimeProvider time) => answer.Headers.RetryAfter switch
    {
        { Delta: { } wait } => time.GetUtcNow() + wait,
        { Date: { } date } => date,
        _ => null,
    };

    /// <summary>What an exception says of others; nothing where it is ours, or where all was cancelled.</summary>
    public static FetchFault? FaultOf(Exception exception, Patience patience, CancellationToken cancellation) => exception switch
    {
        _ when cancellation.IsCancellationRequested => null,
        OperationCanceledException => patience.Fault,
        HttpRequestException broken => FaultOf(broken),
        _ => null,
    };

    private static FetchFault FaultOf(HttpRequestException broken)
    {
        for (Exception? inner = broken; inner is not null; inner = inner.InnerException)
        {
            FetchFault? fault = inner switch
            {
                PrivateAddressException => FetchFault.PrivateAddress,
                AuthenticationException => FetchFault.CertificateInvalid,
                TimeoutException => FetchFault.TimedOut,
                SocketException socket => FaultOf(socket.SocketErrorCode),
                _ => null,
            };
            if (fault is not null)
            {
                return fault.Value;
            }
        }

        return broken.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => FetchFault.NameUnknown,
            HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => FetchFault.Refused,
            HttpRequestError.ResponseEnded => FetchFault.CutOff,
            _ => broken.InnerException is IOException ? FetchFault.CutOff : FetchFault.Other,
        };
    }

    private static FetchFault FaultOf(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery => FetchFault.NameUnknown,
        SocketError.TimedOut => FetchFault.TimedOut,
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => FetchFault.CutOff,
        _ => FetchFault.Refused,
    };
}
