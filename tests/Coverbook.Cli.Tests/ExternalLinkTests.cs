using System.Diagnostics;
using System.Globalization;
using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests;

/// <summary><c>coverbook check --external-links</c>, as it is used.</summary>
public sealed class ExternalLinkTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Answers_are_counted_and_the_second_time_they_are_from_earlier()
    {
        await using var server = await StartAsync();
        WriteSite(server.At("good"), server.At("gone"));
        var first = await CheckAsync("--private-host", "127.0.0.1");
        Assert.Equal((0, ""), (first.ExitCode, first.Errors));
        Assert.EndsWith(
            "2 external links asked, 0 answers from earlier.\n8 files: 0 errors, 1 warning; --verbosity detailed shows 2 remarks more.\n",
            first.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        var second = await CheckAsync("--private-host", "127.0.0.1");
        Assert.Contains("0 external links asked, 2 answers from earlier.", second.Output, StringComparison.Ordinal);
        Assert.Contains("warning CB8160", second.Output, StringComparison.Ordinal);
        Assert.Equal(["HEAD /good", "HEAD /gone", "GET /gone"], server.Requests);
    }

    [Fact]
    public async Task Programs_are_told_diagnostics_only()
    {
        await using var server = await StartAsync();
        WriteSite(server.At("gone"));
        var run = await CheckAsync("--private-host", "127.0.0.1", "--format", "json");
        Assert.All(
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith("{", line, StringComparison.Ordinal));
        Assert.Contains("\"CB8160\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task This_machine_is_not_asked_unless_it_is_named()
    {
        await using var server = await StartAsync();
        WriteSite(server.At("good"));
        Assert.Contains("warning CB8164", (await CheckAsync()).Output, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Who_waits_for_another_site_can_be_interrupted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        var asked = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        WriteSite(server.At("never"));
        using var process = Tool.Start(folder.Path, Arguments("--private-host", "127.0.0.1"));
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, process.ExitCode);
    }

    [Fact]
    public async Task A_host_is_no_address()
    {
        WriteSite();
        var run = await CheckAsync("--private-host", "http://intranet.example/");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("coverbook: --private-host does not take 'http://intranet.example/'.", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static Task<LoopbackServer> StartAsync() => LoopbackServer.StartAsync(context =>
    {
        context.Response.StatusCode = context.Request.Path == "/gone" ? 404 : 200;
        return Task.CompletedTask;
    });

    private static string[] Arguments(params string[] more) =>
        ["check", "public", "--base-url", "https://example.org/docs/", "--external-links", .. more];

    private Task<ToolRun> CheckAsync(params string[] more) => Tool.RunAsync(folder.Path, Arguments(more));

    private void WriteSite(params Uri[] links)
    {
        folder.WithCopyOf(Repository.At("tests", "cases", "checking", "sound"), "public");
        Replace("public/index.html", "https://example.net/", "second.html");
        var text = string.Concat(links.Select(link => $"<p><a href=\"{link}\">Elsewhere</a></p>\n"));
        Replace("public/second.html", "<p><a href=\"./\">", text + "<p><a href=\"./\">");
    }

    private void Replace(string path, string old, string text)
    {
        var page = File.ReadAllText(folder.At(path));
        Assert.Contains(old, page, StringComparison.Ordinal);
        File.WriteAllText(folder.At(path), page.Replace(old, text, StringComparison.Ordinal));
    }
}
