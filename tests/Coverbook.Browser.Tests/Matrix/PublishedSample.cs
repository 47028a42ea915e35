using Coverbook.Browser.Tests.Crawling;
using Coverbook.Cli.Tests;
using Coverbook.Cli.Tests.Serving;

namespace Coverbook.Browser.Tests.Matrix;

/// <summary>The sample, built once and served as any web server would.</summary>
public sealed class PublishedSample : IAsyncLifetime
{
    private readonly SampleFolder sample = new();
    private StaticSite? served;

    /// <summary>The address of its matrix, with what may follow it.</summary>
    internal Uri Matrix(string after = "") => new(served!.Address, $"matrix/{after}");

    /// <summary>The address of any of its pages, below its home page.</summary>
    internal Uri Page(string path) => new(served!.Address, path);
    /// <summary>An address in it, below its home page.</summary>
    internal Uri At(string path) => new(served!.Address, path);

    public async ValueTask InitializeAsync()
    {
        var run = await Tool.RunAsync(sample.Path, ["build", "--output", "site"]);
        Assert.Equal(0, run.ExitCode);
        served = await StaticSite.StartAsync(sample.At("site"), "/coverage");
    }

    public async ValueTask DisposeAsync()
    {
        await (served?.DisposeAsync() ?? ValueTask.CompletedTask);
        sample.Dispose();
    }
}
