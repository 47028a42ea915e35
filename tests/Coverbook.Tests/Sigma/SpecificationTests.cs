namespace Coverbook.Tests.Sigma;

/// <summary>
/// The Sigma specification, key by key: for each constraint a rule that breaks it, which gets at least a warning of that code, and one
/// that keeps to it, on which nothing is said but remarks and what others would miss (CB4201).
/// </summary>
public sealed class SpecificationTests
{
    private const string Correlated = "type: event_count\nrules: [one_rule]\ngroup-by: [user]\ntimespan: 5m\n";

    /// <summary>Keys of the head.</summary>
    public static TheoryData<string, string, string> Head => new()
    {
        { "CB4310", "name: 5", "name: '5'" },
        { "CB4104", $"name: {new string('n', 257)}", $"name: {new string('n', 256)}" },
        { "CB4104", $"taxonomy: {new string('n', 257)}", $"taxonomy: {new string('n', 256)}" },
        { "CB4104", $"description: {new string('d', 65_536)}", $"description: {new string('d', 65_535)}" },
        { "CB4103", "id: rule-1", "id: 4c8f1a6e-1f0a-1d8b-9b76-2a3c5d7e9f10" },
        { "CB4310", "id:", "status: test" },
        { "CB4009", "status: Stable", "status: stable" },
        { "CB4009", "status: draft", "status: unsupported" },
        { "CB4009", "level: severe", "level: informational" },
        { "CB4310", "level:", "level: critical" },
        { "CB4310", "description: 2024", "description: 2024 was a long year for all of us" },
        { "CB4310", "description:", "description: ''" },
        { "CB4310", "author: 7", "author: Seven" },
        { "CB4310", "author: true", "author: 'true'" },
        { "CB4310", "license: 1.0", "license: MIT" },
        { "CB4310", "taxonomy: 1", "taxonomy: own" },
        { "CB4305", "date: 2024/05/01", "date: 2024-05-01" },
        { "CB4305", "date: 2024-05-01\nmodified: 2024/06/01", "date: 2024-05-01\nmodified: 2024-06-01" },
        { "CB4102", "date: 2023-02-29", "date: 2024-02-29" },
        { "CB4102", "date: 1 May 2024", "date: '2024-05-01'" },
        { "CB4102", "date: 2024-5-1", "date: 2024-05-01" },
        { "CB4310", "date:", "date: 2024-05-01" },
        { "CB4006", "references: https://example.org/", "references: ['https://example.org/']" },
        { "CB4310", "references: [5]", "references: ['5']" },
        { "CB4310", "references: [null]", "references: []" },
        { "CB4310", "references:", "references: []" },
        { "CB4214", "references: [aa, aa]", "references: [aa, bb]" },
        { "CB4310", "fields: [1]", "fields: [one]" },
        { "CB4315", "fields: [one, one]", "fields: [one, One]" },
        { "CB4310", "falsepositives: [~]", "falsepositives: [Unlikely]" },
        { "CB4316", "falsepositives: [X]", "falsepositives: [Xe]" },
        { "CB4315", "falsepositives: [Unlikely, Unlikely]", "falsepositives: [Unlikely, Unknown]" },
        { "CB4316", "scope: [x]", "scope: [server]" },
        { "CB4310", "scope: [5]", "scope: [five]" },
        { "CB4006", "tags: attack.t1059", "tags: [attack.t1059]" },
        { "CB4310", "tags: [null]", "tags: []" },
        { "CB4222", "tags: [attack.t1059, attack.t1059]", "tags: [attack.t1059, attack.t1060]" },
        { "CB4220", "tags: ['attack t1059']", "tags: [attack.t1059.001]" },
        { "CB4220", "tags: [Attack.T1059]", "tags: [attack.g0001, attack.s0001, attack.ds0001, attack.m0001, attack.a0001]" },
        { "CB4223", "tags: [cve.2021.44228]", "tags: [cve.2021-44228]" },
        { "CB4223", "tags: [car.2016-4-5]", "tags: [car.2016-04-005]" },
        { "CB4223", "tags: [d3fend.am]", "tags: [d3fend.d3-am, d3fend.evict]" },
        { "CB4223", "tags: [detection.hunting]", "tags: [detection.threat-hunting]" },
        { "CB4223", "tags: [stp.6]", "tags: [stp.3k]" },
        { "CB4223", "tags: [tlp.white]", "tags: [tlp.amber-strict]" },
        {
            "CB4007",
            "related: [{id: 4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10}]",
            "related: [{id: 4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10, type: merged}]"
        },
        {
            "CB4008",
            "related: [{id: 4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10, typ: merged}]",
            "related: [{id: 4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10, type: renamed}]"
        },
        {
            "CB4009",
            "related: [{id: 4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10, type: parent}]",
            "related: [{id: 4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10, type: similar}]"
        },
        { "CB4217", "statuss: test", "my_status: test" },
        { "CB4312", "author: !own me", "author: !!str me" },
    };

