using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coverbook.Sigma;
using Coverbook.Sigma.Explaining;
using Coverbook.Sigma.Lints;

namespace Coverbook.Tests.Sigma;

/// <summary>Files with several documents, correlations and filters, and rules side by side.</summary>
public sealed class DocumentTests
{
    private const string FailedLogin = """
        title: Failed Login
        id: 4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10
        name: failed_login
        related:
            - id: 5c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10
              type: derived
        scope: [server]
        fields: [user]
        logsource:
            product: test
        detection:
            sel:
                action|contains: [login, 'sign*in']
                result: failure
            filter_main_service:
                user|endswith: '$'
            condition: sel and not 1 of filter_main_*
        level: low
        """;

    private const string ManyFailedLogins = """
        title: Many Failed Logins
        id: 6c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10
        generate: true
        correlation:
            type: event_count
            rules: [failed_login]
            group-by: [user]
            timespan: 15m
            condition:
                gt: 10
                lte: 100
            aliases:
                user:
                    failed_login: userName
        """;

    private const string Filter = """
        title: Not Our Scanner
        id: 7c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10
        logsource:
            product: test
        filter:
            rules: [failed_login]
            scanner:
                address|cidr: 10.9.0.0/16
            condition: not scanner
        """;

    [Fact]
    public void A_file_holds_rules_correlations_and_filters()
    {
        var file = Reading.File(string.Join("\n---\n", FailedLogin, ManyFailedLogins, Filter));
        Assert.Empty(file.Diagnostics);
        Assert.Equal(["Failed Login", "Many Failed Logins"], file.Rules.Select(rule => rule.Title));
        Assert.Equal([0, 1], file.Rules.Select(rule => rule.DocumentIndex));
        Assert.Equal([false, true], file.Rules.Select(rule => rule.IsCorrelation));
        Assert.Empty(RuleLinter.LintTogether([file]));
    }

    [Fact]
    public void A_broken_document_does_not_stop_the_next()
    {
        var file = Reading.File($"title: Broken\n---\n{FailedLogin}");
        Assert.Equal("Failed Login", Assert.Single(file.Rules).Title);
        Assert.Equal(["CB4007", "CB4007"], file.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_rule_is_explained_as_a_tree() => Assert.Equal(
        """
        Failed Login
        id        4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10
        level     low
        product   test

        matches when sel and not 1 of filter_main_*
        all of
        ├─ all of
        │  ├─ action fits any of
        │  │  ├─ contains 'login'
        │  │  └─ fits '*sign*in*'
        │  └─ result is 'failure'
        └─ not
           └─ user ends with '$'

        """.ReplaceLineEndings("\n"),
        RuleExplainer.Explain(Reading.Rule(FailedLogin)));

    [Fact]
    public void A_correlation_is_explained_by_its_facts() => Assert.Equal(
        """
        Many Failed Logins
        id        6c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10
        type      event_count
        rules     failed_login
        group by  user
        timespan  15m
        gt        10
        lte       100

        """.ReplaceLineEndings("\n"),
        RuleExplainer.Explain(Reading.Rule(ManyFailedLogins)));

    [Fact]
    public void A_filter_is_explained_by_what_it_keeps() => Assert.Equal(
        """
        Not Our Scanner
        id        7c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10
        product   test
        filters   failed_login

        keeps a match when not scanner
        not
        └─ address lies in 10.9.0.0/16

        """.ReplaceLineEndings("\n"),
        RuleExplainer.Explain(Reading.File(Filter)));

    [Fact]
    public void The_neutral_form_of_a_file_has_an_object_for_each_document()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            RuleJson.Write(Reading.File(string.Join("\n---\n", FailedLogin, ManyFailedLogins, Filter)), json);
        }

        var documents = JsonNode.Parse(buffer.WrittenSpan)!.AsArray();
        Assert.Equal(["rule", "correlation", "filter"], documents.Select(document => document!["kind"]!.GetValue<string>()));
        Assert.Equal("not", documents[2]!["resolved"]![0]!["op"]!.GetValue<string>());
    }

    [Fact]
    public void What_could_deceive_in_a_terminal_is_written_out() => Assert.Contains(
        @"field is 'a\u001Bb\u202Ec'", RuleExplainer.Explain(
            Reading.Rule(RuleText.WithItems("field: \"a\\eb\\u202ec\""))), StringComparison.Ordinal);

    [Fact]
    public void The_neutral_form_of_a_correlation_has_the_words_of_the_specification() => Assert.Equal(
        """{"type":"event_count","rules":["failed_login"],"group-by":["user"],"timespan":"15m","condition":{"gt":10,"lte":100},"field":null,"generate":true}""",
        Reading.Json(Reading.Rule(ManyFailedLogins))["correlation"]!.ToJsonString());

    [Fact]
    public void An_unknown_reference_is_reported() =>
        Assert.Equal(["CB4165"], Together(ManyFailedLogins));

    [Fact]
    public void Correlations_that_watch_each_other_are_refused()
    {
        const string First = "title: First\nname: first\ncorrelation:\n    type: temporal\n    rules: [second, failed_login]\n    group-by: [user]\n    timespan: 1h\n";
        const string Second = "title: Second\nname: second\ncorrelation:\n    type: temporal\n    rules: [first, failed_login]\n    group-by: [user]\n    timespan: 1h\n";
        Assert.Equal(["CB4166"], Together(FailedLogin, First, Second));
        Assert.Equal(["CB4166"], Together(FailedLogin, First.Replace("second", "first", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_temporal_correlation_of_one_rule_is_advised_on() => Assert.Equal(["CB4262"], Together(
        FailedLogin, "title: Alone\ncorrelation:\n    type: temporal\n    rules: [failed_login]\n    group-by: [user]\n    timespan: 1h\n"));

    [Fact]
    public void Ids_names_titles_and_file_names_that_two_rules_share_are_reported()
    {
        var files = new[] { Reading.File(FailedLogin), Reading.File(FailedLogin, "other/sample_rule.yml") };
        Assert.Equal(["CB4261", "CB4260", "CB4167", "CB4168"], RuleLinter.LintTogether(files).Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Everything_in_the_head_is_kept()
    {
        var rule = Reading.Rule(FailedLogin);
        Assert.Equal("failed_login", rule.Name);
        Assert.Equal(new RelatedRule("5c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10", RuleRelation.Derived), Assert.Single(rule.Related));
        Assert.Equal(["server"], rule.Scope);
        Assert.Equal(["user"], rule.Fields);
        Assert.Equal("sigma", rule.Taxonomy);
        Assert.Equal(RuleLevel.Low, rule.Level);
        Assert.NotEmpty(rule.Tokens);
    }

    private static IEnumerable<string> Together(params string[] documents)
    {
        var file = Reading.File(string.Join("\n---\n", documents));
        Assert.Empty(file.Diagnostics);
        return RuleLinter.LintTogether([file]).Select(diagnostic => diagnostic.Code);
    }
}
