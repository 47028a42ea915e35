using System.Collections.Immutable;
using System.Text;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;
using Coverbook.Tests.Kit;
using Coverbook.Tests.Sigma;

namespace Coverbook.Tests.Inspecting;

/// <summary>Events as people have them: JSON lines, pretty-printed, in arrays, and spoilt.</summary>
public sealed class EventFormsTests
{
    private static readonly RuleMatching Rule = RuleMatching.Prepare(
        new MemoryFiles().With("a.yml", RuleText.WithDetection("sel:\n    a: 1\ncondition: sel")),
        [new FilePath("a.yml")], ImmutableDictionary<string, ImmutableArray<string>>.Empty, new DiagnosticBag(), CancellationToken.None);

    [Theory]
    [InlineData("{\n  \"a\": 1\n}\n{\n  \"b\": { \"c\": [\n    {}\n  ] }\n}\n{\n  \"a\": 1\n}\n", "1+ 4- 9+")]
    [InlineData("[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": 2\n  }\n]\n", "2+ 5-")]
    [InlineData("[{\"a\":1},{\"a\":2},{\"a\":1}]", "1+ 1- 1+")]
    [InlineData("[{\"a\":1},\n{\"a\":\"]}\\\"{\"}]", "1+ 2-")]
    [InlineData("{\"a\":1} {\"a\":1}", "1+ 1+")]
    [InlineData("[]", "")]
    [InlineData("[[{\"a\":1}]]", "1+")]
    [InlineData("{\"b\":\"line\nbreak\"}\n{\"a\":1}", "1! 3+")]
    [InlineData("{\n  \"b\": oops,\n  \"c\": 1\n}\n{\n  \"a\": 1\n}", "2! 5+")]
    [InlineData("[\n  {\n    \"b\": \n  {\n    \"a\": 1\n  }\n]", "2! 4+")]
    [InlineData("{\"b\":\n{\"a\":1}\n{\"a\":1}", "1! 2+ 3+")]
    [InlineData("{\n  \"a\": 1\n", "1!")]
    [InlineData("[{\"a\":1}", "1+ 1!")]
    [InlineData("{\"a\":1}]", "1+ 1!")]
    [InlineData("time,user\n1,bob\n2,eve\n", "1!")]
    [InlineData("no json\nat all\n{\"a\":1}\n", "1! 3+")]
    [InlineData("{\"a\":1,\"a\":2}", "1+")]
    [InlineData("{\"b\":{\"a\":\"\\ud800\",\"a\":2}}", "1!")]
    public void Each_is_found_where_it_begins(string events, string expected) => Assert.Equal(expected, Told(events));

    [Fact]
    public void Forms_do_not_depend_on_how_the_stream_comes()
    {
        var events = Encoding.UTF8.GetBytes("[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": 2\n  }\n]\n");
        Assert.Equal(
            [2, 5],
            Rule.Match(new TrickleStream(events, () => 1), new FilePath("e.json"), CancellationToken.None).Select(result => result.Line));
    }

    [Theory]
    [InlineData("{x}\n")]
    [InlineData("{x},")]
    public void Broken_ones_without_end_end_the_reading(string broken)
    {
        var results = Match(string.Concat(Enumerable.Repeat(broken, 100_010))).ToArray();
        Assert.Equal(100_001, results.Length);
        Assert.Equal("This event cannot be read: 100,000 broken ones stand before it; nothing more is read.", results[^1].Problem!.Message);
    }

    [Fact]
    public void A_key_that_stands_twice_is_remarked_upon()
    {
        var remark = Assert.Single(Assert.Single(Match("{\"b\":1,\"a\":1,\"a\":2}")).Remarks);
        Assert.Equal(("CB4351", Severity.Warning), (remark.Code, remark.Severity));
    }

    [Fact]
    public void The_place_of_a_fault_is_exact_in_every_form() => Assert.Equal(
        ["(2,8)", "(6,10)"],
        Match("{\n  \"b\": oops\n}\n[\n  {\n    \"ä\": ö\n  }\n]").Select(result => result.Problem!.Span.ToString()![6..]));

    [Theory]
    [InlineData(1_000_000, "[1,", "1", "]")]
    [InlineData(4_000, "{\"a\":", "", "")]
    public void What_is_too_large_to_be_laid_flat_is_said(int times, string part, string last, string end)
    {
        var value = part[0] == '[' ? "[" + string.Concat(Enumerable.Repeat("1,", times)) + last + end : "1";
        var result = Assert.Single(
            Match(
                $"{{\"{new string('n', part[0] == '[' ? 1 : 400_000)}\":{{{string.Join(',', Enumerable.Range(0, part[0] == '[' ? 0 : times).Select(index => $"\"k{index}\":1"))}}},\"v\":{value}}}"));
        Assert.Equal("This event cannot be read: it has too many values, or too long names.", result.Problem!.Message);
    }

    private static string Told(string events) =>
        string.Join(
            ' ', Match(events).Select(result => $"{result.Line}{(result.Problem is not null ? "!" : result.Rules.IsEmpty ? "-" : "+")}"));

    private static IEnumerable<EventResult> Match(string events) =>
        Rule.Match(new MemoryStream(Encoding.UTF8.GetBytes(events)), new FilePath("e.json"), CancellationToken.None);
}
