using System.Text;
using Coverbook.Fetching;
using Coverbook.Tests.Kit;
using Microsoft.AspNetCore.Http;

namespace Coverbook.Tests.Fetching;

/// <summary>Files come whole or not at all.</summary>
public sealed class DownloadTests : IDisposable
{
    private const string Sum = "d451d2a79e0a1f87270b313ca7d9e589359cb3d2aa906594529dcbc0535fd0f3";
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("Hi there!");

    private readonly MemoryStream destination = new();
    private int asked;

    [Fact]
    public async Task All_that_is_known_of_a_file_is_told()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            context.Response.Headers.ETag = "\"one\"";
            context.Response.Headers.LastModified = "Fri, 24 Apr 2026 10:00:00 GMT";
            return SendAsync(context, Text);
        });
        var steps = new Steps();
        var fetched = Assert.IsType<FetchOutcome.Fetched>(await DownloadAsync(server.At("file"), progress: steps));
        Assert.Equal((server.At("file"), 9L, Sum, "text/plain"), (fetched.Address, fetched.Size, fetched.Sha256, fetched.ContentType));
        Assert.Equal(new FileValidators("\"one\"", new DateTimeOffset(2026, 4, 24, 10, 0, 0, TimeSpan.Zero)), fetched.Validators);
        Assert.Equal("Hi there!", Destination);
        Assert.Equal(new FetchProgress(9, 9), steps.Last);
    }

    [Fact]
    public async Task A_file_that_did_not_change_does_not_come_again()
    {
        var known = new FileValidators("\"one\"", new DateTimeOffset(2026, 4, 24, 10, 0, 0, TimeSpan.Zero));
        string? conditions = null;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            conditions = $"{context.Request.Headers.IfNoneMatch}|{context.Request.Headers.IfModifiedSince}";
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
        Assert.IsType<FetchOutcome.NotModified>(await DownloadAsync(server.Address, known));
        Assert.Equal("\"one\"|Fri, 24 Apr 2026 10:00:00 GMT", conditions);
        Assert.IsType<FetchOutcome.Failed>(await DownloadAsync(server.Address));
    }

    [Fact]
    public async Task A_tag_that_is_none_is_not_sent()
    {
        await using var server = await LoopbackServer.StartAsync(
            context => SendAsync(context, Encoding.UTF8.GetBytes(context.Request.Headers.IfNoneMatch.ToString())));
        Assert.IsType<FetchOutcome.Fetched>(await DownloadAsync(server.Address, new FileValidators("x\r\nHost: evil", null)));
        Assert.Equal("", Destination);
    }

    [Fact]
    public async Task What_was_cut_off_begins_afresh()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (asked++ > 0)
            {
                await SendAsync(context, Text);
                return;
            }

            context.Response.ContentLength = 100;
            await context.Response.Body.WriteAsync(Text);
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        destination.Write("Before. "u8);
        Assert.Equal(Sum, Assert.IsType<FetchOutcome.Fetched>(await DownloadAsync(server.Address)).Sha256);
        Assert.Equal(("Before. Hi there!", 2), (Destination, server.Requests.Length));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_always_cut_off_leaves_nothing(bool knowsLength)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentLength = knowsLength ? 100 : null;
            await context.Response.Body.WriteAsync(Text);
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        Assert.Equal(FetchFault.CutOff, Fetch.FailureOf(await DownloadAsync(server.Address)).Fault);
        Assert.Equal(("", Fetch.Rules.Limits.MostAttempts), (Destination, server.Requests.Length));
    }

    [Fact]
    public async Task What_comes_no_further_is_given_up()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await context.Response.Body.WriteAsync(Text);
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var limits = new FetchLimits { Silence = TimeSpan.FromMilliseconds(500), MostAttempts = 1 };
        Assert.Equal(FetchFault.Stalled, Fetch.FailureOf(await DownloadAsync(server.Address, limits: limits)).Fault);
        Assert.Equal("", Destination);
    }

    [Fact]
    public async Task What_trickles_for_ever_is_given_up()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(Text);
                await context.Response.Body.FlushAsync();
                await Task.Delay(20);
            }
        });
        var limits = new FetchLimits { TotalTime = TimeSpan.FromMilliseconds(500), MostAttempts = 1 };
        Assert.Equal(FetchFault.TimedOut, Fetch.FailureOf(await DownloadAsync(server.Address, limits: limits)).Fault);
    }

    [Theory]
    [InlineData(9, true, true)]
    [InlineData(9, false, true)]
    [InlineData(8, true, false)]
    [InlineData(8, false, false)]
    public async Task No_more_is_taken_than_may_be(int most, bool knowsLength, bool isTaken)
    {
        await using var server = await LoopbackServer.StartAsync(context => SendAsync(context, Text, knowsLength));
        var outcome = await DownloadAsync(server.Address, limits: new FetchLimits { MostBytes = most });
        Assert.Equal(isTaken ? null : FetchFault.TooLarge, (outcome as FetchOutcome.Failed)?.Fault);
        Assert.Equal((isTaken ? "Hi there!" : "", 1), (Destination, server.Requests.Length));
    }

    [Fact]
    public async Task A_server_that_cannot_prove_its_name_is_not_believed()
    {
        using var certificate = OwnCertificate.New();
        await using var server = await LoopbackServer.StartAsync(context => SendAsync(context, Text), certificate);
        Assert.Equal(FetchFault.CertificateInvalid, Fetch.FailureOf(await DownloadAsync(server.Address)).Fault);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_destination_that_refuses_is_no_fault_of_the_server()
    {
        await using var server = await LoopbackServer.StartAsync(context => SendAsync(context, Text));
        using var fetcher = new WebFetcher(Fetch.Rules, Fetch.Time);
        await using var full = new FullStream();
        await Assert.ThrowsAsync<IOException>(
            () => fetcher.DownloadAsync(server.Address, FileValidators.None, full, null, TestContext.Current.CancellationToken));
        Assert.Single(server.Requests);
    }

    public void Dispose() => destination.Dispose();

    private string Destination => Encoding.UTF8.GetString(destination.ToArray());

    private async Task<FetchOutcome> DownloadAsync(
        Uri address, FileValidators? known = null, IProgress<FetchProgress>? progress = null, FetchLimits? limits = null)
    {
        using var fetcher = new WebFetcher(Fetch.Rules with { Limits = limits ?? new FetchLimits() }, Fetch.Time);
        return await fetcher.DownloadAsync(
            address, known ?? FileValidators.None, destination, progress, TestContext.Current.CancellationToken);
    }

    private static async Task SendAsync(HttpContext context, byte[] bytes, bool knowsLength = true)
    {
        context.Response.ContentLength = knowsLength ? bytes.Length : null;
        await context.Response.Body.WriteAsync(bytes);
    }

    private sealed class Steps : IProgress<FetchProgress>
    {
        public FetchProgress Last { get; private set; }

        public void Report(FetchProgress value) => Last = value;
    }

    private sealed class FullStream : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("No space left.");
    }
}
