using Coverbook.Sigma.Lints;

namespace Coverbook.Tests.Sigma;

/// <summary>One slip is one message, at its place, and names what was meant.</summary>
public sealed class OneCauseTests
{
    private const string LogSource = "logsource:\n    category: test\n";
    private const string Detection = "detection:\n    sel:\n        field: value\n    condition: sel\n";

    [Theory]
    [InlineData("title", "titel")]
    [InlineData("title", "Title")]
    [InlineData("title", "titl")]
    [InlineData("title", "tittle")]
    [InlineData("logsource", "logsorce")]
    [InlineData("logsource", "log_source")]
    [InlineData("logsource", "LogSource")]
    [InlineData("detection", "detecton")]
    [InlineData("detection", "detections")]
    public void A_misspelt_key_that_must_be_there_is_named_alone(string key, string misspelt)
    {
        var text = $"title: Sample Rule\n{LogSource}{Detection}".Replace($"{key}:", $"{misspelt}:", StringComparison.Ordinal);
        var found = Assert.Single(Reading.File(text).Diagnostics);
        Assert.Equal(("CB4008", $"Nothing reads the key '{misspelt}'.", $"Did you mean '{key}'?"), (found.Code, found.Message, found.Cure));
        Assert.Equal(1, found.Span!.Value.Start.Column);
    }

    [Fact]
    public void A_condition_that_misspells_an_identifier_does_not_leave_that_one_unnamed()
    {
        var found = Assert.Single(
            Reading.File(
                $"title: Sample Rule\n{LogSource}{Detection}".Replace(
                    "condition: sel", "condition: sell", StringComparison.Ordinal)).Diagnostics);
        Assert.Equal(("CB4154", "Did you mean 'sel'?"), (found.Code, found.Cure));
    }

    [Theory]
    [InlineData("correlation")]
    [InlineData("correlatoin")]
    public void A_misspelt_section_of_a_correlation_is_named_alone(string section)
    {
        var text = RuleText.Correlation("type: event_count\nrules: [one_rule]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}")
            .Replace("correlation:", $"{section}:", StringComparison.Ordinal);
        Assert.Equal(section == "correlation" ? [] : ["CB4008"], Reading.File(text).Diagnostics.Select(found => found.Code));
    }

    [Theory]
    [InlineData("owner: team blue")]
    [InlineData("version: 3")]
    [InlineData("x-notes: [a]")]
    [InlineData("enrichment: {a: b}")]
    [InlineData("created: 2024-01-01")]
    [InlineData("regression_tests_path: a/b")]
    [InlineData("sources: [a]")]
    public void A_custom_key_is_nobodys_concern(string line) => Assert.Empty(Reading.File(RuleText.WithKeys(line)).Diagnostics);

    [Theory]
    [InlineData("title: Sample Rule\nlogsource:\n    category: test\ndetection:\n    sel:\n        field: value\n¦condition: sel\n")]
    [InlineData("title: Sample Rule\nlogsource:\n    category: test\ndetection:\n¦sel:\n    field: value\ncondition: sel\n")]
    [InlineData("title: Sample Rule\nlogsource:\n    category: test\ndetection:\n    condition: sel\n¦sel:\n    field: value\n")]
    [InlineData("title: Sample Rule\nlogsource:\n¦category: test\nproduct: windows\ndetection:\n    sel:\n        field: value\n    condition: sel\n")]
    [InlineData("title: Sample Filter\nlogsource:\n    category: test\nfilter:\n    sel:\n        field: value\n    condition: not sel\n¦rules: [one_rule]\n")]
    [InlineData("title: Sample Correlation\ncorrelation:\n    type: event_count\n    rules: [one_rule]\n    group-by: [user]\n¦timespan: 5m\ncondition: {gte: 5}\n")]
    public void A_key_that_lost_its_indentation_is_found(string text) => Malformed.MalformedCase.Reports("CB4303", text);

    [Theory]
    [InlineData("global")]
    [InlineData("reset")]
    [InlineData("repeat")]
    public void Shared_heads_of_old_sigma_are_named_as_what_they_are(string action)
    {
        var text = $"action: {action}\ntitle: Two Rules\nid: 4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10\n{LogSource}{Detection}";
        var found = Assert.Single(Reading.File(text).Diagnostics);
        Assert.Equal(
            ("CB4301", $"'action: {action}' is no part of Sigma any more.", 1), (found.Code, found.Message, found.Span!.Value.Start.Line));
    }

    [Fact]
    public void What_documents_share_is_not_missing_in_each_of_them()
    {
        const string text = """
            action: global
            title: Two Sources
            id: 4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10
            tags: [attack.t1059]
            detection:
                condition: selection
            ---
            logsource: {product: windows, service: sysmon}
            detection:
                selection: {EventID: 1}
            ---
            logsource: {product: windows, service: security}
            detection:
                selection: {EventID: 4688}
            """;
        var file = Reading.File(text);
        Assert.Equal(["CB4301"], file.Diagnostics.Select(found => found.Code));
        Assert.Equal(["sysmon", "security"], file.Rules.Select(rule => rule.LogSource.Service));
        Assert.All(file.Rules, rule => Assert.False(rule.Counts));
        Assert.Empty(RuleLinter.LintTogether([file]));
    }

    [Fact]
    public void A_key_action_of_another_kind_is_a_custom_key() =>
        Assert.Empty(Reading.File(RuleText.WithKeys("action: isolate the host")).Diagnostics);

    [Theory]
    [InlineData("name: watched\nlogsource:\n    category: test\ndetection:\n    sel:\n        a: x\n    condition: sel\n")]
    [InlineData("title: Watched\nname: watched\ndetection:\n    sel:\n        a: x\n    condition: sel\n")]
    [InlineData("title: Watched\nname: watched\n")]
    [InlineData("title: 'Watched\nname: watched\nlogsource:\n    category: test\n")]
    [InlineData("name: watched # a comment\ntitle: [\n")]
    public void A_rule_that_could_not_be_read_is_not_missing_too(string broken)
    {
        var watching = RuleText.Correlation("type: event_count\nrules: [watched]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}");
        var brokenFile = Reading.File(broken, "broken_rule_file.yml");
        Assert.NotEmpty(brokenFile.Diagnostics);
        Assert.Empty(RuleLinter.LintTogether([brokenFile, Reading.File(watching)]));
    }

    [Fact]
    public void An_aggregation_with_its_timeframe_is_one_fault() =>
        Assert.Equal(
            ["CB4152"],
            Reading.File(
                RuleText.WithDetection(
                    "sel:\n    a: x\ntimeframe: 5m\ncondition: sel | count() > 5")).Diagnostics.Select(found => found.Code));

    [Fact]
    public void A_timeframe_at_the_top_is_found() => Malformed.MalformedCase.Reports("CB4302", RuleText.WithKeys("¦timeframe: 5m"));
}
