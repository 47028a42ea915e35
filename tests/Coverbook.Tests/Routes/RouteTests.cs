using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Tests.Routes;

public sealed class RouteTests
{
    [Fact]
    public void A_technique_has_the_shape_of_its_page_at_mitre()
    {
        Assert.Equal("techniques/T1059/", Route.Technique(TechniqueId.Parse("T1059")).Path);
        Assert.Equal("techniques/T1059/004/", Route.Technique(TechniqueId.Parse("T1059.004")).Path);
    }

    [Fact]
    public void Folders_are_written_to_an_index_file()
    {
        Assert.Equal("index.html", Route.Home.File);
        Assert.Equal("techniques/T1059/004/index.html", Route.Technique(TechniqueId.Parse("T1059.004")).File);
        Assert.Equal("techniques/T1059/rules/index.html", Route.TechniqueRules(TechniqueId.Parse("T1059")).File);
    }

    [Fact]
    public void Other_routes_are_written_to_the_file_they_name()
    {
        Assert.Equal("404.html", Route.NotFound.File);
        Assert.Equal(".nojekyll", Route.NoJekyll.File);
        Assert.Equal("rules/a.html", Route.Rule(Slug.Of("a")).File);
        Assert.Equal("rules/a.yml", Route.SourceBeside(Route.Rule(Slug.Of("a"))).File);
        Assert.Equal("assets/site.css", Route.Asset("site.css").File);
    }

    [Theory]
    [InlineData("https://example.org/", "/techniques/", "https://example.org/techniques/")]
    [InlineData("https://example.org/repo", "/repo/techniques/", "https://example.org/repo/techniques/")]
    public void Links_carry_the_base_path(string site, string link, string whole)
    {
        Assert.True(BaseUrl.TryCreate(site, out var url));
        Assert.Equal(link, Route.Techniques.Under(url));
        Assert.Equal(whole, Route.Techniques.At(url));
    }

    [Fact]
    public void The_home_page_is_the_base_path_itself()
    {
        Assert.True(BaseUrl.TryCreate("https://example.org/repo/", out var url));
        Assert.Equal("/repo/", Route.Home.Under(url));
        Assert.Equal("/", Route.Home.ToString());
    }

    [Fact]
    public void Routes_sort_ordinally() =>
        Assert.Equal(
            [Route.Home, Route.NotFound, Route.Rules, Route.Techniques],
            new[] { Route.Techniques, Route.Rules, Route.Home, Route.NotFound }.Order());
}
