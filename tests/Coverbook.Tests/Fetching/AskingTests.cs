using Coverbook.Fetching;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Fetching;

/// <summary>Asking whether an address leads anywhere.</summary>
public sealed class AskingTests
{
    [Fact]
    public async Task A_page_is_asked_for_by_its_head_alone_by_a_named_agent()
    {
        string? agent = null;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            agent = $"{context.Request.Headers.UserAgent}|{context.Request.Headers.Cookie}|{context.Request.Headers.Authorization}";
            return Task.CompletedTask;
        });
        Assert.Equal(new FetchOutcome.Answered(server.At("page"), null), await Fetch.AskAsync(server.At("page")));
        Assert.Equal(["HEAD /page"], server.Requests);
        Assert.Equal("Coverbook/test||", agent);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task A_server_that_dislikes_heads_is_asked_as_a_browser_asks(int status)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Method == "HEAD" ? status : 200;
            return Task.CompletedTask;
        });
        Assert.IsType<FetchOutcome.Answered>(await Fetch.AskAsync(server.Address));
        Assert.Equal(["HEAD /", "GET /"], server.Requests);
    }

    [Theory]
    [InlineData(404, 2)]
    [InlineData(410, 2)]
    [InlineData(500, 4)]
    [InlineData(503, 4)]
    public async Task Only_what_may_pass_is_tried_again(int status, int requests)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        var failure = Fetch.FailureOf(await Fetch.AskAsync(server.Address));
        Assert.Equal((FetchFault.Status, (int?)status), (failure.Fault, failure.Status));
        Assert.Equal($"The host '127.0.0.1' answers {status}.", failure.Message);
        Assert.Equal(requests, server.Requests.Length);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_unknown()
    {
        foreach (var address in new[] { "https://nowhere.test/", "https://nothing.test/" })
        {
            Assert.Equal(FetchFault.NameUnknown, Fetch.FailureOf(await Fetch.AskAsync(new Uri(address), Fetch.Strangers)).Fault);
        }
    }

    [Fact]
    public async Task Where_nothing_listens_it_is_refused() =>
        Assert.Equal(FetchFault.Refused, Fetch.FailureOf(await Fetch.AskAsync(await LoopbackServer.NobodyAsync())).Fault);

    [Fact]
    public async Task A_server_that_never_answers_is_waited_for_only_so_long()
    {
        await using var server = await LoopbackServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var rules = Fetch.Rules with { Limits = new FetchLimits { Silence = TimeSpan.FromMilliseconds(200), MostAttempts = 2 } };
        var failure = Fetch.FailureOf(await Fetch.AskAsync(server.Address, rules));
        Assert.Equal((FetchFault.TimedOut, 2), (failure.Fault, server.Requests.Length));
    }

    [Fact]
    public async Task A_server_that_hangs_up_cuts_it_off()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        var rules = Fetch.Rules with { Limits = new FetchLimits { MostAttempts = 1 } };
        Assert.Equal(FetchFault.CutOff, Fetch.FailureOf(await Fetch.AskAsync(server.Address, rules)).Fault);
    }

    [Fact]
    public async Task It_ends_when_it_is_cancelled()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var fetcher = new WebFetcher(Fetch.Rules, Fetch.Time);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.AskAsync(server.Address, source.Token));
    }
}