    /// <summary>Items of a search identifier: types, values and modifiers.</summary>
    public static TheoryData<string, string, string> Items => new()
    {
        { "CB4245", "field: [x, null]", "field: null" },
        { "CB4311", "5: x", "'5': x" },
        { "CB4311", "true: x", "'true': x" },
        { "CB4311", "null: x", "'null': x" },
        { "CB4313", "field: .inf", "field: '.inf'" },
        { "CB4313", "field: -.INF", "field: -1.5" },
        { "CB4313", "field: .nan", "field: nan" },
        { "CB4312", "field: !!binary aGk=", "field: !!str 5" },
        { "CB4312", "field: [!secret x, y]", "field: [x, y]" },
        { "CB4304", "field: “cmd.exe”", "field: 'say “hi” twice'" },
        { "CB4304", "field|contains: [x, ’-enc]", "field|contains: [x, '’']" },
        { "CB4126", "field: []", "field: ['']" },
        { "CB4123", "field: {inner: x}", "field.inner: x" },
        { "CB4123", "field: [[x]]", "field: [x]" },
        { "CB4125", "field: 1e300", "field: 18446744073709551617" },
        { "CB4130", "field|like: x", "field|contains: x" },
        { "CB4131", "field|contains|re: x", "field|re|i|m|s: x" },
        { "CB4131", "field|re|i|contains: x", "field|re|multiline: x" },
        { "CB4131", "field|wide: x", "field|wide|base64offset|contains: x" },
        { "CB4131", "field|exists|all: true", "field|exists: true" },
        { "CB4131", "field|gt|lt: 5", "field|gt: 5" },
        { "CB4132", "'|exists': true", "'|all': [one, two]" },
        { "CB4132", "'|cidr': 10.0.0.0/8", "field|cidr: 10.0.0.0/8" },
        { "CB4133", "field|contains: 5", "field|contains: '5'" },
        { "CB4133", "field|lte: many", "field|lte: 99999999999999999999999999999999999999" },
        { "CB4133", "field|exists: 1", "field|exists: false" },
        { "CB4133", "field|fieldref: 5", "field|fieldref: other" },
        { "CB4134", "field|base64: 'a*'", "field|base64: abc" },
        { "CB4134", "field|fieldref: 'o*'", "field|fieldref|endswith: other" },
        { "CB4135", "field|windash: '-a -b -c -d -e'", "field|windash: '-a -b -c -d'" },
        { "CB4136", "field|minute: 60", "field|minute: 59" },
        { "CB4136", "field|hour: 24", "field|hour: 0" },
        { "CB4136", "field|day: 32", "field|day: 31" },
        { "CB4136", "field|week: 53", "field|week: 52" },
        { "CB4136", "field|month: 0", "field|month: 12" },
        { "CB4136", "field|year: -1", "field|year: 2024" },
        { "CB4137", "field|re: '(a'", "field|re: '(a)'" },
        { "CB4138", "field|re: 'a(?=b)'", "field|re: 'a(?:b)'" },
        { "CB4139", "field|cidr: 10.0.0.1/8", "field|cidr: ['10.0.0.0/8', 'fe80::/10']" },
        { "CB4233", "field|contains|all: [x]", "field|contains|all: [x, y]" },
        { "CB4235", "field|base64offset: abcd", "field|base64offset|contains: abcd" },
        { "CB4234", "field|contains|contains: x", "field|contains|expand: '%x%'" },
    };

    /// <summary>Detections and their conditions.</summary>
    public static TheoryData<string, string, string> Detections => new()
    {
        { "CB4007", "sel:\n    a: x", "sel:\n    a: x\ncondition: sel" },
        { "CB4120", "condition: sel", "sel: [word]\ncondition: sel" },
        { "CB4121", "sel: {}\ncondition: sel", "sel: [word, 5, true, 1.5]\ncondition: sel" },
        { "CB4121", "sel:\ncondition: sel", "sel: word\ncondition: sel" },
        { "CB4124", "sel: [word, null]\ncondition: sel", "sel: [word, {a: x}]\ncondition: sel" },
        { "CB4311", "1: {a: x}\ncondition: 1 of them", "'1': {a: x}\ncondition: 1 of them" },
        { "CB4122", "my sel: {a: x}\ncondition: 1 of my*", "my_sel: {a: x}\ncondition: my_sel" },
        { "CB4150", "sel: {a: x}\ncondition: ''", "sel: {a: x}\ncondition: sel" },
        { "CB4150", "sel: {a: x}\ncondition: []", "sel: {a: x}\ncondition: [sel, not sel]" },
        { "CB4006", "sel: {a: x}\ncondition: {sel: 1}", "sel: {a: x}\ncondition: (((sel)))" },
        { "CB4151", "sel: {a: x}\ncondition: sel and", "sel: {a: x}\nb: {b: x}\ncondition: sel and not b" },
        { "CB4151", "sel: {a: x}\ncondition: “sel”", "sel: {a: x}\ncondition: \"sel\"" },
        { "CB4152", "sel: {a: x}\ncondition: sel | count() > 5\ntimeframe: 5m", "timeframe: {a: x}\ncondition: timeframe" },
        { "CB4302", "sel: {a: x}\ncondition: sel\ntimeframe: 5m", "sel: {a: x}\ncondition: 1 of sel*" },
        { "CB4153", "sel: {a: x}\nb: {b: x}\ncondition: sel AND b", "sel: {a: x}\nb: {b: x}\ncondition: sel and b" },
        { "CB4154", "sel: {a: x}\ncondition: sel or other", "sel: {a: x}\nother: {b: x}\ncondition: sel or other" },
        { "CB4155", "sel: {a: x}\nother: {b: x}\ncondition: sel", "sel: {a: x}\nother: {b: x}\ncondition: all of *e*" },
        { "CB4156", "sel: {a: x}\ncondition: sel and not 1 of x*", "sel: {a: x}\nb: {b: x}\ncondition: 1 of them" },
        { "CB4157", "sel: {a: x}\ncondition: any of sel*", "sel: {a: x}\ncondition: all of sel*" },
        { "CB4158", "sel: {a: x}\ncondition: sel*", "sel: {a: x}\ncondition: 1 of s*l" },
        { "CB4008", "sel: {a: x}\ncondtion: sel", "sel: {a: x}\ncondition: sel" },
    };

