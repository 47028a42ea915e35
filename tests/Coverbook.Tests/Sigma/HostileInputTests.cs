using System.Diagnostics;
using System.Text;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Sigma.Lints;
using Coverbook.Sigma.Reading;

namespace Coverbook.Tests.Sigma;

/// <summary>Input that is made to hurt is refused with a diagnostic, quickly: no crash, no hang.</summary>
public sealed class HostileInputTests
{
    /// <summary>Far above what is needed, as the machines that run tests are busy; a hang or a square cost would be minutes.</summary>
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_rule_of_five_megabytes_is_refused() => RefusedAtOnce("CB4004", new string('x', 5 * 1024 * 1024));

    [Fact]
    public void Five_thousand_brackets_are_refused() =>
        RefusedAtOnce("CB4004", RuleText.WithCondition(new string('(', 5_000) + "sel" + new string(')', 5_000)));

    [Fact]
    public void Five_thousand_negations_are_refused() =>
        Refused("CB4004", RuleText.WithCondition(string.Concat(Enumerable.Repeat("not ", 5_000)) + "sel"));

    [Fact]
    public void A_condition_without_end_is_refused() =>
        Refused("CB4004", RuleText.WithCondition(string.Join(" or ", Enumerable.Repeat("sel", 100_000))));

    [Fact]
    public void An_alias_bomb_is_refused()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 30; level++)
        {
            bomb.Append(string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10)).Insert(0, $"a{level}: &a{level} [")).Append("]\n");
        }

        RefusedAtOnce("CB4004", bomb.ToString());
    }

    [Fact]
    public void An_alias_to_itself_is_refused() => Refused("CB4003", "title: &a [*a]\n");

    [Fact]
    public void Deep_lists_are_refused() => Refused("CB4004", new string('[', 90));

    [Fact]
    public void Very_deep_lists_are_refused() => Refused("CB4003", "a: " + new string('[', 1_000_000), "CB4004");

    [Fact]
    public void Deep_maps_are_refused() => Refused("CB4003", string.Concat(Enumerable.Repeat("{a: ", 100_000)), "CB4004");

    [Fact]
    public void Deep_block_lists_are_refused() => Refused("CB4003", string.Concat(Enumerable.Repeat("- ", 500_000)), "CB4004");

    [Fact]
    public void Half_a_million_values_are_refused() =>
        Refused(
            "CB4004",
            RuleText.WithDetection("sel:\n    field: [" + string.Join(',', Enumerable.Repeat("1", 500_000)) + "]\ncondition: sel"));

    [Fact]
    public void A_hundred_thousand_faults_are_not_all_reported()
    {
        var items = string.Join('\n', Enumerable.Range(0, 100_000).Select(number => $"f{number}|contain: x"));
        Refused("CB4130", RuleText.WithItems(items));
    }

    [Fact]
    public void Thousands_of_identifiers_are_refused()
    {
        var identifiers = string.Join('\n', Enumerable.Range(0, 50_000).Select(number => $"s{number}: {{a: 1}}"));
        Refused("CB4004", RuleText.WithDetection($"{identifiers}\ncondition: 1 of s*"));
    }

    [Fact]
    public void Patterns_that_multiply_are_refused()
    {
        var identifiers = string.Join('\n', Enumerable.Range(0, 900).Select(number => $"s{number}: {{a: 1}}"));
        var condition = string.Join(" and ", Enumerable.Repeat("1 of s*", 2_400));
        Refused("CB4004", RuleText.WithDetection($"{identifiers}\ncondition: {condition}"));
    }

    [Fact]
    public void Thousands_of_unknown_names_are_reported()
    {
        var identifiers = string.Join('\n', Enumerable.Range(0, 900).Select(number => $"{new string('s', 150)}{number}: {{a: 1}}"));
        var condition = string.Join(" and ", Enumerable.Range(0, 4_000).Select(number => $"{new string('s', 149)}{number}"));
        Refused("CB4154", RuleText.WithDetection($"{identifiers}\ncondition: {condition}"));
    }

    [Fact]
    public void Dashes_that_multiply_are_refused() =>
        Refused("CB4135", RuleText.WithItems($"field|windash: '{string.Concat(Enumerable.Repeat("-a ", 100_000))}'"));

    [Theory]
    [InlineData("windash|base64offset|contains", "' -abc -def'", 60_000)]
    [InlineData("windash|contains", "' -a -b -c -d'", 20_000)]
    [InlineData("wide|base64offset|windash|contains", "'-abcdefgh'", 100_000)]
    public void Variants_are_counted_before_they_are_made(string modifiers, string value, int count)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused("CB4004", RuleText.WithItems($"field|{modifiers}: [{string.Join(',', Enumerable.Repeat(value, count))}]"));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000_000, "more than 1 GB was allocated");
    }

    [Fact]
    public void Encodings_of_encodings_are_refused() =>
        Refused("CB4004", RuleText.WithItems($"field|{string.Join('|', Enumerable.Repeat("wide|base64", 8))}: {new string('x', 100_000)}"));

    [Fact]
    public void Long_patterns_and_long_names_multiply_and_are_refused()
    {
        var identifiers = string.Join('\n', Enumerable.Range(0, 900).Select(number => $"{new string('a', 900)}b{number}: {{a: 1}}"));
        var condition = string.Join(
            " or ", Enumerable.Range(0, 2_000).Select(number => $"1 of {string.Concat(Enumerable.Repeat("a*", 300))}c{number}*"));
        Refused("CB4004", RuleText.WithDetection($"{identifiers}\ncondition: {condition}"));
    }

    [Fact]
    public void Lists_of_conditions_share_one_limit()
    {
        var identifiers = string.Join('\n', Enumerable.Range(0, 900).Select(number => $"s{number}: {{a: 1}}"));
        Refused(
            "CB4004", RuleText.WithDetection($"{identifiers}\ncondition: [{string.Join(", ", Enumerable.Repeat("1 of them", 100_000))}]"));
    }

    [Fact]
    public void Thousands_of_aliases_for_thousands_of_rules_are_read()
    {
        var rules = string.Join(", ", Enumerable.Range(0, 50_000).Select(number => $"rule{number}"));
        var aliases = string.Join(", ", Enumerable.Range(0, 50_000).Select(number => $"rule{number}: f"));
        var file = Reading.File(
            RuleText.Correlation(
                $"type: event_count\nrules: [{rules}]\ngroup-by: [user]\ntimespan: 5m\ncondition: {{gte: 5}}\naliases: {{user: {{{aliases}}}}}"));
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void Heads_that_thousands_of_documents_share_are_not_all_joined()
    {
        var shared = string.Join('\n', Enumerable.Range(0, 5_000).Select(number => $"k{number}: 1"));
        Refused("CB4301", $"action: global\n{shared}\n---\n{string.Join("\n---\n", Enumerable.Repeat("title: x", 5_000))}");
    }

    [Fact]
    public void An_expression_of_many_states_is_refused() => Refused("CB4138", RuleText.WithRegex("((((a{1000}){1000}){1000}){1000})"));

    [Fact]
    public void A_long_expression_is_refused() => Refused("CB4138", RuleText.WithRegex(new string('(', 1_000_000)));

    [Fact]
    public void Thousands_of_documents_are_read() => Refused("CB4101", string.Concat(Enumerable.Repeat("---\n", 100_000)));

    [Fact]
    public void A_quoted_text_of_megabytes_is_read() => Refused("CB4007", $"title: '{new string('x', 4_000_000)}'\n");

    [Fact]
    public void A_key_of_megabytes_is_refused() => Refused("CB4003", $"{new string('k', 4_000_000)}: x\n", "CB4007");

    /// <summary>Within a second, in the best of three tries: others may be using the machine.</summary>
    private static void RefusedAtOnce(string code, string text)
    {
        var best = Enumerable.Range(0, 3).Min(_ => Refused(code, text));
        Assert.True(best < TimeSpan.FromSeconds(1), $"{best.TotalMilliseconds:F0} ms");
    }

    private static TimeSpan Refused(string code, string text, params string[] orElse)
    {
        var start = Stopwatch.GetTimestamp();
        var file = RuleFileReader.Read(new FilePath("rules/hostile.yml"), Encoding.UTF8.GetBytes(text), RuleLibrary.Unnamed);
        _ = RuleLinter.Lint(file);
        var spent = Stopwatch.GetElapsedTime(start);
        Assert.True(file.Diagnostics.Any(diagnostic => diagnostic.Code == code || orElse.Contains(diagnostic.Code)),
            string.Join('\n', file.Diagnostics.Take(5)));
        Assert.True(spent < Bearable, $"{spent.TotalMilliseconds:F0} ms");
        return spent;
    }
}
