using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

/// <summary>What a source's page says of the ATT&amp;CK version that its ids were written for.</summary>
public sealed class VersionOfASourceTests
{
    [Theory]
    [InlineData("", "The ATT&CK version that it was written for is not stated; all 2 entries are in force in ATT&CK 18.1.")]
    [InlineData("attackVersion: \"16.1\"", "Written for ATT&CK 16.1; all 2 entries are in force in ATT&CK 18.1.")]
    public void Is_named_only_where_the_source_names_one(string version, string sentence)
    {
        var mapping = SiteKit.Mapping("Guard", "  - { id: F1, techniques: [T1059] }\n  - { id: F2, techniques: [T1059] }");
        var kit = new SiteKit().With("mappings/a.yaml", $"{mapping}\n{version}\n");
        Assert.Contains(sentence, PageText.Of(kit.Page("providers/aws/guard/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_well_of_one_entry()
    {
        var kit = new SiteKit().With("mappings/a.yaml", SiteKit.Mapping("Guard", "  - { id: F1, techniques: [T1059] }"));
        Assert.Contains(
            "not stated; its only entry is in force in ATT&CK 18.1.",
            PageText.Of(kit.Page("providers/aws/guard/index.html")),
            StringComparison.Ordinal);
    }
}