    /// <summary>Heads of filters, and tags of correlations (version 2.2).</summary>
    public static TheoryData<string, string, string> Others => new()
    {
        { "CB4169", FilterWith("level: high"), FilterWith("id: 4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10") },
        { "CB4169", FilterWith("status: test"), FilterWith("taxonomy: sigma") },
        { "CB4103", FilterWith("id: f1"), FilterWith("date: 2024-05-01") },
        { "CB4305", FilterWith("date: 2024/05/01"), FilterWith("modified: 2024-05-01") },
        { "CB4104", FilterWith($"description: {new string('d', 65_536)}"), FilterWith("description: Text") },
        { "CB4310", FilterWith("author: 5"), FilterWith("author: five") },
        { "CB4223", CorrelationWith("tags: [attack.t1]"), CorrelationWith("tags: [attack.t1059]") },
        { "CB4164", RuleText.Correlation(Correlated + "condition: {gte: 5}\ngenerate: true"), CorrelationWith("generate: true") },
        { "CB4006", CorrelationWith("generate: often"), CorrelationWith("generate: false") },
        { "CB4104", RuleText.WithHead($"title: {new string('t', 257)}"), RuleText.WithHead("title: Sample Rule") },
        { "CB4310", RuleText.WithHead("title: 5"), RuleText.WithHead("title: '5'") },
        { "CB4007", RuleText.WithHead("title:"), RuleText.WithHead("title: Sample Rule") },
        { "CB4310", LoggedAt("category: 5"), LoggedAt("category: five") },
        { "CB4107", LoggedAt("product: Windows"), LoggedAt("product: windows") },
        { "CB4107", LoggedAt("service: a b"), LoggedAt("service: a.b-c_d") },
        { "CB4106", LoggedAt("definition: text"), LoggedAt("category: any\nown: key") },
        { "CB4310", LoggedAt("category: any\ndefinition: 5"), LoggedAt("category: any\ndefinition: five") },
        { "CB4008", LoggedAt("catgory: any"), LoggedAt("category: any") },
        { "CB4217", LoggedAt("category: any\nprodct: windows"), LoggedAt("category: any\nvendor: somebody") },
    };

    [Theory]
    [MemberData(nameof(Head))]
    public void Heads(string code, string breaking, string valid) =>
        Specification.Judge(code, RuleText.WithKeys(breaking), RuleText.WithKeys(valid));

    [Theory]
    [MemberData(nameof(Items))]
    public void Values_and_modifiers(string code, string breaking, string valid) =>
        Specification.Judge(code, RuleText.WithItems(breaking), RuleText.WithItems(valid));

    [Theory]
    [MemberData(nameof(Detections))]
    public void Detections_and_conditions(string code, string breaking, string valid) =>
        Specification.Judge(code, RuleText.WithDetection(breaking), RuleText.WithDetection(valid));

    [Theory]
    [MemberData(nameof(Others))]
    public void Whole_documents(string code, string breaking, string valid) => Specification.Judge(code, breaking, valid);

    private static string FilterWith(string line) =>
        RuleText.Filter("rules: [one_rule]\nselection: {a: x}\ncondition: not selection") + line + "\n";

    private static string CorrelationWith(string line) => RuleText.Correlation(Correlated + "condition: {gte: 5}") + line + "\n";

    private static string LoggedAt(string lines) =>
        $"title: Sample Rule\nlogsource:\n    {lines.ReplaceLineEndings("\n    ")}\ndetection:\n    sel:\n        field: value\n    condition: sel\n";
}
