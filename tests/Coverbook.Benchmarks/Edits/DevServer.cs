using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Coverbook.Benchmarks.Build;
using Coverbook.Benchmarks.Build.Hugo;

namespace Coverbook.Benchmarks.Edits;

/// <summary>A dev server in a process of its own, with a browser's one connection to it. It is ended when it is disposed of.</summary>
internal sealed class DevServer : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestEdit = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly HttpClient client;

    private DevServer(Process process, int port)
    {
        this.process = process;
        client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    /// <summary>Starts ours.</summary>
    public static Task<DevServer> StartAsync(Product product, BenchmarkSite site, CancellationToken cancellation)
    {
        var port = FreePort();
        return WaitAsync(new DevServer(product.Serve(site, port), port), cancellation);
    }

    /// <summary>Starts Hugo's.</summary>
    public static Task<DevServer> StartAsync(HugoSite hugo, CancellationToken cancellation)
    {
        var port = FreePort();
        return WaitAsync(new DevServer(hugo.Serve(port), port), cancellation);
    }

    /// <summary>The memory that it has in use now, in MB.</summary>
    public double Megabytes()
    {
        process.Refresh();
        return Memory.Megabytes(process.WorkingSet64);
    }

    /// <summary>Asks again and again until an edit shows; the time since <paramref name="saved"/>.</summary>
    /// <exception cref="TimeoutException">It never did.</exception>
    public async Task<TimeSpan> SeeAsync(Edit edit, long saved, CancellationToken cancellation)
    {
        while (Stopwatch.GetElapsedTime(saved) < LongestEdit)
        {
            using var response = await client.GetAsync(edit.Address, cancellation);
            var page = await response.Content.ReadAsStringAsync(cancellation);
            if (page.Contains(edit.Mark, StringComparison.Ordinal))
            {
                return Stopwatch.GetElapsedTime(saved);
            }

            await Task.Delay(1, cancellation);
        }

        throw new TimeoutException($"{edit.Address} never showed the save of {Path.GetFileName(edit.File)}.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task<DevServer> WaitAsync(DevServer server, CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < LongestStart
            && !server.process.HasExited; await Task.Delay(50, cancellation))
        {
            if (await server.AnswersAsync(cancellation))
            {
                return server;
            }
        }

        server.Dispose();
        throw new TimeoutException(
            string.Create(CultureInfo.InvariantCulture, $"A dev server did not answer within {LongestStart.TotalSeconds} s."));
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            using var response = await client.GetAsync("repo/techniques/T1059/", cancellation);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
