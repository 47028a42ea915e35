using System.Net;

namespace Coverbook.Cli.Tests.Serving;

/// <summary>How addresses are answered.</summary>
public sealed class AddressTests(ServedSample served) : IClassFixture<ServedSample>
{
    [Theory]
    [InlineData("", HttpStatusCode.OK, "text/html; charset=utf-8")]
    [InlineData("techniques/T1059/", HttpStatusCode.OK, "text/html; charset=utf-8")]
    [InlineData("techniques/T1059/?utm=1", HttpStatusCode.OK, "text/html; charset=utf-8")]
    [InlineData("assets/site.css", HttpStatusCode.OK, "text/css; charset=utf-8")]
    [InlineData("assets/site.js?v=1", HttpStatusCode.OK, "application/javascript; charset=utf-8")]
    [InlineData("api/v1/build.json", HttpStatusCode.OK, "application/json; charset=utf-8")]
    [InlineData("sitemap.xml", HttpStatusCode.OK, "application/xml")]
    [InlineData("nothing/here", HttpStatusCode.NotFound, "text/html; charset=utf-8")]
    [InlineData("/elsewhere/", HttpStatusCode.NotFound, "text/html; charset=utf-8")]
    [InlineData("/.coverbook/nothing", HttpStatusCode.NotFound, "text/plain; charset=utf-8")]
    public async Task Addresses_are_answered_as_by_GitHub_Pages(string path, HttpStatusCode status, string type)
    {
        using var response = await served.Preview.GetAsync(path);
        Assert.Equal((status, type), (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/", HttpStatusCode.Found, "/coverage/")]
    [InlineData("/coverage", HttpStatusCode.MovedPermanently, "/coverage/")]
    [InlineData("techniques/T1059?x=1", HttpStatusCode.MovedPermanently, "/coverage/techniques/T1059/?x=1")]
    public async Task Folders_without_their_slash_lead_to_the_address_with_it(string path, HttpStatusCode status, string location)
    {
        using var response = await served.Preview.GetAsync(path);
        Assert.Equal((status, location), (response.StatusCode, response.Headers.Location!.OriginalString));
    }
}
