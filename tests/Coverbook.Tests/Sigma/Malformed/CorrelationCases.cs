namespace Coverbook.Tests.Sigma.Malformed;

/// <summary>Correlations and filters that cannot be read.</summary>
public sealed class CorrelationCases
{
    private const string Counted = "type: event_count\nrules: [aa]\ngroup-by: [user]\n";

    /// <summary>Correlations.</summary>
    public static TheoryData<string, string> Correlations => new()
    {
        { "CB4007", "¦rules: [aa]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}" },
        { "CB4009", "type: ¦count\nrules: [aa]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}" },
        { "CB4009", "type: ¦value_median\nrules: [aa]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5, field: x}" },
        { "CB4007", "¦type: event_count\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}" },
        { "CB4171", "type: event_count\nrules: ¦[]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}" },
        { "CB4006", "type: event_count\nrules: ¦{a: b}\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}" },
        { "CB4006", "type: event_count\nrules: [aa, ¦[b]]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}" },
        { "CB4007", "¦type: event_count\nrules: [aa]\ntimespan: 5m\ncondition: {gte: 5}" },
        { "CB4006", "type: event_count\nrules: [aa]\ngroup-by: ¦{a: b}\ntimespan: 5m\ncondition: {gte: 5}" },
        { "CB4007", "¦" + Counted + "condition: {gte: 5}" },
        { "CB4160", Counted + "timespan: ¦60\ncondition: {gte: 5}" },
        { "CB4160", Counted + "timespan: ¦0m\ncondition: {gte: 5}" },
        { "CB4160", Counted + "timespan: ¦-5m\ncondition: {gte: 5}" },
        { "CB4160", Counted + "timespan: ¦5 m\ncondition: {gte: 5}" },
        { "CB4160", Counted + "timespan: ¦5w\ncondition: {gte: 5}" },
        { "CB4160", Counted + "timespan: ¦5M\ncondition: {gte: 5}" },
        { "CB4160", Counted + "timespan: ¦m\ncondition: {gte: 5}" },
        { "CB4160", Counted + "timespan: ¦99999999999m\ncondition: {gte: 5}" },
        { "CB4007", "¦" + Counted + "timespan: 5m" },
        { "CB4006", Counted + "timespan: 5m\ncondition: ¦5" },
        { "CB4161", Counted + "timespan: 5m\ncondition: ¦{field: x}" },
        { "CB4161", Counted + "timespan: 5m\ncondition: ¦{}" },
        { "CB4008", Counted + "timespan: 5m\ncondition: {gte: 5, ¦than: 3}" },
        { "CB4006", Counted + "timespan: 5m\ncondition: {gte: ¦many}" },
        { "CB4162", Counted + "timespan: 5m\ncondition: ¦{gt: 5, gte: 5}" },
        { "CB4162", Counted + "timespan: 5m\ncondition: ¦{gte: 9, lte: 5}" },
        { "CB4162", Counted + "timespan: 5m\ncondition: ¦{eq: 9, lte: 15}" },
        { "CB4162", Counted + "timespan: 5m\ncondition: ¦{gt: 1, lt: 5, neq: 3}" },
        { "CB4007", "type: value_count\nrules: [aa]\ngroup-by: [user]\ntimespan: 5m\ncondition: ¦{gte: 5}" },
        { "CB4007", "type: value_sum\nrules: [aa]\ngroup-by: [user]\ntimespan: 5m\ncondition: ¦{gte: 5}" },
        { "CB4007", "type: value_percentile\nrules: [aa]\ngroup-by: [user]\ntimespan: 5m\ncondition: ¦{gte: 5, field: x}" },
        {
            "CB4009",
            "type: value_percentile\nrules: [aa]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5, field: x, percentile: ¦101}"
        },
        { "CB4172", "type: temporal\nrules: [aa, bb]\ngroup-by: [user]\ntimespan: 5m\ncondition: ¦a and b" },
        { "CB4163", Counted + "timespan: 5m\ncondition: {gte: 5}\naliases:\n    user: {¦other: name}" },
        { "CB4163", Counted + "timespan: 5m\ncondition: {gte: 5}\naliases:\n    user: {¦aa: [name]}" },
        { "CB4006", Counted + "timespan: 5m\ncondition: {gte: 5}\naliases:\n    user: ¦name" },
        { "CB4006", Counted + "timespan: 5m\ncondition: {gte: 5}\naliases: ¦[user]" },
        { "CB4164", Counted + "timespan: 5m\ncondition: {gte: 5}\ngenerate: ¦true" },
        { "CB4006", Counted + "timespan: 5m\ncondition: {gte: 5}\ngenerate: ¦often" },
        { "CB4008", Counted + "timespan: 5m\ncondition: {gte: 5}\n¦time-span: 5m" },
    };

    /// <summary>Filters.</summary>
    public static TheoryData<string, string> Filters => new()
    {
        { "CB4007", "¦sel:\n    a: 1\ncondition: not sel" },
        { "CB4171", "rules: ¦[]\nsel:\n    a: 1\ncondition: not sel" },
        { "CB4006", "rules: [aa, ¦{b: c}]\nsel:\n    a: 1\ncondition: not sel" },
        { "CB4170", "rules: ¦any\nsel:\n    a: 1\ncondition: not sel" },
        { "CB4007", "¦rules: [aa]\nsel:\n    a: 1" },
        { "CB4120", "¦rules: [aa]\ncondition: sel" },
        { "CB4154", "rules: [aa]\nsel:\n    a: 1\ncondition: sel and not ¦other" },
        { "CB4130", "rules: [aa]\nsel:\n    a|¦has: 1\ncondition: not sel" },
    };

    [Theory]
    [MemberData(nameof(Correlations))]
    public void A_correlation_with_a_fault_is_reported(string code, string lines) =>
        MalformedCase.Reports(code, RuleText.Correlation(lines));

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_with_a_fault_is_reported(string code, string lines) => MalformedCase.Reports(code, RuleText.Filter(lines));

    [Theory]
    [InlineData("level")]
    [InlineData("status")]
    public void A_filter_with_a_key_of_rules_is_reported(string key) =>
        MalformedCase.Reports("CB4169", RuleText.Filter("rules: [aa]\nsel:\n    a: 1\ncondition: not sel") + $"¦{key}: test\n");
}
