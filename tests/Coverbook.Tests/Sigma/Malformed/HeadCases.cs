namespace Coverbook.Tests.Sigma.Malformed;

/// <summary>Files, documents and heads of rules that cannot be read.</summary>
public sealed class HeadCases
{
    private const string Detection = "detection:\n    sel:\n        a: 1\n    condition: sel\n";
    private const string LogSource = "logsource:\n    category: test\n";

    /// <summary>Whole files.</summary>
    public static TheoryData<string, string> Files => new()
    {
        { "CB4101", "¦" },
        { "CB4101", "¦\n\n" },
        { "CB4101", "¦# nothing but a comment\n" },
        { "CB4101", "---\n¦" },
        { "CB4101", "¦null\n" },
        { "CB4101", RuleText.WithKeys("status: test") + "---\n¦" },
        { "CB4006", "¦- a\n- b\n" },
        { "CB4006", "¦just text\n" },
        { "CB4006", "¦42\n" },
        { "CB4003", "title: ¦'never closed\n" },
        { "CB4003", "title: a\n  ¦b: c\n" },
        { "CB4003", "title: a¦\u0007b\n" },
        { "CB4003", "title: ¦*unknown\n" },
        { "CB4003", "¦[a]: b\n" },
        { "CB4003", "? ¦{a: b}\n: c\n" },
        { "CB4003", "title: ¦@a\n" },
        { "CB4003", "title: ¦{a: b\n" },
        { "CB4005", $"title: Sample Rule\n¦title: Again\n{LogSource}{Detection}" },
        { "CB4005", RuleText.WithDetection("sel:\n    a: 1\n    ¦a: 2\ncondition: sel") },
        { "CB4005", RuleText.WithDetection("sel:\n    a: 1\n¦sel:\n    b: 2\ncondition: sel") },
        { "CB4105", $"title: Sample Rule\n{LogSource}{Detection}¦filter: {{}}\n" },
        { "CB4105", $"title: Sample Rule\n{LogSource}{Detection}¦correlation: {{}}\n" },
        { "CB4007", $"¦title: Sample Rule\n{LogSource}" },
        { "CB4007", $"¦title: Sample Rule\n{Detection}" },
        { "CB4007", $"¦{LogSource}{Detection}" },
        { "CB4007", $"title: ¦''\n{LogSource}{Detection}" },
        { "CB4007", $"title: ¦'  '\n{LogSource}{Detection}" },
        { "CB4007", $"title:¦\n{LogSource}{Detection}" },
        { "CB4006", $"title: ¦[a]\n{LogSource}{Detection}" },
        { "CB4006", $"title: Sample Rule\nlogsource: ¦windows\n{Detection}" },
        { "CB4006", $"title: Sample Rule\nlogsource: ¦[windows]\n{Detection}" },
        { "CB4006", $"title: Sample Rule\n{LogSource}detection: ¦text\n" },
        { "CB4006", $"title: Sample Rule\n{LogSource}detection:\n    ¦- a\n" },
        { "CB4106", $"title: Sample Rule\nlogsource: ¦{{}}\n{Detection}" },
        { "CB4106", $"title: Sample Rule\nlogsource:\n    ¦definition: x\n{Detection}" },
        { "CB4107", $"title: Sample Rule\nlogsource:\n    product: ¦Windows\n{Detection}" },
        { "CB4107", $"title: Sample Rule\nlogsource:\n    category: ¦process creation\n{Detection}" },
        { "CB4107", $"title: Sample Rule\nlogsource:\n    service: ¦'a/b'\n{Detection}" },
        { "CB4006", $"title: Sample Rule\nlogsource:\n    product: ¦[windows]\n{Detection}" },
    };

    /// <summary>Keys of the head.</summary>
    public static TheoryData<string, string> Keys => new()
    {
        { "CB4103", "id: ¦not-a-uuid" },
        { "CB4103", "id: ¦42" },
        { "CB4103", "id: ¦'{9d2f4c1e-6a35-4f0b-8a57-3f1c2b7d9e10}'" },
        { "CB4103", "id: ¦9d2f4c1e6a354f0b8a573f1c2b7d9e10" },
        { "CB4006", "id: ¦[a]" },
        { "CB4104", $"name: ¦{new string('n', 257)}" },
        { "CB4104", $"description: ¦{new string('d', 65_536)}" },
        { "CB4009", "status: ¦Stable" },
        { "CB4009", "status: ¦unknown" },
        { "CB4009", "level: ¦High" },
        { "CB4009", "level: ¦severe" },
        { "CB4009", "level: ¦5" },
        { "CB4102", "date: ¦2024-13-45" },
        { "CB4102", "date: ¦24-01-02" },
        { "CB4102", "date: ¦2024-01-02 10:00:00" },
        { "CB4102", "modified: ¦yesterday" },
        { "CB4102", "modified: ¦20240102" },
        { "CB4006", "tags: ¦attack.t1059" },
        { "CB4006", "tags: [attack.t1059, ¦[b]]" },
        { "CB4006", "references:\n    ¦a: b" },
        { "CB4310", "falsepositives: ¦Administrators" },
        { "CB4217", "¦falsepositive: [Unlikely]" },
        { "CB4217", "¦refernces: [a]" },
        { "CB4217", "¦taggs: [attack.t1059]" },
        { "CB4217", "¦Level: high" },
        { "CB4217", "¦false_positives: [Unlikely]" },
        { "CB4006", "fields: ¦a" },
        { "CB4006", "related: ¦9d2f4c1e-6a35-4f0b-8a57-3f1c2b7d9e10" },
        { "CB4006", "related: [¦a]" },
        { "CB4007", "related:\n    - ¦type: similar" },
        { "CB4007", "related:\n    - ¦id: 9d2f4c1e-6a35-4f0b-8a57-3f1c2b7d9e10" },
        { "CB4009", "related:\n    - id: 9d2f4c1e-6a35-4f0b-8a57-3f1c2b7d9e10\n      type: ¦parent" },
        { "CB4103", "related:\n    - id: ¦x\n      type: similar" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_no_rule_is_reported(string code, string text) => MalformedCase.Reports(code, text);

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_with_the_wrong_value_is_reported(string code, string lines) => MalformedCase.Reports(code, RuleText.WithKeys(lines));

    [Fact]
    public void A_title_beyond_the_limit_is_reported() =>
        MalformedCase.Reports("CB4104", RuleText.WithHead($"title: ¦{new string('t', 257)}"));
}
