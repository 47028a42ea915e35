using System.Buffers;
using System.Text;
using System.Text.Json;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Sigma.Evaluation;
using Coverbook.Sigma.Explaining;
using Coverbook.Sigma.Lints;
using Coverbook.Sigma.Reading;
using CsCheck;

namespace Coverbook.Tests.Sigma;

/// <summary>Whatever a file holds, every door answers with a result or with diagnostics, never with an exception.</summary>
public sealed class AnyInputTests
{
    private const string Rule = """
        title: Sample Rule
        id: 4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10
        status: test
        tags: [attack.t1059]
        logsource:
            product: windows
            category: process_creation
        detection:
            selection_img:
                - Image|endswith: '\cmd.exe'
                - OriginalFileName: 'Cmd.Exe'
            selection_cli:
                CommandLine|contains|windash|all: ['-a', " /b \\* "]
                CommandLine|re|i: '^.*(a|b){2,3}[^c]\d+$'
                Address|cidr: 10.0.0.0/8
                Count|gte: 5
                Time|hour: 3
                User: null
                Other|fieldref: User
                Wide|wide|base64offset|contains: text
            keywords: ['one', 'two*']
            condition: (all of selection_* and not keywords) or 1 of keyw*
        level: high
        """;

    private static readonly string[] Fragments =
    [
        "title: ", "logsource:", "detection:", "correlation:", "filter:", "condition: ",
        "sel:", "field", "|contains", "|re", "|all", "|cidr", "|windash", "|base64offset",
        "|expand", "|exists", "|hour", "|neq", ": ", "\n", "\n  ", "\n    ", "\n        ", "- ", "'",
        "\"", "[", "]", "{", "}", "*", "?", "\\", "%name%", "null", "true", "5", "1 of ", "all of ", "them",
        " and ", " or ", "not ", "(", ")", "|", "&a ", "*a", "---\n", "...\n", "# ", ">", "|-", "\t",
        "é", "\u202E", "\0", "!!str ", "<<: ", "timespan: 5m", "type: event_count", "rules: [a]", "10.0.0.0/8",
        "action: global\n", "titel: ", "timeframe: 5m", ".inf", "!!binary ", "!own ", "“", "’",
        "99999999999999999999999999999999", "2024/01/01", "rules: any", "group-by: [u]", "windash|base64offset|",
    ];

    [Fact]
    public void Arbitrary_bytes_never_throw() =>
        Gen.Byte.Array[0, 300].Sample(UseEveryDoor, iter: 3_000);

    [Fact]
    public void Arbitrary_fragments_of_rules_never_throw() =>
        Gen.Int[0, Fragments.Length - 1].Array[0, 60]
            .Sample(picks => UseEveryDoor(Encoding.UTF8.GetBytes(string.Concat(picks.Select(pick => Fragments[pick])))), iter: 10_000);

    [Fact]
    public void A_rule_with_pieces_moved_or_replaced_never_throws() =>
        Gen.Select(Gen.Int[0, Rule.Length - 1], Gen.Int[0, 30], Gen.Int[0, Fragments.Length - 1], Gen.Int[0, Rule.Length - 1])
            .Array[1, 6]
            .Sample(edits => UseEveryDoor(Encoding.UTF8.GetBytes(Edit(Rule, edits))), iter: 5_000);

    [Fact]
    public void Arbitrary_conditions_never_throw() =>
        Gen.Int[0, Fragments.Length - 1].Array[0, 25]
            .Sample(
                picks =>
                    UseEveryDoor(
                        Encoding.UTF8.GetBytes(RuleText.WithCondition(Quoted(string.Concat(picks.Select(pick => Fragments[pick])))))),
                iter: 5_000);

    [Fact]
    public void Arbitrary_values_never_throw() =>
        Gen.Select(Gen.String, Gen.Int[0, Modifiers.Length - 1])
            .Sample(
                (value, modifier) =>
                    UseEveryDoor(Encoding.UTF8.GetBytes(RuleText.WithItems($"field|{Modifiers[modifier]}: {Quoted(value)}"))),
                iter: 5_000);

    private static readonly string[] Modifiers =
    [
        "contains", "re", "re|i", "re|expand", "cidr", "windash", "windash|contains", "base64",
        "base64offset|contains", "wide|base64", "utf16|base64offset", "expand", "fieldref", "cased", "all",
    ];

    private static string Edit(string text, (int From, int Length, int Fragment, int To)[] edits)
    {
        foreach (var (from, length, fragment, to) in edits)
        {
            var start = Math.Min(from, text.Length);
            text = text.Remove(start, Math.Min(length, text.Length - start));
            text = text.Insert(Math.Min(to, text.Length), Fragments[fragment]);
        }

        return text;
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static void UseEveryDoor(byte[] bytes)
    {
        var file = RuleFileReader.Read(new FilePath("rules/any_input.yml"), bytes, RuleLibrary.Unnamed);
        _ = RuleLinter.Lint(file);
        _ = RuleLinter.LintTogether([file, file]);
        using var sample = JsonDocument.Parse("""{"field":"value","Image":"C:\\cmd.exe","sel":1,"CommandLine":" -a /b *","list":["one",{"a":null}],"Address":"10.1.2.3"}""");
        foreach (var rule in file.Rules)
        {
            Assert.NotEmpty(RuleExplainer.Explain(rule));
            using var json = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
            RuleJson.Write(rule, json);
            _ = RuleMatcher.Create(rule, new DiagnosticBag())?.Matches(sample.RootElement);
        }

        Assert.All(file.Diagnostics, diagnostic => Assert.True(DiagnosticCodes.All.Contains(diagnostic.Code), diagnostic.Code));
    }
}
