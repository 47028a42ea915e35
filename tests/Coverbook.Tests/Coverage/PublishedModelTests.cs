using Coverbook.Coverage.Publishing;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

/// <summary>
/// What may not be shown is not in the published model, whatever pages and exports make of it; what may be counted is counted.
/// </summary>
public sealed class PublishedModelTests
{
    [Fact]
    public void A_rule_without_its_source_has_neither_source_nor_logic_nor_the_texts_of_its_faults()
    {
        var faulty = SiteKit.Rule("R", "aws", "T1059").Replace("eventName:", "eventName|starts:", StringComparison.Ordinal);
        var config = SiteKit.Config().Replace(
            "\"origin\": \"own\"",
            "\"origin\": \"third-party\", \"library\": \"Alien\", \"visibility\": \"metadata\"", StringComparison.Ordinal);
        var kit = new SiteKit().With("rules/a.yml", faulty).With("site.config.json", config);
        var named = Assert.Single(kit.Published().NamedRules);
        Assert.True(named.Rule.Source.IsEmpty);
        Assert.Empty(named.Rule.Tokens);
        Assert.Empty(named.Rule.Faults);
        Assert.Null(named.Rule.Detection);
        Assert.Equal(1, named.FaultCount);
    }

    [Fact]
    public void A_rule_that_is_only_counted_is_a_library_and_a_platform()
    {
        var kit = new SiteKit().With("rules/a.yml", "visibility: count\n" + SiteKit.Rule("R", "aws", "T1059"));
        var rule = Assert.IsType<CountedRule>(Assert.Single(kit.Published().Rules));
        Assert.Equal(("CloudSigma", "aws"), (rule.Library.Name, rule.Platform));
        Assert.IsType<CountedRule>(Assert.Single(kit.Published().Of("T1059").OwnRules));
    }

    [Theory]
    [InlineData("public", 1, 1)]
    [InlineData("metadata", 1, 1)]
    [InlineData("count", 1, 0)]
    [InlineData("none", 0, 0)]
    public void Findings_are_counted_and_named_as_far_as_they_may_be(string visibility, int counted, int named)
    {
        var kit = new SiteKit().With(
            "mappings/a.yaml",
            SiteKit.Mapping("Source", $"  - {{ id: F1, visibility: {visibility}, techniques: [{{ id: T1059, rationale: Why }}] }}"));
        var model = kit.Published();
        var source = Assert.Single(model.Sources);
        Assert.Equal((counted, named), (source.Totals.Findings, source.Source.Findings.Length));
        Assert.Equal(counted, model.Providers[0].Totals.Findings);
        Assert.Equal(counted, model.Of("T1059").DetectionCount);
        Assert.Equal(named, model.Of("T1059").Rows.Sum(row => row.Findings.Length));
        Assert.Equal(
            visibility == "public" ? "Why" : null,
            model.Of("T1059").Rows.SelectMany(row => row.Findings).Select(finding => finding.Mapping.Rationale).FirstOrDefault());
    }
}
