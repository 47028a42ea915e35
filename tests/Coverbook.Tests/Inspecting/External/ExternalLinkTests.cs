using System.Globalization;
using Coverbook.Diagnostics;
using Coverbook.Fetching;
using Coverbook.Inspecting.External;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Inspecting.External;

/// <summary>Links to other sites, once these are asked.</summary>
public sealed class ExternalLinkTests
{
    [Fact]
    public async Task Each_kind_of_answer_has_its_code_place_and_cure()
    {
        using var site = new LinkingSite { Most = 10 };
        await using var server = await OtherSite.StartAsync();
        await using var busy = await OtherSite.StartAsync();
        var elsewhere = $"http://site.test:{busy.Address.Port}";
        site.With(
            $"{server.At("gone")}",
            "https://nowhere.test/a",
            $"{server.At("moved")}",
            $"{server.At("trouble")}",
            $"http://inside.test:{server.Address.Port}/good",
            $"{elsewhere}/busy",
            $"{elsewhere}/good",
            $"{server.At("circle")}",
            "https://nowhere.test/b",
            "https://nowhere.test/c",
            $"{server.At("left/one")}",
            $"{server.At("left/two")}").WithFile(".coverbook", "A file where a folder is wanted.");
        var (found, counts) = await site.CheckAsync();
        var port = server.Address.Port.ToString(CultureInfo.InvariantCulture);
        var text = string.Concat(found.Select(diagnostic => $"{diagnostic}\n    {diagnostic.Cure}\n"))
            .Replace($":{port}", ":80", StringComparison.Ordinal)
            .Replace($":{busy.Address.Port}", ":81", StringComparison.Ordinal);
        Golden.Equal("checking/external.txt", text);
        Assert.Equal(
            DiagnosticCodes.All.Where(code => code.StartsWith("CB816", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            found.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal));
        Assert.Equal(new ExternalLinkCounts(7, 0), counts);
    }

    [Theory]
    [InlineData("good", null)]
    [InlineData("good?asked=yes#there", null)]
    [InlineData("nohead", null)]
    [InlineData("elsewhere", null)]
    [InlineData("gone", "CB8160")]
    [InlineData("moved", "CB8162")]
    [InlineData("moved-away", "CB8160")]
    [InlineData("wall", "CB8163")]
    [InlineData("trouble", "CB8163")]
    [InlineData("inside", "CB8164")]
    [InlineData("busy", "CB8165")]
    [InlineData("circle", "CB8168")]
    public async Task An_answer_is_told_or_not(string path, string? code)
    {
        using var site = new LinkingSite();
        await using var server = await OtherSite.StartAsync();
        Assert.Equal(code is null ? [] : [code], await site.With($"{server.Address}{path}").CodesAsync());
        Assert.NotEmpty(server.Requests);
    }

    [Fact]
    public async Task Whoever_never_answers_is_not_waited_for_and_nor_asked_more()
    {
        using var site = new LinkingSite { Limits = new FetchLimits { Silence = TimeSpan.FromMilliseconds(200), MostAttempts = 1 } };
        await using var server = await OtherSite.StartAsync();
        var (found, _) = await site.With($"{server.At("never")}", $"{server.At("good")}").CheckAsync();
        Assert.EndsWith(
            "does not answer in time; 1 further link to the host was not asked.", Assert.Single(found).Message, StringComparison.Ordinal);
        Assert.Equal(["HEAD /never"], server.Requests);
    }

    [Fact]
    public async Task Being_offline_is_no_error()
    {
        using var site = new LinkingSite();
        var (found, _) = await site.With($"{await LoopbackServer.NobodyAsync()}", "https://nowhere.test/").CheckAsync();
        Assert.Equal(["CB8163", "CB8161"], found.Select(one => one.Code));
        Assert.DoesNotContain(found, one => one.IsError);
        Assert.False(File.Exists(site.Answers));
    }

    [Theory]
    [InlineData("https://xn--a.test/")]
    [InlineData("https://xn--zzzzzzzzzzzz99999.test/")]
    [InlineData("https://\u0378.test/")]
    [InlineData("https://\uFFFD.test/")]
    [InlineData("https://a..b.test/")]
    [InlineData("https://a_b.test/")]
    [InlineData("https://\u00FC.test/\u00FC?\u202E=%ZZ")]
    [InlineData("https://a\u200Bb.test/")]
    [InlineData("https://name:word@nowhere.test:1/")]
    [InlineData("https://[fe80::1%25eth0]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://127.1:0/")]
    [InlineData("https://nowhere.test:65535/[]{}|\\^`")]
    [InlineData("//nowhere.test")]
    public async Task An_odd_address_is_told_like_any_other(string address)
    {
        using var site = new LinkingSite();
        var (found, counts) = await site.With(address).CheckAsync();
        Assert.True(counts!.Asked == found.Length, $"{counts.Asked} asked, {found.Length} told");
        Assert.All(found, one => Assert.Contains(one.Code, new[] { "CB8161", "CB8163", "CB8164" }));
        Assert.All(found, one => Assert.DoesNotContain("name:word", one.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_option_nobody_is_asked()
    {
        using var site = new LinkingSite();
        await using var server = await OtherSite.StartAsync();
        var (found, counts) = await site.With($"{server.At("gone")}").CheckAsync(asks: false);
        Assert.Equal((0, null), (found.Length, counts));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_address_is_asked_once_without_its_place_and_one_after_the_other()
    {
        using var site = new LinkingSite();
        await using var server = await OtherSite.StartAsync();
        var address = server.At("good");
        var (_, counts) = await site.With($"{address}#one", $"{address}", $"{address}#two", $"{server.At("other")}").CheckAsync();
        Assert.Equal(["HEAD /good", "HEAD /other"], server.Requests);
        Assert.Equal(new ExternalLinkCounts(2, 0), counts);
        Assert.Equal([TimeSpan.FromMilliseconds(500)], site.Time.Pauses);
    }

    [Fact]
    public async Task A_host_that_wants_peace_gets_it()
    {
        using var site = new LinkingSite();
        await using var server = await OtherSite.StartAsync();
        var (found, _) = await site.With($"{server.At("busy")}", $"{server.At("a")}", $"{server.At("b")}").CheckAsync();
        Assert.Contains(
            "until 2026-04-24 13:00 UTC; 2 further links to the host were not asked.",
            Assert.Single(found).Message,
            StringComparison.Ordinal);
        Assert.Equal(["HEAD /busy"], server.Requests);
    }

    [Fact]
    public async Task It_ends_when_it_is_cancelled_and_keeps_what_was_answered()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var site = new LinkingSite();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (context.Request.Path == "/second")
            {
                await source.CancelAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
        });
        site.With($"{server.At("first")}", $"{server.At("second")}");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.CheckAsync(cancellation: source.Token));
        var kept = await File.ReadAllTextAsync(site.Answers, TestContext.Current.CancellationToken);
        Assert.Contains("/first", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("/second", kept, StringComparison.Ordinal);
    }
}
