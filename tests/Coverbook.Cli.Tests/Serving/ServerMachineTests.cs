using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Coverbook.Cli.Tests.Serving;

/// <summary>How the server starts and ends, and what it says when the machine does not let it.</summary>
public sealed class ServerMachineTests : IDisposable
{
    private readonly SampleFolder sample = new();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_ends_cleanly_when_it_is_asked_to(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        using var client = PreviewProcess.NewClient();
        using var open = await client.GetStreamAsync(new Uri(preview.Address, "/.coverbook/events"), TestContext.Current.CancellationToken);
        Assert.Equal(0, await preview.EndAsync(signal));
        Assert.Contains("The preview has ended.", preview.Printed);
    }

    [Fact]
    public async Task It_ends_cleanly_when_it_is_asked_to_before_the_site_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        foreach (var milliseconds in new[] { 200, 500, 900 })
        {
            using var process = Tool.Start(sample.Path, "serve", "--port", "0");
            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
            using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(
                TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            Assert.DoesNotContain(
                "bug", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_of_version_6_is_printed_as_browsers_take_it()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "This machine has no version 6.");
        await using var preview = await PreviewProcess.StartAsync(sample.Path, "--host", "[::1]");
        Assert.Equal("[::1]", preview.Address.Host);
        Assert.Contains("DCV", await preview.TextAsync(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_with_the_way_out()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var run = await Tool.RunAsync(sample.Path, ["serve", "--port", port]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            $"coverbook: cannot answer at '127.0.0.1', port {port}: another program uses the port. Choose another with --port, or any free one with --port 0.\n",
            run.Errors);
    }

    [Theory]
    [InlineData("--host", "192.0.2.1", "it is no address of this machine")]
    [InlineData("--host", "no such host", "is no address of this machine")]
    [InlineData("--host", "", "is no address of this machine")]
    [InlineData("--port", "70000", "--port does not take '70000'. It takes a number from 0 to 65535.")]
    [InlineData("--port", "many", "--port")]
    public async Task A_wrong_address_is_told_and_nothing_is_served(string option, string value, string message)
    {
        var run = await Tool.RunAsync(sample.Path, ["serve", option, value]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("bug", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_system_watches_no_more_folders_it_says_so_and_looks_again_and_again()
    {
        const string Limit = "echo 3 > /proc/sys/user/max_inotify_watches";
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit is Linux's.");
        var tried = await Tool.RunScriptAsync(sample.Path, ["unshare", "-Ur", "sh", "-c"], Limit);
        Assert.SkipUnless(tried.ExitCode == 0, $"This machine gives no namespace with a limit of its own: {tried.Errors}");
        await using var preview = await PreviewProcess.FollowAsync(
            Tool.StartScript(sample.Path, ["unshare", "-Ur", "sh", "-c"], $"{Limit}; exec $COVERBOOK serve --port 0"));
        SampleFolder.Retitle(sample.Rules[0], "Found by looking");
        await preview.WaitForAsync(
            SampleFolder.AddressOf(sample.Rules[0]), page => page.Contains("Found by looking", StringComparison.Ordinal));
        Assert.Contains(
            preview.Complaints, line => line.StartsWith("coverbook: looking at the files again and again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Looking_again_and_again_can_be_asked_for()
    {
        await using var preview = await PreviewProcess.StartAsync(sample.Path, "--poll");
        SampleFolder.Retitle(sample.Rules[0], "Found by looking");
        await preview.WaitForAsync(
            SampleFolder.AddressOf(sample.Rules[0]), page => page.Contains("Found by looking", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_that_starts_broken_shows_what_is_wrong_until_it_is_mended()
    {
        var config = await File.ReadAllTextAsync(sample.At("site.config.json"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            sample.At("site.config.json"),
            config.Replace("\"product\"", "\"prodcut\"", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        using (var response = await preview.GetAsync("/any/address"))
        {
            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.Contains(
                "The site cannot be shown yet",
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(sample.At("site.config.json"), config, TestContext.Current.CancellationToken);
        Assert.Contains(
            "DCV",
            await preview.WaitForAsync("/coverage/", page => !page.Contains("cannot be shown", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    public void Dispose() => sample.Dispose();
}
