using System.Globalization;
using Coverbook.Fetching;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Fetching;

/// <summary>Redirects are followed by us, and each is judged.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData("/301/end", "/end")]
    [InlineData("/308/301/end", "/end")]
    [InlineData("/302/end", null)]
    [InlineData("/307/end", null)]
    [InlineData("/301/302/end", "/302/end")]
    [InlineData("/302/301/end", null)]
    public async Task What_moved_for_good_is_told(string path, string? moved)
    {
        await using var server = await StartAsync();
        Assert.Equal(
            new FetchOutcome.Answered(server.At("/end"), moved is null ? null : server.At(moved)), await Fetch.AskAsync(server.At(path)));
    }

    [Fact]
    public async Task As_many_as_may_be_are_followed_and_no_more()
    {
        await using var server = await StartAsync();
        var most = string.Concat(Enumerable.Repeat("/302", Fetch.Rules.Limits.MostRedirects));
        Assert.IsType<FetchOutcome.Answered>(await Fetch.AskAsync(server.At($"{most}/end")));
        Assert.Equal(FetchFault.TooManyRedirects, Fetch.FailureOf(await Fetch.AskAsync(server.At($"/302{most}/end"))).Fault);
    }

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    public async Task Nobody_is_led_to_what_is_not_encrypted(string target)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Redirect(target);
            return Task.CompletedTask;
        });
        var failure = Fetch.FailureOf(await Fetch.AskAsync(server.Address));
        Assert.Equal((FetchFault.RedirectNotEncrypted, new Uri(target)), (failure.Fault, failure.Address));
    }

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("ftp://example.org/")]
    public async Task Nor_asked_for_it(string address) =>
        Assert.Equal(FetchFault.NotEncrypted, Fetch.FailureOf(await Fetch.AskAsync(new Uri(address))).Fault);

    /// <summary>A path is a way: its first part is the code of the answer, which leads to the rest.</summary>
    private static Task<LoopbackServer> StartAsync() => LoopbackServer.StartAsync(context =>
    {
        var parts = context.Request.Path.Value!.Split('/');
        if (int.TryParse(parts[1], CultureInfo.InvariantCulture, out var status))
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/" + string.Join('/', parts[2..]);
        }

        return Task.CompletedTask;
    });
}
