using System.Text;
using System.Xml.Linq;
using Coverbook.Exporting;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Exporting;

public sealed class SiteExporterTests
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void The_sitemap_has_the_whole_addresses_of_all_pages_that_may_be_found_in_their_order()
    {
        var addresses =
            Addresses(new SiteKit().With("attack.json", new StixKit().Technique("T1059", "A").Revoked("T1060", "T1059").ToJson()));
        Assert.Equal(addresses.Order(StringComparer.Ordinal), addresses);
        Assert.Contains("https://example.org/base/", addresses);
        Assert.Contains("https://example.org/base/techniques/T1059/", addresses);
        Assert.DoesNotContain(
            addresses, address => address.Contains("T1060", StringComparison.Ordinal) || address.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public void Addresses_that_need_it_are_encoded() => Assert.Contains(
        "https://example.org/base/gr%C3%B6%C3%9Fe/",
        Addresses(new SiteKit().With("content/pages/größe.md", "---\ntitle: A\n---\n")));

    [Fact]
    public void Robots_are_led_to_the_sitemap() =>
        Assert.Equal("User-agent: *\nAllow: /\nSitemap: https://example.org/base/sitemap.xml\n", Text(new SiteKit(), "robots.txt"));

    [Fact]
    public void GitHub_Pages_is_told_to_publish_the_files_as_they_are() => Assert.Equal("", Text(new SiteKit(), ".nojekyll"));

    [Fact]
    public void Two_sites_from_the_same_inputs_were_built_from_the_same() =>
        Assert.Equal(Text(new SiteKit(), "api/v1/build.json"), Text(new SiteKit(), "api/v1/build.json"));

    [Fact]
    public void What_a_site_was_built_from_is_told_kind_by_kind()
    {
        var facts = new BuildFacts(
            "0.1.0+abc", "18.1", new DateOnly(2026, 4, 24), null,
            [
                new InputDigest("attack", 1, "00ff"),
                new InputDigest("rules", 20, "ff00")
            ]);
        Golden.Equal("exporting/build.json", Encoding.UTF8.GetString(facts.ToJson()));
    }

    private static string[] Addresses(SiteKit kit) =>
        [.. XDocument.Parse(Text(kit, "sitemap.xml")).Root!.Elements(Sitemaps + "url").Select(url => url.Element(Sitemaps + "loc")!.Value)];

    private static string Text(SiteKit kit, string file) =>
        Encoding.UTF8.GetString(kit.Read()!.Plan.Files.Single(planned => planned.Route.File == file).Read().Span);
}
