using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Coverage;
using Coverbook.Mappings;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

public sealed class FindingsOfATechniqueTests
{
    private static readonly string Bundle = new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Technique("T1059", "Scripting")
        .Technique("T1059.004", "Unix Shell")
        .Technique("T1060", "Other")
        .ToJson();

    [Fact]
    public void Distinct_findings_are_counted() =>
        Assert.Equal(
            2,
            Of(
                "- { id: F1, techniques: { T1059: 0.8 } }",
                "- { id: F2, techniques: [T1059] }",
                "- { id: F3, techniques: [T1060] }").DetectionCount);

    [Fact]
    public void A_finding_that_names_a_technique_twice_counts_once_with_its_largest_confidence()
    {
        var row = Assert.Single(
            Of("- { id: F1, techniques: [{ id: T1059, confidence: 0.6 }, { id: T1059, confidence: 0.9, rationale: Sure. }, T1059] }").Rows);
        var finding = Assert.Single(row.Findings);
        Assert.Equal(("0.90", "Sure."), (finding.Confidence.ToString(), finding.Mapping.Rationale));
    }

    [Fact]
    public void Only_entries_for_exactly_the_technique_count()
    {
        var model = Read("- { id: F1, techniques: { T1059.004: 0.9 } }", "- { id: F2, techniques: { T1059: 0.5 } }").Model();
        Assert.Equal((1, 1), (model.Of("T1059").DetectionCount, model.Of("T1059.004").DetectionCount));
        Assert.Equal("F2", model.Of("T1059").Rows[0].Findings[0].Finding.Id);
    }

    [Fact]
    public void Only_what_detects_counts_and_the_rest_has_rows_of_its_own()
    {
        var technique = Of(
            "- { id: F1, techniques: [{ id: T1059, function: respond, confidence: 1 }] }",
            "- { id: F2, techniques: [{ id: T1059, function: protect, confidence: 1 }] }",
            "- { id: F3, techniques: { T1059: 0.4 } }");
        Assert.Equal(1, technique.DetectionCount);
        Assert.Equal("0.40", technique.Best.ToString());
        Assert.Equal(
            [MappingFunction.Detect, MappingFunction.Protect, MappingFunction.Respond], technique.Rows.Select(row => row.Function));
    }

    [Fact]
    public void A_finding_may_both_detect_and_protect()
    {
        var technique = Of("- { id: F1, techniques: [{ id: T1059, function: protect }, T1059] }");
        Assert.Equal(["F1", "F1"], technique.Rows.Select(row => Assert.Single(row.Findings).Finding.Id));
        Assert.Equal(1, technique.DetectionCount);
    }

    [Theory]
    [InlineData("0.82", "0.80", "0.85")]
    [InlineData("0.84", "0.82", "0.85")]
    [InlineData("0.84", "0.835")]
    [InlineData("0.78", "0.70", "0.75", "0.80", "0.80", "0.85")]
    [InlineData("0.33", "0.3", "0.3", "0.4")]
    public void The_average_is_the_plain_mean_rounded_half_to_even(string average, params string[] confidences) =>
        Assert.Equal(average, Row(confidences).AverageConfidence.ToString());

    [Fact]
    public void A_finding_without_confidence_is_counted_and_is_not_in_the_mean()
    {
        var row = Row("0.80", "", "0.90", "");
        Assert.Equal((4, "0.85"), (row.Findings.Length, row.AverageConfidence.ToString()));
    }

    [Fact]
    public void Without_any_confidence_there_is_no_average_and_no_best()
    {
        var technique = Of("- { id: F1, techniques: [T1059] }");
        Assert.Equal(1, technique.DetectionCount);
        Assert.Null(Assert.Single(technique.Rows).AverageConfidence);
        Assert.Null(technique.Best);
    }

