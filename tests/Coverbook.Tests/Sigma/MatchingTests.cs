using System.Collections.Immutable;
using System.Text.Json;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Evaluation;

namespace Coverbook.Tests.Sigma;

/// <summary>Which events a rule matches.</summary>
public sealed class MatchingTests
{
    /// <summary>Items, an event, and whether it matches.</summary>
    public static TheoryData<string, string, bool> Items => new()
    {
        // Text fits the whole field and ignores case.
        { "f: value", """{"f":"VALUE"}""", true },
        { "f: value", """{"f":"a value"}""", false },
        { "f: value", """{"F":"value"}""", false },
        { "f: value", """{"g":"value"}""", false },
        { "f: value", """[]""", false },
        { "f: ärger", """{"f":"ÄRGER"}""", true },
        { "f: ''", """{"f":""}""", true },
        { "f: ''", """{"f":null}""", false },
        { "f: ''", """{}""", false },
        { "f: null", """{"f":null}""", true },
        { "f: null", """{}""", true },
        { "f: null", """{"f":""}""", false },
        { "f: null", """{"f":{"g":1}}""", false },

        // Wildcards.
        { "f: 'a*c'", """{"f":"abbbc"}""", true },
        { "f: 'a*c'", """{"f":"ac"}""", true },
        { "f: 'a*c'", """{"f":"acb"}""", false },
        { "f: 'a?c'", """{"f":"abc"}""", true },
        { "f: 'a?c'", """{"f":"ac"}""", false },
        { "f: 'a?c'", """{"f":"a😀c"}""", true },
        { "f: '*a*b*'", """{"f":"xxaxxbxx"}""", true },
        { "f: '*ab*ab'", """{"f":"abab"}""", true },
        { "f: '*ab*ab'", """{"f":"ab"}""", false },
        { "f: 'a\\*c'", """{"f":"a*c"}""", true },
        { "f: 'a\\*c'", """{"f":"abc"}""", false },
        { "f: 'C:\\\\*'", """{"f":"C:\\x"}""", true },
        { "f|startswith: 'C:\\Temp\\'", """{"f":"c:\\temp\\x.exe"}""", true },
        { "f|startswith: 'C:\\Temp\\'", """{"f":"c:\\temp"}""", false },
        { "f|endswith: '\\cmd.exe'", """{"f":"C:\\CMD.EXE"}""", true },
        { "f|contains: b", """{"f":"abc"}""", true },
        { "f|contains|all: [a, c]", """{"f":"abc"}""", true },
        { "f|contains|all: [a, d]", """{"f":"abc"}""", false },
        { "f|cased: Value", """{"f":"Value"}""", true },
        { "f|cased: Value", """{"f":"value"}""", false },
        { "f|contains|cased: B", """{"f":"abc"}""", false },

        // Numbers and truth values, also written as text.
        { "f: 5", """{"f":5}""", true },
        { "f: 5", """{"f":"5"}""", true },
        { "f: 5", """{"f":5.0}""", true },
        { "f: 0x10", """{"f":16}""", true },
        { "f: '5'", """{"f":5}""", true },
        { "f: 007", """{"f":"007"}""", true },
        { "f: 007", """{"f":7}""", false },
        { "f: true", """{"f":true}""", true },
        { "f: true", """{"f":"True"}""", true },
        { "f: true", """{"f":1}""", false },
        { "f: 'true'", """{"f":true}""", true },
        { "f|gt: 5", """{"f":6}""", true },
        { "f|gt: 5", """{"f":5}""", false },
        { "f|gte: 5", """{"f":"5"}""", true },
        { "f|lt: 5", """{"f":4.9}""", true },
        { "f|lte: 5", """{"f":"many"}""", false },

        // Other comparisons.
        { "f|re: 'b+c$'", """{"f":"abbc"}""", true },
        { "f|re: 'b+c$'", """{"f":"ABBC"}""", false },
        { "f|re|i: 'b+c$'", """{"f":"ABBC"}""", true },
        { "f|re: '^b'", """{"f":"a\nb"}""", false },
        { "f|re|m: '^b'", """{"f":"a\nb"}""", true },
        { "f|re: 'a.b'", """{"f":"a\nb"}""", false },
        { "f|re|s: 'a.b'", """{"f":"a\nb"}""", true },
        { "f|re: '^[!-[b]$'", """{"f":"["}""", true },
        { "f|re: '\\d{2,3}x'", """{"f":"12x"}""", true },
        { "f|cidr: 10.0.0.0/8", """{"f":"10.255.0.1"}""", true },
        { "f|cidr: 10.0.0.0/8", """{"f":"11.0.0.1"}""", false },
        { "f|cidr: 10.0.0.0/8", """{"f":"::ffff:10.1.1.1"}""", true },
        { "f|cidr: 10.0.0.0/8", """{"f":"host"}""", false },
        { "f|cidr: 'fe80::/10'", """{"f":"fe80::1"}""", true },
        { "f|cidr: 192.168.1.0/26", """{"f":"192.168.1.64"}""", false },
        { "f|cidr: 0.0.0.0/0", """{"f":"8.8.8.8"}""", true },
        { "f|exists: true", """{"f":null}""", true },
        { "f|exists: true", """{}""", false },
        { "f|exists: false", """{}""", true },
        { "f|exists: true", """{"f":{"g":1}}""", true },
        { "f|fieldref: g", """{"f":"X","g":"x"}""", true },
        { "f|fieldref: g", """{"f":"x","g":"y"}""", false },
        { "f|fieldref: g", """{"f":"x"}""", false },
        { "f|fieldref|startswith: g", """{"f":"xyz","g":"xy"}""", true },
        { "f|fieldref|endswith: g", """{"f":"xyz","g":"yz"}""", true },
        { "f|fieldref|contains: g", """{"f":"xyz","g":"y"}""", true },
        { "f|neq: 5", """{"f":6}""", true },
        { "f|neq: 5", """{"f":5}""", false },
        { "f|neq: [5, 6]", """{"f":6}""", false },
        { "f|windash|contains: ' -a'", """{"f":"x /a"}""", true },
        { "f|windash|contains: ' -a'", """{"f":"x ―a"}""", true },
        { "f|base64: foo", """{"f":"Zm9v"}""", true },
        { "f|base64offset|contains: secret", """{"f":"eHNlY3JldHg="}""", true },
        { "f|wide|base64offset|contains: IEX", """{"f":"SQBFAFgA"}""", true },
        { "f|hour: 3", """{"f":"2024-05-01T03:04:05Z"}""", true },
        { "f|hour: 3", """{"f":"2024-05-01T03:04:05+05:00"}""", true },
        { "f|week: 1", """{"f":"2024-01-03"}""", true },
        { "f|year: 2024", """{"f":"not a date"}""", false },

        // Nested names, dotted names and lists.
        { "a.b: x", """{"a":{"b":"x"}}""", true },
        { "a.b: x", """{"a.b":"x"}""", true },
        { "a.b.c: x", """{"a.b":{"c":"x"}}""", true },
        { "a: x", """{"a":["y","x"]}""", true },
        { "a.b: x", """{"a":[{"b":"y"},{"b":"x"}]}""", true },
        { "a: x", """{"a":{"b":"x"}}""", false },
    };

