using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Tests.Routes;

/// <summary>The answers of GitHub Pages, for a site of these few files.</summary>
public sealed class HostedAnswerTests
{
    private static readonly string[] Files =
        ["index.html", "404.html", "techniques/index.html", "techniques/T1059/index.html", "rules/a.html",
        "rules/a.yml", "rules/index.html", "both.html", "both/index.html", "guides/ü b/index.html"];

    [Theory]
    [InlineData("/base/", "index.html")]
    [InlineData("/base/index.html", "index.html")]
    [InlineData("/base/techniques/T1059/", "techniques/T1059/index.html")]
    [InlineData("/base/rules/a.html", "rules/a.html")]
    [InlineData("/base/rules/a", "rules/a.html")]
    [InlineData("/base/rules/a.yml", "rules/a.yml")]
    [InlineData("/base/both", "both.html")]
    [InlineData("/base/both/", "both/index.html")]
    [InlineData("/base/404.html", "404.html")]
    [InlineData("/base/guides/ü b/", "guides/ü b/index.html")]
    public void A_page_is_found_by_its_address(string path, string file) => Assert.Equal(new HostedAnswer.Found(file), Answer(path));

    [Theory]
    [InlineData("/base", "/base/")]
    [InlineData("/base/techniques", "/base/techniques/")]
    [InlineData("/base/techniques/T1059", "/base/techniques/T1059/")]
    [InlineData("/base/guides/ü b", "/base/guides/%C3%BC%20b/")]
    public void A_folder_without_its_slash_has_moved(string path, string address) =>
        Assert.Equal(new HostedAnswer.Moved(address), Answer(path));

    [Theory]
    [InlineData("/")]
    [InlineData("/bas")]
    [InlineData("/basement/")]
    [InlineData("/Base/")]
    [InlineData("/base/techniques/t1059/")]
    [InlineData("/base/rules/a.html/")]
    [InlineData("/base//techniques/")]
    [InlineData("//base/")]
    [InlineData("/techniques/")]
    [InlineData("/base/nothing")]
    public void Everything_else_is_missing(string path) => Assert.Equal(new HostedAnswer.Missing(), Answer(path));

    [Fact]
    public void A_site_at_the_root_has_no_address_outside_of_it() =>
        Assert.Equal(new HostedAnswer.Moved("/techniques/"), HostedAnswer.To("/techniques", Site("https://example.org/"), Files.Contains));

    [Fact]
    public void A_base_path_in_encoded_form_is_met_by_the_decoded_path() =>
        Assert.Equal(
            new HostedAnswer.Moved("/my%20site/techniques/"),
            HostedAnswer.To("/my site/techniques", Site("https://example.org/my%20site/"), Files.Contains));

    private static HostedAnswer Answer(string path) => HostedAnswer.To(path, Site("https://example.org/base/"), Files.Contains);

    private static BaseUrl Site(string address) =>
        BaseUrl.TryCreate(address, out var url) ? url : throw new ArgumentException("No address.", nameof(address));
}
