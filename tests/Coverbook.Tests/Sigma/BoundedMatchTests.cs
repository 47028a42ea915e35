using System.Text;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Sigma.Evaluation;
using Coverbook.Sigma.Reading;

namespace Coverbook.Tests.Sigma;

/// <summary>Rules and events that would cost a lot: each verdict is right, or open, and never a matter of time.</summary>
public sealed class BoundedMatchTests
{
    private const int Long = 100_000;

    /// <summary>An expression whose automaton cannot be made small.</summary>
    private const string Costly = "(a|b)*a[ab]{1000}[ab]{1000}[ab]{1000}[ab]{1000}[ab]{1000}c";

    [Fact]
    public void An_expression_that_costs_too_much_is_open() =>
        Assert.Equal(Verdict.Undecided, Judge($"sel:\n    f|re: '{Costly}'\ncondition: sel", Text('a')));

    [Fact]
    public void Its_opposite_is_open_too() =>
        Assert.Equal(Verdict.Undecided, Judge($"sel:\n    f|re: '{Costly}'\ncondition: not sel", Text('a')));

    [Theory]
    [InlineData("sel or other", "Yes")]
    [InlineData("sel and other", "Undecided")]
    [InlineData("sel and not other", "No")]
    [InlineData("not sel or not other", "Undecided")]
    public void What_the_other_parts_settle_is_settled(string condition, string expected) =>
        Assert.Equal(expected, Judge($"other:\n    g: 1\nsel:\n    f|re: '{Costly}'\ncondition: {condition}", Text('a')).ToString());

    [Fact]
    public void On_texts_of_any_usual_length_it_is_decided() =>
        Assert.Equal(Verdict.No, Judge($"sel:\n    f|re: '{Costly}'\ncondition: sel", new string('a', 2_000)));

    [Theory]
    [InlineData("{0}b{0}", false)]
    [InlineData("{0}b", true)]
    public void Long_text_is_sought_in_linear_time(string shape, bool isFound)
    {
        var sought = shape.Replace("{0}", new string('a', 5_000), StringComparison.Ordinal);
        Assert.Equal(
            isFound ? Verdict.Yes : Verdict.No,
            Judge($"sel:\n    f|contains: '{sought}'\ncondition: sel", Text('A') + (isFound ? "B" : "")));
    }

    [Fact]
    public void A_pattern_of_wildcards_ends_as_open() =>
        Assert.Equal(
            Verdict.Undecided,
            Judge($"sel:\n    f: '*{string.Concat(Enumerable.Repeat("a?", 5_000))}b*'\ncondition: sel", new string('a', 20_000)));

    [Fact]
    public void Lists_that_are_compared_with_each_other_end_as_open()
    {
        var list = string.Join(',', Enumerable.Range(0, 13_000).Select(index => $"\"{index:D9}\""));
        Assert.Equal(
            Verdict.Undecided,
            JudgeEvent(
                "sel:\n    f|fieldref: g\ncondition: sel",
                $"{{\"f\":[{list}],\"g\":[{list.Replace("\"0", "\"x", StringComparison.Ordinal)}]}}"));
    }

    [Theory]
    [InlineData("f|gt: 5", "1e400", "Yes")]
    [InlineData("f|lt: 5", "-1E+999999999999999999999", "Yes")]
    [InlineData("f|gt: 0", "1e-999999999999999999999", "Yes")]
    [InlineData("f: 1", "1.00000000000000000000000000000000000000000000000001", "No")]
    [InlineData("f: 1", "\" +1.0 \"", "Yes")]
    [InlineData("f: 100", "1e2", "Yes")]
    [InlineData("f: 0", "-0.0e5", "Yes")]
    [InlineData("f|lte: 0.5", "\".5\"", "Yes")]
    [InlineData("f: 1", "\"1e\"", "No")]
    [InlineData("f: 1", "\"1 2\"", "No")]
    [InlineData("f|gte: 18446744073709551615", "18446744073709551616", "Yes")]
    public void Numbers_are_compared_exactly(string item, string value, string expected) =>
        Assert.Equal(expected, JudgeEvent($"sel:\n    {item}\ncondition: sel", $"{{\"f\":{value}}}").ToString());

    [Fact]
    public void A_number_without_end_is_read_once() =>
        Assert.Equal(Verdict.Yes, JudgeEvent("sel:\n    f|gt: 5\ncondition: sel", $"{{\"f\":{new string('9', Long)}}}"));

    private static string Text(char character) => new(character, Long);

    private static Verdict Judge(string detection, string text) => JudgeEvent(detection, $"{{\"f\":\"{text}\",\"g\":1}}");

    private static Verdict JudgeEvent(string detection, string json)
    {
        var bag = new DiagnosticBag();
        var rule = Assert.Single(
            RuleFileReader.Read(
                new FilePath("a.yml"), Encoding.UTF8.GetBytes(RuleText.WithDetection(detection)), RuleLibrary.Unnamed).Rules);
        var matcher = RuleMatcher.Create(rule, bag);
        Assert.True(matcher is not null, string.Join('\n', bag.ToSorted()));
        var fields =
            Assert.Single(new EventReader(new MemoryStream(Encoding.UTF8.GetBytes(json)), new FilePath("e.json")).ReadAll()).Fields!;
        return matcher.Judge(fields, new MatchWork(fields));
    }
}
