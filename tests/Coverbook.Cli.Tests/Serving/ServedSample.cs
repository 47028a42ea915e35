namespace Coverbook.Cli.Tests.Serving;

/// <summary>The sample site, served for all tests of a class that only read.</summary>
public sealed class ServedSample : IAsyncLifetime
{
    private readonly SampleFolder sample = new();
    private PreviewProcess? preview;

    /// <summary>The server.</summary>
    internal PreviewProcess Preview => preview!;

    public async ValueTask InitializeAsync() => preview = await PreviewProcess.StartAsync(sample.Path);

    public async ValueTask DisposeAsync()
    {
        await preview!.DisposeAsync();
        sample.Dispose();
    }
}