    [Fact]
    public void The_best_is_the_largest_of_all_sources() =>
        Assert.Equal("0.90", Read("- { id: F1, techniques: { T1059: 0.3 } }")
            .With(
                "mappings/b.yaml",
                SiteKit.Mapping("Other", "  - { id: F1, techniques: { T1059: 0.9 } }")).Technique("T1059").Best.ToString());

    [Fact]
    public void Findings_are_listed_by_confidence_then_by_id() =>
        Assert.Equal(["F3", "F1", "F4", "F2"], Of(
            "- { id: F4, techniques: { T1059: 0.5 } }", "- { id: F2, techniques: [T1059] }",
            "- { id: F3, techniques: { T1059: 0.7 } }", "- { id: F1, techniques: { T1059: 0.5 } }")
                .Rows[0].Findings.Select(finding => finding.Finding.Id));

    [Fact]
    public void The_same_id_in_two_sources_is_two_findings() =>
        Assert.Equal(2, Read("- { id: F1, techniques: [T1059] }")
            .With("mappings/b.yaml", SiteKit.Mapping("Other", "  - { id: F1, techniques: [T1059] }")).Technique("T1059").DetectionCount);

    private static SourceRow Row(params string[] confidences) =>
        Of([.. confidences.Select((confidence, index) => string.Create(CultureInfo.InvariantCulture, $"- {{ id: F{index}, techniques: {{ T1059: {confidence} }} }}"))]).Rows[0];

    private static TechniqueCoverage Of(params string[] findings) => Read(findings).Technique("T1059");

    private static SiteKit Read(params string[] findings) => new SiteKit()
        .With("attack.json", Bundle)
        .With("mappings/a.yaml", SiteKit.Mapping("Source", "  " + string.Join("\n  ", findings)));
}

public sealed class OrderOfRowsTests
{
    [Fact]
    public void Providers_stand_in_the_order_of_the_configuration() =>
        Assert.Equal(["aws", "azure", "gcp"], Rows(("G", "gcp", 3), ("A", "azure", 9), ("W", "aws", 1)).Select(row => row.Provider.Id));

    [Fact]
    public void Within_a_provider_more_findings_come_first() =>
        Assert.Equal(["B", "C", "A"], Rows(("A", "aws", 1), ("B", "aws", 3), ("C", "aws", 2)).Select(row => row.Source.Name));

    [Fact]
    public void Of_equal_counts_names_decide_ordinally() =>
        Assert.Equal(["B", "C", "a"], Rows(("a", "aws", 2), ("C", "aws", 2), ("B", "aws", 2)).Select(row => row.Source.Name));

    [Fact]
    public void The_table_of_the_example_page_has_its_order() =>
        Assert.Equal(
            [
                "AWS Security Hub 5", "AWS Inspector 3", "AWS GuardDuty 2",
                "Azure Policy 2", "Azure Regulatory Compliance 2", "Microsoft Defender for Cloud 2",
                "GCP Chronicle 1", "GCP Security Command Center 1",
            ],
            Rows(
                ("GCP Security Command Center", "gcp", 1), ("GCP Chronicle", "gcp", 1),
                ("Microsoft Defender for Cloud", "azure", 2), ("Azure Policy", "azure", 2),
                (
                    "Azure Regulatory Compliance",
                    "azure",
                    2), ("AWS GuardDuty", "aws", 2), ("AWS Inspector", "aws", 3), ("AWS Security Hub", "aws", 5))
                .Select(row => $"{row.Source.Name} {row.Findings.Length}"));

    private static ImmutableArray<SourceRow> Rows(params (string Name, string Provider, int Findings)[] sources)
    {
        var kit = new SiteKit();
        foreach (var (source, index) in sources.Select((source, index) => (source, index)))
        {
            var findings = Enumerable.Range(1, source.Findings).Select(number => $"  - {{ id: F{number}, techniques: [T1059] }}");
            kit.With($"mappings/{index}.yaml", SiteKit.Mapping(source.Name, string.Join('\n', findings), source.Provider));
        }

        return kit.Technique("T1059").Rows;
    }
}
