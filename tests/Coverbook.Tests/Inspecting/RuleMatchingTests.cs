using System.Collections.Immutable;
using System.Text;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;
using Coverbook.Tests.Kit;
using Coverbook.Tests.Sigma;

namespace Coverbook.Tests.Inspecting;

/// <summary>Events from a stream against rules from files.</summary>
public sealed class RuleMatchingTests
{
    private static readonly FilePath Events = new("events.jsonl");

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":2}\n{\"a\":1}", "1 3")]
    [InlineData("\uFEFF{\"a\":1}\r\n\r\n  \n{\"a\":1}\r\n", "1 4")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    public void Each_line_is_an_event_and_blank_ones_are_none(string events, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ', Match(Rules(), Encoding.UTF8.GetBytes(events)).Where(result => !result.Rules.IsEmpty).Select(result => result.Line)));

    [Theory]
    [InlineData("{\"a\":", 1)]
    [InlineData("{\"ä\":x}", 6)]
    [InlineData("[1]", 2)]
    [InlineData("null", 1)]
    [InlineData("{\"a\":\"\\ud800\"}", 1)]
    [InlineData("{\"a\":\"open}", 6)]
    [InlineData("{\"a\":1]}", 7)]
    public void A_broken_line_is_reported_with_its_place_and_the_next_one_is_read(string line, int column)
    {
        var results = Match(Rules(), Encoding.UTF8.GetBytes($"{{}}\n{line}\n{{\"a\":1}}\n")).ToArray();
        Assert.Equal([1, 2, 3], results.Select(result => result.Line));
        Assert.Equal(("CB4182", 2), (results[1].Problem!.Code, results[1].Problem!.Span!.Value.Start.Line));
        Assert.True(line is "{\"a\":" || results[1].Problem!.Span!.Value.Start.Column == column, results[1].Problem!.ToString());
        Assert.Single(results[2].Rules);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_break_their_line_only()
    {
        var results = Match(Rules(), [.. Encoding.Latin1.GetBytes("{\"b\":\"é\"}\n"), .. "{\"a\":1}"u8]).ToArray();
        Assert.Equal("This event cannot be read: it is not UTF-8 text.", results[0].Problem!.Message);
        Assert.Single(results[1].Rules);
    }

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.NotNull(Assert.Single(Match(Rules(), Encoding.UTF8.GetBytes("{\"a\":" + new string('[', 100_000)))).Problem);

    [Fact]
    public void A_line_longer_than_the_limit_is_passed_over_and_a_long_one_below_it_is_read()
    {
        const int mebibyte = 1024 * 1024;
        var events = $"{{\"b\":\"{new string('x', 17 * mebibyte)}\"}}\n{{\"a\":1,\"b\":\"{new string('x', 15 * mebibyte)}\"}}\n{{\"a\":1}}";
        var results = Match(Rules(), Encoding.UTF8.GetBytes(events)).ToArray();
        Assert.Equal("This event cannot be read: its line is longer than 16 MiB.", results[0].Problem!.Message);
        Assert.Equal([0, 1, 1], results.Select(result => result.Rules.Length));
    }

    [Fact]
    public void A_stream_that_trickles_gives_the_same_lines() =>
        Assert.Equal(
            [1, 2],
            Run(Rules(), new TrickleStream(Encoding.UTF8.GetBytes("{\"a\":1}\n{\"a\":1}\n"), () => 3)).Select(result => result.Line));

    [Fact]
    public void Rules_match_in_the_order_of_their_paths_with_their_documents()
    {
        var files = Rules().With(
            "b.yml",
            $"{RuleText.WithDetection("sel:\n    b: 1\ncondition: sel")}---\n{RuleText.WithDetection("sel:\n    a: 1\ncondition: sel")}");
        var matched = Assert.Single(Match(files, "{\"a\":1}"u8.ToArray())).Rules;
        Assert.Equal([("a.yml", 0), ("b.yml", 1)], matched.Select(rule => (rule.File.Value, rule.DocumentIndex)));
    }

    [Theory]
    [InlineData("title: Sample\n", "CB4007 CB4007")]
    [InlineData("title: Sample\nlogsource:\n  category: test\ndetection:\n  sel:\n    a: 1\n", "CB4180 CB4007")]
    [InlineData("title: Sample\nlogsource:\n  category: test\ndetection:\n  sel:\n    a|expand: '%admins%'\n  condition: sel\n", "CB4181")]
    public void What_cannot_be_run_is_reported_and_the_rest_goes_on(string rule, string expected)
    {
        var bag = new DiagnosticBag();
        var matching = Prepare(Rules().With("b.yml", rule), bag);
        Assert.Equal(
            expected, string.Join(' ', bag.ToSorted().Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Code)));
        Assert.Equal(1, matching.RuleCount);
    }

    [Fact]
    public void Correlations_are_passed_over_and_counted()
    {
        var bag = new DiagnosticBag();
        var matching = Prepare(
            Rules().With(
                "b.yml",
                "title: Sample\ncorrelation:\n  type: event_count\n  rules:\n    - x\n  group-by:\n    - a\n  timespan: 1h\n  condition:\n    gte: 2\n"),
            bag);
        Assert.Equal((1, 1), (matching.RuleCount, matching.CorrelationCount));
        Assert.DoesNotContain(bag.ToSorted(), diagnostic => diagnostic.IsError);
    }

    private static MemoryFiles Rules() => new MemoryFiles().With("a.yml", RuleText.WithDetection("sel:\n    a: 1\ncondition: sel"));

    private static IEnumerable<EventResult> Match(MemoryFiles rules, byte[] events) => Run(rules, new MemoryStream(events));

    private static IEnumerable<EventResult> Run(MemoryFiles rules, Stream events) =>
        Prepare(rules, new DiagnosticBag()).Match(events, Events, CancellationToken.None);

    private static RuleMatching Prepare(MemoryFiles rules, DiagnosticBag bag) =>
        RuleMatching.Prepare(
            rules, rules.Find("*.yml").Files, ImmutableDictionary<string, ImmutableArray<string>>.Empty, bag, CancellationToken.None);
}
