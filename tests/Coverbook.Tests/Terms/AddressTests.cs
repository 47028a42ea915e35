using Coverbook.Terms;
using CsCheck;

namespace Coverbook.Tests.Terms;

public sealed class BaseUrlTests
{
    [Theory]
    [InlineData("https://example.org", "https://example.org", "/")]
    [InlineData("https://example.org/", "https://example.org", "/")]
    [InlineData("https://example.github.io/coverage", "https://example.github.io", "/coverage/")]
    [InlineData("https://example.github.io/coverage/", "https://example.github.io", "/coverage/")]
    [InlineData("http://127.0.0.1:4000/a/b/", "http://127.0.0.1:4000", "/a/b/")]
    [InlineData("http://[::1]:4000", "http://[::1]:4000", "/")]
    [InlineData("https://example.org:443/v1.2/example.github.io", "https://example.org", "/v1.2/example.github.io/")]
    [InlineData("https://example.org/übung", "https://example.org", "/%C3%BCbung/")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example", "/")]
    public void An_address_splits_into_origin_and_path_with_slashes(string written, string origin, string path)
    {
        Assert.True(BaseUrl.TryCreate(written, out var url));
        Assert.Equal((origin, path, origin + path), (url.Origin, url.Path, url.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/coverage/")]
    [InlineData("example.org")]
    [InlineData("ftp://example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://example.org/?draft")]
    [InlineData("https://example.org/#top")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("https://example.org//")]
    [InlineData("https://example.github.io//cov")]
    [InlineData("https://example.github.io/cov//")]
    [InlineData("https://example.github.io/a//b/")]
    [InlineData("https:///example.org/")]
    [InlineData("https:example.org/")]
    [InlineData("https://example.org/./")]
    [InlineData("https://example.org/.")]
    [InlineData("https://example.org/a/../b/")]
    [InlineData("https://example.org/%2e/")]
    [InlineData("https://example.org/a/%2E%2e/b")]
    [InlineData("https://example.org/.%2e/")]
    [InlineData("https://example.org/a%2fb/")]
    [InlineData("https://example.org/%5c/")]
    [InlineData("https://example.org/%252e/")]
    [InlineData("https://example.org/100%/")]
    [InlineData("https://example.org/index.html")]
    [InlineData("https://example.org/a/INDEX.HTM/")]
    [InlineData("https://example.org/default.aspx")]
    [InlineData("https://example.org\\evil.example\\")]
    [InlineData("https://example.org/a\\b/")]
    [InlineData("https://example.org/a b/")]
    [InlineData("https://example.org/a\tb/")]
    [InlineData("https://example.org/?")]
    [InlineData("https://example.org/#")]
    [InlineData("https://@example.org/")]
    public void Anything_but_a_plain_web_address_is_refused(string? written) => Assert.False(BaseUrl.TryCreate(written, out _));
}

public sealed class WebLinkTests
{
    private static readonly string[] Starts = ["http:", "https:", "mailto:", "javascript:", "data:", " ", "\u0001", ""];

    [Theory]
    [InlineData("https://example.org/a?b=c#d")]
    [InlineData("http://example.org")]
    [InlineData("HTTPS://example.org/")]
    [InlineData("mailto:team@example.org")]
    public void Web_and_mail_addresses_are_accepted_as_written(string written)
    {
        Assert.True(WebLink.TryCreate($"  {written} ", out var link));
        Assert.Equal(written, link.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("techniques/T1059/")]
    [InlineData("/etc/hosts")]
    [InlineData("//example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/hosts")]
    [InlineData("https://example.org/\u0000")]
    [InlineData("https://example.org/\nx")]
    public void Anything_else_is_no_link(string? written) => Assert.False(WebLink.TryCreate(written, out _));

    [Fact]
    public void Whatever_is_accepted_starts_with_a_safe_scheme() =>
        Gen.Select(Gen.Int[0, Starts.Length - 1], Gen.String, (start, rest) => Starts[start] + rest)
            .Sample(text => !WebLink.TryCreate(text, out var link)
                || new[] { "http:", "https:", "mailto:" }.Any(scheme => link.Text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)));
}

public sealed class AttackDomainTests
{
    [Theory]
    [InlineData(nameof(AttackDomain.Enterprise), "enterprise-attack")]
    [InlineData(nameof(AttackDomain.Mobile), "mobile-attack")]
    [InlineData(nameof(AttackDomain.Ics), "ics-attack")]
    public void Domains_have_the_names_that_bundles_use(string domain, string word) =>
        Assert.Equal(word, Enum.Parse<AttackDomain>(domain).Word());
}
