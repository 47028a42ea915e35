using Coverbook.Inspecting.External;

namespace Coverbook.Tests.Inspecting.External;

/// <summary>Answers of other sites are kept for a while.</summary>
public sealed class KeptAnswerTests : IDisposable
{
    private readonly LinkingSite site = new();

    [Fact]
    public async Task A_second_check_asks_nobody_and_names_the_day()
    {
        await using var server = await OtherSite.StartAsync();
        site.With($"{server.At("good")}", $"{server.At("gone")}", $"{server.At("moved")}", $"{server.At("wall")}");
        var (first, _) = await site.CheckAsync();
        var asked = server.Requests.Length;
        var text = await File.ReadAllTextAsync(site.Answers, TestContext.Current.CancellationToken);
        var (second, counts) = await site.CheckAsync();
        Assert.Equal(asked, server.Requests.Length);
        Assert.Equal(new ExternalLinkCounts(0, 4), counts);
        Assert.Equal(
            first.Select(found => found.Message[..^1] + ", as asked on 2026-04-24."), second.Select(found => found.Message));
        Assert.Equal(text, await File.ReadAllTextAsync(site.Answers, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("good", 0, false)]
    [InlineData("good", 29, false)]
    [InlineData("good", 30, true)]
    [InlineData("good", -1, true)]
    [InlineData("gone", 0, false)]
    [InlineData("gone", 1, true)]
    [InlineData("trouble", 0, true)]
    public async Task An_answer_grows_old(string path, int days, bool isAskedAgain)
    {
        await using var server = await OtherSite.StartAsync();
        await site.With($"{server.At(path)}").CheckAsync();
        site.Time.Pass(TimeSpan.FromDays(days));
        Assert.Equal(new ExternalLinkCounts(isAskedAgain ? 1 : 0, isAskedAgain ? 0 : 1), (await site.CheckAsync()).Counts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"version\":\"2\",\"answers\":{\"ADDRESS\":{\"asked\":\"2026-04-24\"}}}")]
    [InlineData("{\"version\":\"1\",\"answers\":[]}")]
    [InlineData("{\"version\":\"1\",\"answers\":{\"ADDRESS\":{\"asked\":\"yesterday\"}}}")]
    [InlineData("{\"version\":\"1\",\"answers\":{\"ADDRESS\":{\"asked\":\"2026-04-25\"}}}")]
    [InlineData("{\"version\":\"1\",\"answers\":{\"ADDRESS\":{\"asked\":\"2026-04-24\",\"fault\":\"Nonsense\"}}}")]
    [InlineData("{\"version\":\"1\",\"answers\":{\"ADDRESS\":{\"asked\":\"2026-04-24\",\"fault\":\"TimedOut\"}}}")]
    [InlineData("{\"version\":\"1\",\"answers\":{\"ADDRESS\":\"good\"}}")]
    public async Task What_is_not_understood_is_asked_again(string damaged)
    {
        await using var server = await OtherSite.StartAsync();
        var address = $"{server.At("good")}";
        site.With(address).WithFile(".coverbook/external-links.json", damaged.Replace("ADDRESS", address, StringComparison.Ordinal));
        Assert.Equal(new ExternalLinkCounts(1, 0), (await site.CheckAsync()).Counts);
        Assert.Equal(new ExternalLinkCounts(0, 1), (await site.CheckAsync()).Counts);
    }

    [Fact]
    public async Task What_was_left_out_is_asked_next_time()
    {
        using var small = new LinkingSite { Most = 2 };
        await using var server = await OtherSite.StartAsync();
        small.With($"{server.At("a")}", $"{server.At("b")}", $"{server.At("c")}");
        Assert.Equal(["CB8166"], await small.CodesAsync());
        Assert.Equal(new ExternalLinkCounts(1, 2), (await small.CheckAsync()).Counts);
        Assert.Equal(["HEAD /a", "HEAD /b", "HEAD /c"], server.Requests);
    }

    public void Dispose() => site.Dispose();
}
