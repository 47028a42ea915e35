using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Coverbook.Cli.Tests.Serving;

/// <summary>The built program, serving a site folder on a free port of this machine until it is disposed of.</summary>
internal sealed partial class PreviewProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> printed = [];
    private readonly List<string> complaints = [];
    private readonly HttpClient client;
    private Task drained = Task.CompletedTask;

    private PreviewProcess(Process process, Uri address)
    {
        (this.process, Address) = (process, address);
        client = NewClient();
    }

    /// <summary>Where the site's home page is.</summary>
    public Uri Address { get; }

    /// <summary>The server's process.</summary>
    public Process Process => process;

    /// <summary>What the program printed to standard output since it said its address.</summary>
    public IReadOnlyList<string> Printed
    {
        get
        {
            lock (printed)
            {
                return [.. printed];
            }
        }
    }

    /// <summary>What the program printed to standard error since it said its address.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (printed)
            {
                return [.. complaints];
            }
        }
    }

    /// <summary>Starts to serve, on a free port if the arguments name none, and waits for the address.</summary>
    public static async Task<PreviewProcess> StartAsync(string siteFolder, params string[] arguments) =>
        await FollowAsync(Tool.Start(siteFolder, ["serve", .. arguments.Contains("--port") ? [] : new[] { "--port", "0" }, .. arguments]));

    /// <summary>Waits for the address of a server that was started already.</summary>
    public static async Task<PreviewProcess> FollowAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (ServingLine().Match(line) is { Success: true } match)
            {
                var preview = new PreviewProcess(process, new Uri(match.Groups["address"].Value));
                preview.Drain();
                return preview;
            }
        }

        throw new InvalidOperationException(
            $"It did not serve: {await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    /// <summary>A client with connections of its own, which follows no redirects.</summary>
    public static HttpClient NewClient() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });

    /// <summary>Asks for an address below the home page.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) =>
        client.GetAsync(new Uri(Address, path), TestContext.Current.CancellationToken);

    /// <summary>Sends any request.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>The text at an address below the home page, whatever its status.</summary>
    public async Task<string> TextAsync(string path)
    {
        using var response = await GetAsync(path);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The bytes at an address below the home page, without the line that the preview adds to pages.</summary>
    public async Task<byte[]> BytesWithoutScriptAsync(string path)
    {
        using var response = await GetAsync(path);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return response.Content.Headers.ContentType?.MediaType == "text/html" ? WithoutScript(bytes) : bytes;
    }

    /// <summary>Asks again and again until the text at an address is as it should be.</summary>
    public async Task<string> WaitForAsync(string path, Func<string, bool> isExpected)
    {
        for (
            var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(30); await Task.Delay(
                10, TestContext.Current.CancellationToken))
        {
            var text = await TextAsync(path);
            if (isExpected(text))
            {
                return text;
            }
        }

        throw new TimeoutException($"{path} never was as expected.");
    }

    /// <summary>Sends a signal (<c>INT</c>, <c>TERM</c>) and waits for the end and the last of what it printed; the exit code.</summary>
    public async Task<int> EndAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(
            TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await drained.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    /// <summary>The memory that the process has in use, in megabytes.</summary>
    public double Megabytes()
    {
        process.Refresh();
        return process.WorkingSet64 / 1e6;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
    }

    /// <summary>A page without the one line that the preview adds; it fails when that line is missing, or stands there twice.</summary>
    private static byte[] WithoutScript(byte[] page)
    {
        var text = System.Text.Encoding.UTF8.GetString(page);
        Assert.Single(ScriptLine().Matches(text));
        return System.Text.Encoding.UTF8.GetBytes(ScriptLine().Replace(text, ""));
    }

    private void Drain() =>
        drained = Task.WhenAll(KeepAsync(process.StandardOutput, printed), KeepAsync(process.StandardError, complaints));

    private async Task KeepAsync(StreamReader from, List<string> lines)
    {
        while (await from.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lock (printed)
            {
                lines.Add(line);
            }
        }
    }

    [GeneratedRegex(@"^Serving (?<address>http://\S+) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ServingLine();

    [GeneratedRegex("""<script src="/\.coverbook/preview\.js" data-shown="[0-9a-f]+-[0-9]+" data-styles="[0-9a-f]+-[0-9]+" data-assets="[0-9a-f]+-[0-9]+" data-tag="&quot;[0-9a-f]{16}&quot;" defer></script>\n""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ScriptLine();
}
