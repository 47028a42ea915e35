using Coverbook.Inspecting;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Inspecting;

/// <summary><c>coverbook explain SOURCE</c>: what a source maps, and what it can raise and does not map.</summary>
public sealed class SourceExplanationTests
{
    private static readonly StixKit Bundle = new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Technique("T1059", "S")
        .Revoked("T1086", "T1059");

    [Theory]
    [InlineData("Source")]
    [InlineData("source")]
    [InlineData("aws/source")]
    public void It_tells_what_is_mapped_of_what_is_known_and_what_became_of_ids(string name)
    {
        var site = new SiteKit()
            .With("attack.json", Bundle.ToJson())
            .With(
                "mappings/a.yaml",
                "knownFindings: [F1, F2, F3]\n" + SiteKit.Mapping("Source", "  - { id: F1, techniques: { T1086: 0.8 } }"))
            .Read()!;
        var lines = Assert.Single(SourceExplanation.Find(site, name)).ToText().ToArray();
        Assert.Contains("mapped: 1 of 3 known findings", lines);
        Assert.Equal(["not mapped: 2", "  F2", "  F3"], lines.SkipWhile(line => !line.StartsWith("not", StringComparison.Ordinal)).Take(3));
        Assert.Contains("    0.80  T1086 (revoked: counts for T1059)", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_none_finds_nothing() => Assert.Empty(SourceExplanation.Find(new SiteKit().Read()!, "Sauce"));
}
