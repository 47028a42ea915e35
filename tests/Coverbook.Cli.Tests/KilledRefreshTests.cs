using System.Diagnostics;
using System.Globalization;
using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests;

/// <summary>
/// The built program, killed at random moments of a refresh that brings something newer. The lock is the old one or the new one, and all
/// that it names is there.
/// </summary>
public sealed class KilledRefreshTests : IDisposable
{
    private const int Seed = 20260424;
    private const int Kills = 30;
    private const string Lock = "content/sources.lock.json";

    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(Seed);

    [Fact]
    public async Task Whenever_it_is_killed_the_site_is_whole()
    {
        await using var publisher = await Publisher.StartAsync();
        folder.With("site.config.json", publisher.Config);
        Assert.Equal(0, (await RunAsync("refresh")).ExitCode);
        var old = await File.ReadAllTextAsync(folder.At(Lock), TestContext.Current.CancellationToken);
        folder.WithCopyOf(folder.At(".coverbook"), "kept/.coverbook").WithCopyOf(folder.At("content"), "kept/content");
        publisher.Tag = "r2";
        publisher.With(Publisher.Rules, Publisher.Zip([.. Publisher.RulesOf(11)]), "application/zip")
            .With(Publisher.Mapping, Publisher.MappingOf(11), "text/yaml");
        var length = await MeasureAsync();
        var moved = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            StartAgain();
            await KillAsync(length * random.NextDouble() * 1.1);
            var text = await File.ReadAllTextAsync(folder.At(Lock), TestContext.Current.CancellationToken);
            moved += text == old ? 0 : 1;

            // Nothing is fetched: what the lock names, old or new, is there, and the site builds from it.
            var built = await RunAsync("build", "--no-restore", "--verbosity", "quiet");
            Assert.Equal((0, ""), (built.ExitCode, built.Errors));
            Assert.True(text == old || text.Contains("\"r2\"", StringComparison.Ordinal), text);
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{moved} of {Kills} kills came after the lock moved, of {length.TotalMilliseconds:N0} ms"));
        Assert.Equal(0, (await RunAsync("refresh")).ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.At(".coverbook/sources"), "*.part*"));
    }

    public void Dispose() => folder.Dispose();

    private Task<ToolRun> RunAsync(params string[] arguments) => Tool.RunAsync(folder.Path, arguments);

    private void StartAgain()
    {
        Directory.Delete(folder.At(".coverbook"), recursive: true);
        Directory.Delete(folder.At("content"), recursive: true);
        folder.WithCopyOf(folder.At("kept/.coverbook"), ".coverbook").WithCopyOf(folder.At("kept/content"), "content");
    }

    private async Task<TimeSpan> MeasureAsync()
    {
        StartAgain();
        var begin = Stopwatch.GetTimestamp();
        Assert.Equal(0, (await RunAsync("refresh")).ExitCode);
        return Stopwatch.GetElapsedTime(begin);
    }

    private async Task KillAsync(TimeSpan after)
    {
        using var process = Tool.Start(folder.Path, "refresh");
        await Task.Delay(after, TestContext.Current.CancellationToken);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
