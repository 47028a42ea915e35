using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Sources;

public sealed class SiteSourcesTests
{
    [Fact]
    public void Each_input_that_the_configuration_names_has_its_pattern_and_its_place()
    {
        var files = new MemoryFiles().With("site.config.json", SiteKit.Config("\"aliases\": \"content/aliases.yaml\""));
        var sources = PlainSources.Of(ConfigLoader.Load(files, new DiagnosticBag())!);
        Assert.Equal(["attack.json", "rules/*.yml", "mappings/*.yaml", "content/aliases.yaml"], sources.Patterns);
        Assert.Equal("site.config.json(5,56)", sources.Attack[0].NamedAt.ToString());
        Assert.Equal("site.config.json(9,14)", sources.Aliases!.NamedAt.ToString());
    }

    [Fact]
    public void A_release_stands_where_its_starter_stands() =>
        Assert.Equal(
            "starter.json", PlainSources.Of(new AttackOptions { Domain = default, Release = "18.1", Starter = "starter.json" }).Pattern);
}
