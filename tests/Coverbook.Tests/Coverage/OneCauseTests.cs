using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

/// <summary>What follows from one fault is not reported beside it.</summary>
public sealed class OneCauseTests
{
    private const string Attack = "{ \"domain\": \"enterprise-attack\", \"path\": \"attack.json\" }";

    private static readonly string Other =
        new StixKit().Tactic("TA0001", "Initial Access", "initial-access").Technique("T1001", "Other", "initial-access").ToJson();

    [Theory]
    [InlineData(null, "CB2001")]
    [InlineData("{", "CB2003")]
    [InlineData("{}", "CB2103")]
    public void A_bundle_that_cannot_be_read_is_the_only_thing_told_beside_a_good_one(string? bundle, string code)
    {
        var kit = Site().With("other.json", Other)
            .With(
                "site.config.json",
                SiteKit.Config().Replace(
                    Attack, $"{Attack}, {{ \"domain\": \"enterprise-attack\", \"path\": \"other.json\" }}", StringComparison.Ordinal));
        _ = bundle is null ? kit.Files.Without("attack.json") : kit.Files.With("attack.json", bundle);
        kit.Read();
        Assert.Equal([code], kit.Codes);
    }

    [Fact]
    public void The_bundle_with_the_tactics_may_be_the_one_that_is_missing()
    {
        var kit = Site().With("attack.json", new StixKit().Technique("T1059", "Scripting", "execution").ToJson())
            .With(
                "site.config.json",
                SiteKit.Config().Replace(
                    Attack, $"{Attack}, {{ \"domain\": \"enterprise-attack\", \"path\": \"other.json\" }}", StringComparison.Ordinal));
        kit.Read();
        Assert.Equal(["CB2001"], kit.Codes);
    }

    [Fact]
    public void Without_a_fault_each_of_them_is_told()
    {
        var kit = Site().With("attack.json", Other);
        kit.Read();
        Assert.Equal(["CB5010", "CB5002", "CB5005", "CB5009"], kit.Codes);
    }

    [Fact]
    public void A_mapping_that_cannot_be_read_makes_no_finding_unknown()
    {
        var kit = Site().With("mappings/b.yaml", SiteKit.Mapping("Second", "  - { id: B, techniques: [T1059], sameAs: aws/first#A }"));
        kit.Read();
        Assert.Empty(kit.Codes);
        kit = Site()
            .With("mappings/a.yaml", "source: [")
            .With("mappings/b.yaml", SiteKit.Mapping("Second", "  - { id: B, techniques: [T1059], sameAs: aws/first#A }"));
        kit.Read();
        Assert.Equal(["CB3003"], kit.Codes);
    }

    [Fact]
    public void A_rule_that_cannot_be_read_makes_no_featured_rule_unknown()
    {
        var kit = Site().With("content/notes/T1059.md", "---\nfeaturedRule: a\n---\nText.\n").With("rules/a.yml", "title: [");
        kit.Read();
        Assert.Equal(["CB4003"], kit.Codes);
    }

    [Fact]
    public void A_provider_that_the_configuration_lacks_is_told_once_however_many_sources_name_it()
    {
        var kit = Site();
        foreach (var number in Enumerable.Range(10, 30))
        {
            kit.With(
                $"mappings/m{number}.yaml", SiteKit.Mapping($"Source {number}", "  - { id: F1, techniques: [T1059] }", provider: "amazon"));
        }

        kit.Read();
        Assert.Equal(
            "mappings/m10.yaml(2,11): error CB5001: The configuration has no provider 'amazon', which 30 sources name.",
            kit.Complaint().ToString());
    }

    private static SiteKit Site() => new SiteKit()
        .With("content/notes/T1059.md", "Our own words.\n")
        .With("mappings/a.yaml", SiteKit.Mapping("First", "  - { id: A, techniques: [T1059] }"))
        .With("rules/a.yml", SiteKit.Rule("A rule", "aws", "T1059", "execution"));
}
