using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Coverbook.Tests.Kit;

/// <summary>A real HTTP server on this machine, at a port that was free, which answers as a test says and remembers who asked.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentQueue<string> requests = new();

    private LoopbackServer(WebApplication application) => this.application = application;

    /// <summary>Its address, with the slash at the end.</summary>
    public Uri Address => new(application.Urls.First() + "/");

    /// <summary>What was asked of it, in order: <c>HEAD /page</c>.</summary>
    public string[] Requests => [.. requests];

    /// <summary>Starts one; with a certificate, it is encrypted.</summary>
    public static async Task<LoopbackServer> StartAsync(RequestDelegate answer, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        if (certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        var server = new LoopbackServer(builder.Build());
        server.application.Run(context =>
        {
            server.requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
            return answer(context);
        });
        await server.application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>The address of a path.</summary>
    public Uri At(string path) => new(Address, path);

    /// <summary>A port at which nothing listens.</summary>
    public static async Task<Uri> NobodyAsync()
    {
        await using var server = await StartAsync(_ => Task.CompletedTask);
        return server.Address;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
