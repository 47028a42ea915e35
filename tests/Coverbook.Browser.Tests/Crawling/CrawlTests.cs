using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coverbook.Cli.Tests;
using Coverbook.Cli.Tests.Serving;

namespace Coverbook.Browser.Tests.Crawling;

/// <summary>A browser that follows every link of the published sample, and <c>coverbook check</c>, say the same of each.</summary>
public sealed partial class CrawlTests(Chromium chromium) : IDisposable
{
    private static readonly string[] LinkCodes = ["CB8101", "CB8102", "CB8103", "CB8104"];

    private readonly SampleFolder sample = new();

    [Fact]
    public async Task They_agree_that_the_sample_has_no_broken_link()
    {
        await BuildAsync();
        var (crawl, broken) = await CrawlAsync();
        Assert.True(crawl is { PageCount: > 200, LinkCount: > 5_000 }, $"only {crawl.PageCount} pages and {crawl.LinkCount} links");
        Assert.Empty(broken);
        Assert.Empty(await CheckedAsync());
    }

    [Fact]
    public async Task They_agree_on_every_link_of_a_sample_in_which_some_are_broken()
    {
        await BuildAsync();
        Append(
            "index.html",
            "/coverage/nowhere/", "#gone", "techniques/t1059/", "/elsewhere/", "../", "none.png", "techniques/T1059/#gone",
            "rules/gone.html", "techniques/T1059", "techniques/T1059/index.html", "techniques/%541059/", "./?q=1#top", "#", "../coverage/",
            "assets/", "data", "https://example.org/", "mailto:a@example.org", "//example.net/x");
        Append("techniques/T1059/index.html", "../T1078/#nothing", "../../../coverage/techniques/", "../t1078/", "001", "../../rules/");
        var (_, broken) = await CrawlAsync();
        Assert.True(broken.Count > 8, string.Join('\n', broken));
        Assert.Equal(broken, await CheckedAsync());
    }

    public void Dispose() => sample.Dispose();

    /// <summary>The site moves away from its inputs, so that the check tells places in pages.</summary>
    private async Task BuildAsync()
    {
        var run = await Tool.RunAsync(sample.Path, ["build", "--output", "elsewhere"]);
        Assert.Equal(0, run.ExitCode);
        Directory.Move(sample.At("elsewhere"), sample.At("site"));
    }

    private void Append(string page, params string[] addresses)
    {
        var links = addresses.Select(address =>
            address.EndsWith(".png", StringComparison.Ordinal) ? $"<img src=\"{address}\" alt=\"x\">" : $"<a href=\"{address}\">x</a>");
        var file = sample.At($"site/{page}");
        File.WriteAllText(file, File.ReadAllText(file).Replace("</main>", $"{string.Concat(links)}</main>", StringComparison.Ordinal));
    }

    private async Task<(BrowserCrawl Crawl, IReadOnlyList<string> Broken)> CrawlAsync()
    {
        await using var served = await StaticSite.StartAsync(sample.At("site"), "/coverage");
        await using var visit = await chromium.OpenAsync(new Uri(served.Address, "robots.txt"));
        var crawl = new BrowserCrawl(visit.Page, served.Address);
        return (crawl, await crawl.BrokenAsync());
    }

    /// <summary>The links that the check finds broken, in the words of the crawl.</summary>
    private async Task<IReadOnlyList<string>> CheckedAsync()
    {
        var run = await Tool.RunAsync(sample.Path, ["check", "site", "--format", "json"]);
        return
        [
            .. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonNode.Parse(line)!)
                .Where(found => LinkCodes.Contains($"{found["code"]}", StringComparer.Ordinal))
                .Select(found => $"{$"{found["path"]}"["site/".Length..]}: {AddressIn($"{found["message"]}")}")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string AddressIn(string message) =>
        Anchor().Match(message) is { Success: true } anchor
            ? $"#{anchor.Groups["id"].Value}"
            : Address().Match(message).Groups["address"].Value;

    [GeneratedRegex("with the id '(?<id>[^']*)'", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Anchor();

    [GeneratedRegex("^The address '(?<address>[^']*)'", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Address();
}
