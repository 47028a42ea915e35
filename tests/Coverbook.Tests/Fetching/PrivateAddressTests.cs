using System.Net;
using Coverbook.Fetching;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Fetching;

/// <summary>Addresses that somebody else wrote never lead to machines that only this one reaches.</summary>
public sealed class PrivateAddressTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("100.63.255.255", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.0.9", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd12::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("2001::1", false)]
    [InlineData("2001:db8::1", false)]
    public void An_address_is_public_or_not(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://inside.test")]
    [InlineData("http://localhost")]
    [InlineData("http://127.0.0.2")]
    [InlineData("http://[::ffff:127.0.0.1]")]
    [InlineData("http://2130706433")]
    public async Task No_connection_is_made_to_this_machine(string host)
    {
        await using var server = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        var failure = Fetch.FailureOf(await Fetch.AskAsync(new Uri($"{host}:{server.Address.Port}/"), Fetch.Strangers with
        {
            AllowedHosts = [],
        }));
        Assert.Equal(FetchFault.PrivateAddress, failure.Fault);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_redirect_leads_there_no_more_than_a_link()
    {
        await using var inside = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Redirect($"http://inside.test:{inside.Address.Port}/secret");
            return Task.CompletedTask;
        });
        Assert.Equal(FetchFault.PrivateAddress, Fetch.FailureOf(await Fetch.AskAsync(server.Address, Fetch.Strangers)).Fault);
        Assert.Empty(inside.Requests);
    }

    [Fact]
    public async Task A_host_that_is_allowed_by_name_is_asked()
    {
        await using var server = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        Assert.IsType<FetchOutcome.Answered>(await Fetch.AskAsync(new Uri($"http://site.test:{server.Address.Port}/"), Fetch.Strangers));
    }
}
