using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Coverbook.Browser.Tests.Crawling;

/// <summary>A folder as any plain web server publishes it under a path, on a port of its own.</summary>
internal sealed class StaticSite : IAsyncDisposable
{
    private readonly WebApplication server;

    private StaticSite(WebApplication server, Uri address) => (this.server, Address) = (server, address);

    /// <summary>The address of the folder.</summary>
    public Uri Address { get; }

    /// <summary>Begins to serve a folder under a path such as <c>/coverage</c>.</summary>
    public static async Task<StaticSite> StartAsync(string folder, string path)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var started = builder.Build();
        var files = new FileServerOptions { RequestPath = path, FileProvider = new PhysicalFileProvider(folder) };
        files.StaticFileOptions.ServeUnknownFileTypes = true;
        started.UseFileServer(files);
        await started.StartAsync(TestContext.Current.CancellationToken);
        var listening = started.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new StaticSite(started, new Uri($"{listening}{path}/"));
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