    /// <summary>Detections, an event, and whether it matches.</summary>
    public static TheoryData<string, string, bool> Detections => new()
    {
        { "sel:\n    a: 1\n    b: [2, 3]\ncondition: sel", """{"a":1,"b":3}""", true },
        { "sel:\n    a: 1\n    b: [2, 3]\ncondition: sel", """{"a":1,"b":4}""", false },
        { "sel:\n    - a: 1\n    - b: 2\ncondition: sel", """{"b":2}""", true },
        { "sel:\n    - a: 1\n      b: 2\n    - c: 3\ncondition: sel", """{"a":1}""", false },
        { "sel: [one, two]\ncondition: sel", """{"x":{"y":"and TWO more"}}""", true },
        { "sel: [one, two]\ncondition: sel", """{"one":"three"}""", false },
        { "sel: [4624]\ncondition: sel", """{"x":"id 4624."}""", true },
        { "sel:\n    '|all': [one, two]\ncondition: sel", """{"x":"one","y":"two"}""", true },
        { "sel:\n    '|all': [one, two]\ncondition: sel", """{"x":"one"}""", false },
        { "sel:\n    - word\n    - a: 1\ncondition: sel", """{"a":1}""", true },
        { "sel:\n    a: 1\nfilter:\n    b: 2\ncondition: sel and not filter", """{"a":1,"b":2}""", false },
        { "sel:\n    a: 1\nfilter:\n    b: 2\ncondition: sel and not filter", """{"a":1}""", true },
        { "s1:\n    a: 1\ns2:\n    b: 2\ncondition: 1 of s*", """{"b":2}""", true },
        { "s1:\n    a: 1\ns2:\n    b: 2\ncondition: all of them", """{"b":2}""", false },
        { "s1:\n    a: 1\n_s2:\n    b: 2\ncondition: all of them or _s2", """{"a":1}""", true },
        { "s1:\n    a: 1\ns2:\n    b: 2\ncondition: [s1, s2]", """{"b":2}""", true },
        { "s1:\n    a: 1\ns2:\n    b: 2\ns3:\n    c: 3\ncondition: s1 or s2 and s3", """{"a":1}""", true },
        { "s1:\n    a: 1\ns2:\n    b: 2\ns3:\n    c: 3\ncondition: (s1 or s2) and s3", """{"a":1}""", false },
    };

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_compares_as_the_specification_says(string items, string sample, bool isMatch) =>
        Assert.Equal(isMatch, Matches(RuleText.WithItems(items), sample));

