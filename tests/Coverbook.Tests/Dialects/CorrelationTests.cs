using Coverbook.Dialects;
using Coverbook.Dialects.Compiling;
using Coverbook.Dialects.Kql;
using Coverbook.Dialects.Queries;
using Coverbook.Sigma;
using Coverbook.Tests.Dialects.Engines.Kusto;
using Coverbook.Tests.Dialects.Meaning;
using Coverbook.Tests.Kit;
using Coverbook.Tests.Sigma;

namespace Coverbook.Tests.Dialects;

/// <summary>Correlations become queries over windows that move with each event.</summary>
public sealed class CorrelationTests
{
    private const string Rules = """
        title: Failed Sign-In
        name: failed
        logsource: { product: azure, service: signinlogs }
        detection:
            selection:
                ResultType: '50126'
            condition: selection
        ---
        title: Role Added
        name: role_added
        logsource: { product: azure, service: auditlogs }
        detection:
            selection:
                OperationName: Add member to role
            condition: selection
        ---
        title: Console Sign-In
        name: console
        logsource: { product: aws, service: cloudtrail }
        detection:
            selection:
                eventName: ConsoleLogin
                userAgent|re: 'curl/\d'
            condition: selection
        ---
        title: Key Made
        name: key
        logsource: { product: aws, service: cloudtrail }
        detection:
            selection:
                eventName: CreateAccessKey
            condition: selection
        ---
        title: Under Test
        correlation:

        """;

    [Theory]
    [InlineData("count", "type: event_count\nrules: [failed]\ngroup-by: [UserPrincipalName]\ntimespan: 10m\ncondition: { gte: 20 }")]
    [InlineData(
        "values",
        "type: value_count\nrules: [failed]\ngroup-by: [IPAddress]\ntimespan: 1h\ncondition: { field: UserPrincipalName, gt: 5 }")]
    [InlineData(
        "temporal",
        "type: temporal\nrules: [failed, role_added]\ngroup-by: [user]\ntimespan: 1d\naliases: { user: { failed: UserPrincipalName, role_added: CorrelationId } }")]
    public async Task In_Kusto(string name, string correlation)
    {
        var result = Compile(correlation, QueryDialect.Kql);
        Golden.Equal($"dialects/correlation-{name}.kql", result.Query + "\n");
        var tables = KqlCompiler.SourcesOf("azure").Entries.Select(entry => entry.Value.Table).DistinctBy(table => table.Name);
        Assert.Empty((await KustoService.CheckAsync([KqlTables.Ask(result.Query!, tables)]))[0]);
    }

    [Theory]
    [InlineData("count", "type: event_count\nrules: [console]\ngroup-by: [sourceIPAddress]\ntimespan: 10m\ncondition: { gte: 20 }")]
    [InlineData(
        "values",
        "type: value_count\nrules: [key]\ngroup-by: [sourceIPAddress]\ntimespan: 1h\ncondition: { field: userIdentity.arn, gt: 5 }")]
    [InlineData("temporal", "type: temporal\nrules: [console, key]\ngroup-by: [userIdentity.arn]\ntimespan: 1d")]
    public void In_Splunk(string name, string correlation) =>
        Golden.Equal($"dialects/correlation-{name}.spl", Compile(correlation, QueryDialect.Spl).Query + "\n");

    [Theory]
    [InlineData(
        "type: event_count\nrules: [key]\ngroup-by: [awsRegion]\ntimespan: 1m\ncondition: { lt: 5 }",
        "only lower bounds can be counted: a window with fewer events than a number may hold none that could be found")]
    [InlineData(
        "type: event_count\nrules: [key]\ngroup-by: [awsRegion]\ntimespan: 1m\ncondition: { gt: 5, lt: 9 }",
        "a range has an upper bound, and only lower bounds can be counted")]
    [InlineData(
        "type: temporal_ordered\nrules: [console, key]\ngroup-by: [awsRegion]\ntimespan: 1m",
        "the order of events is not asked for by any of its queries yet")]
    [InlineData(
        "type: event_count\nrules: [nowhere]\ngroup-by: [awsRegion]\ntimespan: 1m\ncondition: { gt: 5 }",
        "it refers to a rule that is not given with it")]
    public void What_cannot_be_counted_without_loss_is_refused(string correlation, string reason)
    {
        Assert.Equal(reason, Compile(correlation, QueryDialect.Spl).Refusal);
        Assert.Equal(reason, Compile(correlation, QueryDialect.Kql).Refusal);
    }

    [Fact]
    public void Lucene_looks_at_one_event_at_a_time() => Assert.Equal(
        "its query strings look at one event at a time",
        Compile("type: event_count\nrules: [key]\ngroup-by: [awsRegion]\ntimespan: 1m\ncondition: { gt: 5 }", QueryDialect.Lucene).Refusal);

    private static DialectResult Compile(string correlation, QueryDialect dialect)
    {
        var text = Rules + string.Concat(correlation.Split('\n').Select(line => $"    {line}\n"));
        SigmaRule[] rules = [.. Reading.File(text).Rules];
        return RuleValidator.Compile(
            rules[^1], new CorrelationPlanner(rules, rule => LogicTranslator.LogicOf(rule.Detection!)), dialect);
    }
}
