namespace Coverbook.Tests.Sigma.Malformed;

/// <summary>Correct rules on which there is advice.</summary>
public sealed class LintCases
{
    private const string Uuid = "4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10";

    /// <summary>Heads.</summary>
    public static TheoryData<string, string> Keys => new()
    {
        { "CB4202", "date: 2024-05-01\nmodified: ¦2024-04-01" },
        { "CB4203", "modified: ¦2024-04-01" },
        { "CB4204", "date: 2024-05-01\nmodified: ¦2024-05-01" },
        { "CB4205", "description: ¦too short" },
        { "CB4206", "description: ¦See https://example.org for what this is about" },
        { "CB4211", "falsepositives: [¦administrators at work]" },
        { "CB4212", "falsepositives: [¦None]" },
        { "CB4212", "falsepositives: [Unlikely, ¦Pentest]" },
        { "CB4213", "falsepositives: [¦Ligitimate use]" },
        { "CB4214", "references: [https://example.org/a, ¦https://example.org/a]" },
        { "CB4215", "references: [¦https://github.com/example/repo/blob/main/file.md]" },
        { "CB4216", "references: [¦https://attack.mitre.org/techniques/T1059/]" },
        { "CB4220", "tags: [¦Attack.T1059]" },
        { "CB4220", "tags: [¦attack]" },
        { "CB4220", "tags: [¦attack.t1059/x]" },
        { "CB4221", "tags: [¦atack.t1059]" },
        { "CB4221", "tags: [¦custom.name]" },
        { "CB4222", "tags: [attack.t1059, ¦attack.t1059]" },
        { "CB4223", "tags: [¦attack.t105]" },
        { "CB4223", "tags: [¦attack.t1059.1]" },
        { "CB4223", "tags: [¦attack.credential_access]" },
        { "CB4223", "tags: [¦attack.g12]" },
        { "CB4223", "tags: [¦car.2016]" },
        { "CB4223", "tags: [¦cve.44228]" },
        { "CB4223", "tags: [¦d3fend.x-am]" },
        { "CB4223", "tags: [¦detection.hunting]" },
        { "CB4223", "tags: [¦stp.6]" },
        { "CB4223", "tags: [¦tlp.white]" },
        { "CB4224", "tags: [tlp.red, ¦tlp.green]" },
        { "CB4224", "tags: [detection.dfir, ¦detection.threat-hunting]" },
    };

    /// <summary>Items.</summary>
    public static TheoryData<string, string> Items => new()
    {
        { "CB4233", "¦field|contains|all: x" },
        { "CB4233", "¦field|contains|all: [x]" },
        { "CB4234", "¦field|contains|contains: x" },
        { "CB4235", "¦field|all: [one, two]" },
        { "CB4235", "¦field|base64offset: some text" },
        { "CB4235", "¦field|windash|contains|all: [-a, -b]" },
        { "CB4236", "field|re: x\nother: ¦'a**b'" },
        { "CB4237", "field: ¦'4624'" },
        { "CB4238", "field: ¦\"C:\\tmp\"" },
        { "CB4239", "¦field: '*x*'" },
        { "CB4239", "¦field: ['x*', 'y*']" },
        { "CB4239", "¦field: '*x'" },
        { "CB4240", "field|contains: ¦'a\\*b'" },
        { "CB4240", "field|contains: ¦'\\?'" },
        { "CB4241", "field: [one, two, ¦One]" },
        { "CB4241", "field: [1, ¦1]" },
        { "CB4242", "¦some field: x" },
        { "CB4243", "User: ¦'NT AUTHORITY\\SYSTEM'" },
        { "CB4244", "Hashes|contains: ¦'MD5=12'" },
        { "CB4244", "Hashes|contains: ¦'MD4=0123456789abcdef0123456789abcdef'" },
        { "CB4245", "field: [x, ¦null]" },
        { "CB4246", "field: ¦yes" },
        { "CB4246", "field: ¦0017" },
        { "CB4246", "field: ¦1_000" },
        { "CB4246", "field: ¦1:30" },
    };

    /// <summary>Conditions.</summary>
    public static TheoryData<string, string> Conditions => new()
    {
        { "CB4230", "all of ¦them and _hidden" },
        { "CB4232", "1 of sel* and 1 of ¦sel_a and _hidden" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_head_is_advised_on(string code, string lines) => MalformedCase.IsAdvised(code, RuleText.WithKeys(lines));

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_is_advised_on(string code, string items) => MalformedCase.IsAdvised(code, RuleText.WithItems(items));

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_is_advised_on(string code, string condition) =>
        MalformedCase.IsAdvised(code, RuleText.WithCondition(condition));

    [Theory]
    [InlineData("CB4231", "selection_a:\n    a: 1\ncondition: 1 of ¦selection_*")]
    [InlineData("CB4231", "sel:\n    a: 1\ncondition: 1 of ¦them")]
    public void A_quantifier_over_one_is_advised_on(string code, string detection) =>
        MalformedCase.IsAdvised(code, RuleText.WithDetection(detection));

    [Theory]
    [InlineData(
        "CB4207",
        "title: ¦A Title That Goes On And On And On And On And On And On And On And On And On And On And On And On And On And On And On And On")]
    [InlineData("CB4208", "title: ¦Detects Something")]
    [InlineData("CB4209", "title: ¦Something Happened.")]
    [InlineData("CB4210", "title: ¦Suspicious process Creation")]
    public void A_title_is_advised_on(string code, string lines) => MalformedCase.IsAdvised(code, RuleText.WithHead(lines));

    [Theory]
    [InlineData("id")]
    [InlineData("status")]
    [InlineData("description")]
    [InlineData("author")]
    [InlineData("date")]
    [InlineData("level")]
    public void A_missing_key_is_advised_on(string missing)
    {
        string[] keys =
        [
            $"id: {Uuid}",
            "status: test",
            "description: What this detects and why",
            "author: Somebody",
            "date: 2024-05-01",
            "level: high"
        ];
        var lines = string.Join('\n', keys.Where(key => !key.StartsWith(missing, StringComparison.Ordinal)));
        MalformedCase.IsAdvised("CB4201", "¦" + RuleText.WithKeys(lines));
    }

    [Theory]
    [InlineData("CB4250", "service: sysmon", "EventID: ¦27")]
    [InlineData("CB4251", "category: image_load", "¦EventID: 7")]
    [InlineData("CB4252", "category: process_creation", "¦Provider_Name: Somebody")]
    public void A_field_that_the_log_source_should_say_is_advised_on(string code, string logSource, string item) => MalformedCase.IsAdvised(
        code,
        $"title: Sample Rule\nlogsource:\n    product: windows\n    {logSource}\ndetection:\n    sel:\n        {item}\n    condition: sel\n");
}
