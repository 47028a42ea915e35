using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>What is evaluated without the template language's general way gives what that way gives.</summary>
public sealed class ShortWayTests
{
    [Theory]
    [InlineData("{{ page.title }}", "Tactics")]
    [InlineData("{{ (page).title }}", "Tactics")]
    [InlineData("{{ $of = page }}{{ $of.title }}", "Tactics")]
    [InlineData("{{ page.site.product }}", "DCV")]
    [InlineData("{{ $page = page; ($page.site).product }}", "DCV")]
    [InlineData("{{ site.navigation.size }}", "2")]
    [InlineData("{{ for group in site.navigation }}{{ group.heading }}: {{ group.links.size > 1 }};{{ end }}", "Coverage: true;About: true;")]
    [InlineData("{{ url page.route }}", "/base/tactics/")]
    [InlineData("{{ page.route | url }}", "/base/tactics/")]
    [InlineData("{{ url(page.route) }}", "/base/tactics/")]
    [InlineData("{{ $address = url page.route }}{{ $address }}", "/base/tactics/")]
    [InlineData("{{ number 3141 }}", "3,141")]
    [InlineData("{{ 3141 | number }}", "3,141")]
    [InlineData("{{ partial 'mark' page.title }}", "<i>Tactics</i>")]
    [InlineData("{{ page.title | partial 'mark' }}", "")]
    [InlineData("{{ shared 'mark' page.site.product }}", "<i>DCV</i>")]
    [InlineData("{{ external page.title null }}", "Tactics")]
    [InlineData("{{ external 'a<b' 'https://example.org/?a=1&b=2' }}", "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer external\">a&lt;b</a>")]
    [InlineData("{{ url = 'mine' }}{{ url }}", "mine")]
    public void The_page_says_the_same(string template, string expected)
    {
        var files = WholeSite.Of(Site(template));
        Assert.Equal(expected, files.GetValueOrDefault("tactics/index.html", "").Trim());
    }

    [Theory]
    [InlineData("{{ page.titel }}", "CB7004")]
    [InlineData("{{ pages.title }}", "CB7003")]
    [InlineData("{{ page.title.text }}", "CB7003")]
    [InlineData("{{ url page.title }}", "CB7003")]
    [InlineData("{{ url page.route page.route }}", "CB7003")]
    [InlineData("{{ page.route | url page.route }}", "CB7003")]
    [InlineData("{{ url ^site.navigation }}", "CB7003")]
    [InlineData("{{ external page.route null }}", "CB7003")]
    [InlineData("{{ external page.title page.route }}", "CB7003")]
    public void Errors_are_told_all_the_same(string template, string code)
    {
        var kit = Site(template);
        Assert.DoesNotContain("tactics/index.html", WholeSite.Of(kit));
        Assert.Contains(kit.Bag.ToSorted(), found => found.Code == code);
    }

    [Fact]
    public void A_view_is_a_key_for_itself()
    {
        var files = WholeSite.Of(Site("{{ for group in site.navigation }}{{ shared 'row' group }}{{ shared 'row' group }}{{ end }}"));
        Assert.Equal("CoverageCoverageAboutAbout", files["tactics/index.html"].Replace("\n", "", StringComparison.Ordinal));
    }

    private static SiteKit Site(string template) => new SiteKit()
        .With("templates/layouts/base.html", "{{ content }}")
        .With("templates/pages/tactics.html", template)
        .With("templates/partials/mark.html", "<i>{{ it }}</i>")
        .With("templates/partials/row.html", "{{ it.heading }}");
}