    [Theory]
    [MemberData(nameof(Detections))]
    public void A_detection_joins_as_the_specification_says(string detection, string sample, bool isMatch) =>
        Assert.Equal(isMatch, Matches(RuleText.WithDetection(detection), sample));

    [Fact]
    public void A_positioned_tree_matches_as_its_json_does()
    {
        var json = """{"a":[{"b":5},null],"c":true}"""u8.ToArray();
        var tree = JsonTree.Read(new FilePath("event.json"), json, InputKind.Content, new DiagnosticBag())!;
        var matcher = RuleMatcher.Create(Reading.Rule(RuleText.WithItems("a.b: 5\na: null\nc: true")), new DiagnosticBag())!;
        Assert.True(matcher.Matches(tree));
    }

    [Fact]
    public void A_placeholder_stands_for_each_of_its_values()
    {
        var values =
            new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal) { ["admins"] = ["root", "adm*"], ["hosts"] = ["h.1"] };
        var rule = Reading.Rule(RuleText.WithItems("user|expand: '%admins%@%hosts%'\nname|re|expand: '^%admins%$'\nrate|expand: '5\\%'"));
        var matcher = RuleMatcher.Create(rule, new DiagnosticBag(), values)!;
        Assert.True(Matches(matcher, """{"user":"admin@h.1","name":"root","rate":"5%"}"""));
        Assert.False(Matches(matcher, """{"user":"admin@h21","name":"root","rate":"5%"}"""));
        Assert.False(Matches(matcher, """{"user":"root@h.1","name":"roots","rate":"5%"}"""));
    }

    [Fact]
    public void A_rule_with_an_open_placeholder_is_refused()
    {
        var bag = new DiagnosticBag();
        Assert.Null(RuleMatcher.Create(Reading.Rule(RuleText.WithItems("user|expand: '%admins%'")), bag));
        Assert.Equal("CB4181", Assert.Single(bag.ToSorted()).Code);
    }

    [Fact]
    public void A_broken_rule_is_refused()
    {
        var bag = new DiagnosticBag();
        var rule = Assert.Single(Reading.File(RuleText.WithItems("field|contain: x\nother: y")).Rules);
        Assert.Null(RuleMatcher.Create(rule, bag));
        Assert.Equal("CB4180", Assert.Single(bag.ToSorted()).Code);
    }

    private static bool Matches(string text, string sample) =>
        Matches(RuleMatcher.Create(Reading.Rule(text), new DiagnosticBag())!, sample);

    private static bool Matches(RuleMatcher matcher, string sample)
    {
        using var json = JsonDocument.Parse(sample);
        return matcher.Matches(json.RootElement);
    }
}
