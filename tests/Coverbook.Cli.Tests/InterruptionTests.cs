using System.Diagnostics;
using System.Globalization;

namespace Coverbook.Cli.Tests;

/// <summary>Every command ends soon when it is asked to, whatever it waits for, and leaves the previous site.</summary>
public sealed class InterruptionTests : IDisposable
{
    /// <summary>A second is promised; a busy machine may take longer to let anybody run.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder folder = RuleFolder.Create();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Events_that_never_come_are_waited_for_until_then(string signal, int exitCode)
    {
        var process = Start("match", "rules", "--events", "-", "--define", "admins=root");
        await process.StandardInput.WriteAsync(RuleFolder.Events);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal(exitCode, await EndAsync(process, signal));
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_build_leaves_the_previous_site(string signal, int exitCode)
    {
        using var site = new OutputSite(rules: 0);
        var old = await site.BuiltAsync();
        site.Change();
        for (var index = 0; index < 400; index++)
        {
            File.WriteAllText(
                site.At($"content/pages/page{index}.md"),
                $"---\ntitle: Page {index}\n---\n\n{string.Concat(Enumerable.Repeat("A line.\n\n", 200))}");
        }

        var process = Tool.Start(site.Path, "build");
        await Task.Delay(600, TestContext.Current.CancellationToken);
        var code = await EndAsync(process, signal);
        if (code == 0)
        {
            Assert.Skip("The build was over before it was interrupted.");
        }

        Assert.Equal(exitCode, code);
        Assert.Equal(old, site.Fingerprint);
    }

    [Fact]
    public async Task In_its_first_moments_it_ends_as_well()
    {
        foreach (var wait in new[] { 0, 20, 60, 120, 200, 300 })
        {
            var process = Start("match", "rules", "--events", "-");
            await Task.Delay(wait, TestContext.Current.CancellationToken);
            Assert.Equal(143, await EndAsync(process, "TERM"));
        }
    }

    [Fact]
    public async Task A_preview_with_open_streams_ends_as_asked()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        using var sample = new Serving.SampleFolder();
        await using var preview = await Serving.PreviewProcess.StartAsync(sample.Path);
        using var client = Serving.PreviewProcess.NewClient();
        using var stream = new StreamReader(
            await client.GetStreamAsync(new Uri(preview.Address, "/.coverbook/events"), TestContext.Current.CancellationToken));
        Assert.NotNull(await stream.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await preview.EndAsync("TERM"));
    }

    [Fact]
    public async Task A_second_request_ends_it_at_once()
    {
        var process = Start("match", "rules", "--events", "-", "--define", "admins=root");
        await process.StandardInput.WriteAsync(RuleFolder.Events);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        Signal(process, "INT");
        Assert.Equal(130, await EndAsync(process, "INT"));
    }

    public void Dispose() => folder.Dispose();

    private Process Start(params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        return Tool.Start(folder.Path, arguments);
    }

    private static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static async Task<int> EndAsync(Process process, string signal)
    {
        using (process)
        {
            Signal(process, signal);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Longest, TestContext.Current.CancellationToken);
            return process.ExitCode;
        }
    }
}
