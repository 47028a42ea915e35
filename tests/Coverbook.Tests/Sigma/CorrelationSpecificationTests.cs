namespace Coverbook.Tests.Sigma;

/// <summary>
/// The Sigma specification of correlations and filters, key by key, as <see cref="SpecificationTests"/> has that of rules.
/// </summary>
public sealed class CorrelationSpecificationTests
{
    private const string Correlated = "type: event_count\nrules: [one_rule]\ngroup-by: [user]\ntimespan: 5m\n";

    /// <summary>Correlations.</summary>
    public static TheoryData<string, string, string> Correlations => new()
    {
        { "CB4007", "rules: [aa]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}", Correlated + "condition: {gte: 5}" },
        { "CB4009", "type: sum\nrules: [aa]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}", Correlated + "condition: {neq: 5}" },
        {
            "CB4171",
            "type: event_count\nrules: []\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}",
            Correlated + "condition: {lt: 5}"
        },
        {
            "CB4310",
            "type: event_count\nrules: aa\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}",
            Correlated + "condition: {gte: 5}"
        },
        {
            "CB4310",
            "type: event_count\nrules: [aa, null]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}",
            Correlated + "condition: {gte: 5}"
        },
        {
            "CB4315",
            "type: event_count\nrules: [aa, aa]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}",
            Correlated + "condition: {gte: 5}"
        },
        {
            "CB4316",
            "type: event_count\nrules: [a]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5}",
            Correlated + "condition: {gte: 5}"
        },
        { "CB4007", "type: temporal\nrules: [aa, bb]\ntimespan: 5m", "type: temporal\nrules: [aa, bb]\ngroup-by: [user]\ntimespan: 5m" },
        {
            "CB4310",
            "type: temporal\nrules: [aa, bb]\ngroup-by: user\ntimespan: 5m",
            "type: temporal\nrules: [aa, bb]\ngroup-by: [user, host]\ntimespan: 5m"
        },
        {
            "CB4315",
            "type: temporal\nrules: [aa, bb]\ngroup-by: [user, user]\ntimespan: 5m",
            "type: temporal_ordered\nrules: [aa, bb]\ngroup-by: [user]\ntimespan: 5m"
        },
        {
            "CB4310",
            "type: temporal\nrules: [aa, bb]\ngroup-by: [null]\ntimespan: 5m",
            "type: temporal\nrules: [aa, bb]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 2}"
        },
        {
            "CB4172",
            "type: temporal\nrules: [aa, bb]\ngroup-by: [user]\ntimespan: 5m\ncondition: aa and not bb",
            "type: temporal\nrules: [aa, bb]\ngroup-by: [user]\ntimespan: 5m"
        },
        {
            "CB4160",
            Correlated.Replace("5m", "5w", StringComparison.Ordinal) + "condition: {gte: 5}",
            Correlated.Replace("5m", "90s", StringComparison.Ordinal) + "condition: {gte: 5}"
        },
        {
            "CB4160",
            Correlated.Replace("5m", "12345678900s", StringComparison.Ordinal) + "condition: {gte: 5}",
            Correlated.Replace("5m", "30d", StringComparison.Ordinal) + "condition: {gte: 5}"
        },
        { "CB4161", Correlated + "condition: {field: user}", Correlated + "condition: {eq: 5}" },
        { "CB4162", Correlated + "condition: {gt: 9, lt: 5}", Correlated + "condition: {gt: 5, lte: 9}" },
        {
            "CB4317",
            Correlated + "condition: {gte: 1.5}",
            "type: value_avg\nrules: [aa]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 1.5, field: size}"
        },
        { "CB4006", Correlated + "condition: {gte: '5'}", Correlated + "condition: {gte: 5}" },
        {
            "CB4007",
            Correlated.Replace("event", "value", StringComparison.Ordinal) + "condition: {gte: 5}",
            Correlated.Replace("event", "value", StringComparison.Ordinal) + "condition: {gte: 5, field: user}"
        },
        {
            "CB4008",
            Correlated.Replace("event", "value", StringComparison.Ordinal) + "condition: {gte: 5, feild: user}",
            Correlated.Replace("event", "value", StringComparison.Ordinal) + "condition: {gte: 5, field: [user, host]}"
        },
        {
            "CB4009",
            "type: value_percentile\nrules: [aa]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5, field: x, percentile: 101}",
            "type: value_percentile\nrules: [aa]\ngroup-by: [user]\ntimespan: 5m\ncondition: {gte: 5, field: x, percentile: 50}"
        },
        {
            "CB4163",
            Correlated + "condition: {gte: 5}\naliases: {user: {other: name}}",
            Correlated + "condition: {gte: 5}\naliases: {user: {one_rule: name}}"
        },
        { "CB4008", Correlated + "condition: {gte: 5}\nwindow: 5m", Correlated + "condition: {gte: 5}" },
        {
            "CB4008",
            Correlated.Replace("timespan", "timespam", StringComparison.Ordinal) + "condition: {gte: 5}",
            Correlated + "condition: {gte: 5}"
        },
        {
            "CB4008",
            Correlated.Replace("group-by", "groupby", StringComparison.Ordinal) + "condition: {gte: 5}",
            Correlated + "condition: {gte: 5}"
        },
    };

    /// <summary>Filters.</summary>
    public static TheoryData<string, string, string> Filters => new()
    {
        { "CB4007", "selection: {a: x}\ncondition: not selection", "rules: [one_rule]\nselection: {a: x}\ncondition: not selection" },
        { "CB4171", "rules: []\nselection: {a: x}\ncondition: not selection", "rules: any\nselection: {a: x}\ncondition: not selection" },
        {
            "CB4310",
            "rules: one_rule\nselection: {a: x}\ncondition: not selection",
            "rules: [one_rule]\nselection: {a: x}\ncondition: selection"
        },
        {
            "CB4315",
            "rules: [one_rule, one_rule]\nselection: {a: x}\ncondition: not selection",
            "rules: [one_rule, other_rule]\nselection: {a: x}\ncondition: not selection"
        },
        {
            "CB4314",
            "rules: [one_rule]\nselection: {a: x}\ncondition: [not selection]",
            "rules: [one_rule]\nselection: {a: x}\ncondition: not selection"
        },
        { "CB4120", "rules: [one_rule]\ncondition: not selection", "rules: [one_rule]\nselection: [word]\ncondition: not selection" },
        { "CB4007", "rules: [one_rule]\nselection: {a: x}", "rules: [one_rule]\nselection: {a: x}\ncondition: not 1 of selection*" },
        {
            "CB4008",
            "rule: [one_rule]\nselection: {a: x}\ncondition: not selection",
            "rules: [one_rule]\nselection: {a: x}\ncondition: not selection"
        },
    };

    [Theory]
    [MemberData(nameof(Correlations))]
    public void Correlations_of_rules(string code, string breaking, string valid) =>
        Specification.Judge(code, RuleText.Correlation(breaking), RuleText.Correlation(valid));

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filters_of_rules(string code, string breaking, string valid) =>
        Specification.Judge(code, RuleText.Filter(breaking), RuleText.Filter(valid));
}
