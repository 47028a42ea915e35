using Coverbook.Routes;

namespace Coverbook.Tests.Routes;

/// <summary>Names of assets that not every system can hold.</summary>
public sealed class OddAssetNames
{
    [Theory]
    [InlineData("site.css")]
    [InlineData("fonts/a b.woff2")]
    [InlineData("icons/日本.svg")]
    [InlineData("console.css")]
    [InlineData(".well-known/x")]
    public void A_name_that_every_system_can_hold_stays(string name) => Assert.Equal("assets/" + name, Route.Asset(name).File);

    [Theory]
    [InlineData("con.css", "x-con-", ".css")]
    [InlineData("icons/AUX", "icons/x-AUX-", "")]
    [InlineData("nul .tar.gz", "x-nul .tar-", ".gz")]
    [InlineData("com1.js", "x-com1-", ".js")]
    [InlineData("dots..", "x-dots-", "")]
    [InlineData("space ", "x-space-", "")]
    [InlineData("a\nCNAME", "x-a-CNAME-", "")]
    [InlineData("back\\slash.css", "x-back-slash-", ".css")]
    [InlineData("a<b>:\"c|d?e*.css", "x-a-b---c-d-e--", ".css")]
    public void A_name_that_some_cannot_hold_gets_another(string name, string start, string end)
    {
        var file = Route.Asset(name).File;
        Assert.StartsWith("assets/" + start, file, StringComparison.Ordinal);
        Assert.EndsWith(end, file, StringComparison.Ordinal);
        Assert.Equal("assets/".Length + start.Length + 12 + end.Length, file.Length);
    }

    [Fact]
    public void Two_odd_names_never_share_one() =>
        Assert.Equal(
            4,
            new[]
            {
                "a?.css",
                "a*.css",
                "con.css",
                "CON.css",
            }.Select(name => Route.Asset(name).File).Distinct(StringComparer.OrdinalIgnoreCase).Count());
}
