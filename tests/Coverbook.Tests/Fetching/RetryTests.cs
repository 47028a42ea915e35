using Coverbook.Fetching;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Fetching;

/// <summary>The pauses between attempts.</summary>
public sealed class RetryTests
{
    private readonly HurriedTime time = Fetch.Time;
    private int asked;

    [Fact]
    public async Task They_grow_and_end_in_success()
    {
        await using var server = await StartAsync(failures: 3, status: 503, retryAfter: null);
        Assert.IsType<FetchOutcome.Answered>(await AskAsync(server));
        Assert.Equal(3, time.Pauses.Length);
        Assert.All(time.Pauses, pause => Assert.InRange(pause, TimeSpan.Zero, Fetch.Rules.Limits.LongestPause));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Fri, 24 Apr 2026 12:00:07 GMT")]
    public async Task A_server_says_how_long(string retryAfter)
    {
        await using var server = await StartAsync(failures: 1, status: 429, retryAfter);
        Assert.IsType<FetchOutcome.Answered>(await AskAsync(server));
        Assert.Equal([TimeSpan.FromSeconds(7)], time.Pauses);
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("Fri, 24 Apr 2026 13:00:00 GMT")]
    public async Task One_that_wants_a_long_pause_is_not_asked_again(string retryAfter)
    {
        await using var server = await StartAsync(failures: 1, status: 429, retryAfter);
        var failure = Fetch.FailureOf(await AskAsync(server));
        Assert.Equal(
            "The host '127.0.0.1' was asked too often, and asks to wait until 2026-04-24 13:00 UTC. Try again when that time has come.",
            $"{failure.Message} {failure.Cure}");
        Assert.Empty(time.Pauses);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task What_nobody_understands_is_no_time()
    {
        await using var server = await StartAsync(failures: 9, status: 429, retryAfter: "soon");
        Assert.Equal((FetchFault.TooManyRequests, null), Fetch.FailureOf(await AskAsync(server)) is var failure
            ? (failure.Fault, failure.RetryAt)
            : default);
        Assert.Equal(Fetch.Rules.Limits.MostAttempts, server.Requests.Length);
    }

    private async Task<FetchOutcome> AskAsync(LoopbackServer server)
    {
        using var fetcher = new WebFetcher(Fetch.Rules, time);
        return await fetcher.AskAsync(server.Address, TestContext.Current.CancellationToken);
    }

    private Task<LoopbackServer> StartAsync(int failures, int status, string? retryAfter) => LoopbackServer.StartAsync(context =>
    {
        if (asked++ < failures)
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    });
}
