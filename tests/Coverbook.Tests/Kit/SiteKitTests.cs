namespace Coverbook.Tests.Kit;

public sealed class SiteKitTests
{
    [Fact]
    public void The_small_site_builds_without_a_warning()
    {
        var kit = new SiteKit()
            .With("mappings/a.yaml", SiteKit.Mapping("Source", "  - { id: F1, techniques: { T1059: 0.8 } }"))
            .With("rules/a.yml", SiteKit.Rule("A rule", "aws", "T1059"));
        var page = kit.Page("techniques/T1059/index.html");
        Assert.Empty(kit.Bag.ToSorted());
        Assert.Equal("T1059 Command and Scripting Interpreter", page.QuerySelector("h1")!.TextContent);
    }
}
