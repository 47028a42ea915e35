using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Coverbook.Cli.Serving;

/// <summary>Kestrel, with limits for requests that nobody means well.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private static readonly TimeSpan LongestHead = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMilliseconds(300);
    private const int MostConnections = 1000;

    private readonly WebApplication application;

    private PreviewServer(WebApplication application) => this.application = application;

    /// <summary>The port that it listens on.</summary>
    public int Port =>
        new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <summary>Starts to answer at an address of this machine; port 0 stands for any that is free.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="SocketException">The address is not this machine's, or the port may not be used.</exception>
    public static async Task<PreviewServer> StartAsync(IPAddress address, int port, RequestDelegate answer, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.RequestHeadersTimeout = LongestHead;
            kestrel.Listen(address, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestEnd);
        var host = builder.Build();
        host.Run(answer);
        await host.StartAsync(cancellation);
        return new PreviewServer(host);
    }

    /// <summary>Ends every connection and frees the port.</summary>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync(CancellationToken.None);
        await application.DisposeAsync();
    }

    /// <summary>Whoever started the server decides when it ends, not the host.</summary>
    private sealed class CallersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
