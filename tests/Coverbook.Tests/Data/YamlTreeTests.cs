using Coverbook.Data;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Data;

public sealed class GoodYamlTests
{
    [Fact]
    public void Maps_lists_and_scalars_keep_their_order() =>
        Assert.Equal("{b: [1, 'two', {c: null}], a: true}", TreeCase.Show(TreeCase.Yaml("b: [1, two, {c: }]\na: true").Root));

    [Fact]
    public void A_file_may_hold_several_documents() =>
        Assert.Equal(["{a: 1}", "{b: 2}"], TreeCase.Yaml("a: 1\n---\nb: 2\n").Documents.Select(TreeCase.Show));

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    public void A_file_may_hold_nothing(string text)
    {
        var yaml = TreeCase.Yaml(text);
        Assert.Empty(yaml.Documents);
        Assert.Empty(yaml.Complaints);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over_and_moves_no_column()
    {
        var yaml = TreeCase.Yaml("\uFEFFa: 1\n");
        Assert.Equal("{a: 1}", TreeCase.Show(yaml.Root));
        Assert.Equal(TextPlace.Of("a: 1", "1"), Assert.IsType<MapNode>(yaml.Root).Entries[0].Value.Span.Start);
    }

    [Fact]
    public void Positions_are_those_of_the_text()
    {
        const string Text = "größe: 1\nlist:\n  - \"ein Wert\"\n  - { id: T1059, 'confidence': 0.8 }\n";
        var starts =
            TreeCase.AllOf(TreeCase.Yaml(Text).Root).OfType<ScalarNode>().ToDictionary(scalar => scalar.Text, scalar => scalar.Span.Start);
        Assert.Equal(TextPlace.Of(Text, "größe"), starts["größe"]);
        Assert.Equal(TextPlace.Of(Text, "1"), starts["1"]);
        Assert.Equal(TextPlace.Of(Text, "\"ein"), starts["ein Wert"]);
        Assert.Equal(TextPlace.Of(Text, "T1059"), starts["T1059"]);
        Assert.Equal(TextPlace.Of(Text, "'confidence'"), starts["confidence"]);
        Assert.Equal(TextPlace.Of(Text, "0.8"), starts["0.8"]);
    }

    [Fact]
    public void An_alias_stands_for_its_anchor() =>
        Assert.Equal("{a: [1, 2], b: [1, 2]}", TreeCase.Show(TreeCase.Yaml("a: &x [1, 2]\nb: *x\n").Root));

    [Fact]
    public void Windows_line_ends_count_as_one() =>
        Assert.Equal(new(2, 4), Assert.IsType<MapNode>(TreeCase.Yaml("a: 1\r\nb: 2\r\n").Root).Entries[1].Value.Span.Start);
}

public sealed class BrokenYamlTests
{
    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", "a.yml(3,1): error CB3005: The key 'a' stands here a second time.")]
    [InlineData("x: { a: 1, 'a': 2 }\n", "a.yml(1,12): error CB3005: The key 'a' stands here a second time.")]
    [InlineData(
        "a: *missing\n",
        "a.yml(1,4): error CB3003: This is not valid YAML: no anchor named 'missing' stands before this alias; text that begins with '*' must stand in quotes.")]
    [InlineData(
        "a: &x [1, *x]\n",
        "a.yml(1,11): error CB3003: This is not valid YAML: no anchor named 'x' stands before this alias; text that begins with '*' must stand in quotes.")]
    [InlineData("[a, b]: 1\n", "a.yml(1,1): error CB3003: This is not valid YAML: a key must be plain or quoted text.")]
    [InlineData("a: 1\nb: \u0007\n", "a.yml(2,4): error CB3003: This is not valid YAML: a control character stands here.")]
    [InlineData("...\na\n", "a.yml(1,1): error CB3003: This is not valid YAML: what stands here cannot be read.")]
    [InlineData(
        "a: 1\nb: \"\\uD800\\u0041\"\n",
        "a.yml(2,5): error CB3003: This is not valid YAML: an escape names half of a surrogate pair.")]
    [InlineData("a: x\u007F\n", "a.yml(1,5): error CB3003: This is not valid YAML: a control character stands here.")]
    public void The_place_and_the_reason_are_told(string text, string complaint) =>
        Assert.Equal([complaint], TreeCase.Yaml(text).Complaints);

    [Theory]
    [InlineData("a: [1, 2\nb: 3\n", 1, 4, "this bracket is never closed")]
    [InlineData("a: [x\n  , y\nb: 1\n", 1, 4, "this bracket is never closed")]
    [InlineData("a: {x: 1\nb: 2\n", 1, 4, "this bracket is never closed")]
    [InlineData("a: &n [\n", 1, 7, "this bracket is never closed")]
    [InlineData("a: [1, 2}\n", 1, 9, "']' is due before this bracket")]
    [InlineData("a: { b: [1, 2 }\n", 1, 15, "']' is due before this bracket")]
    [InlineData("a: [1, 2,,3]\n", 1, 10, "a value is due before this comma")]
    [InlineData("a: [\"x, \"y\" ]\n", 1, 10, "a comma is due between two values")]
    [InlineData("]\n", 1, 1, "this bracket closes nothing")]
    [InlineData("a: 1\nb: \"open\nc: 2\n", 2, 4, "this quote is never closed, or its text is not indented")]
    [InlineData("a: 'open\nb: 2\n", 1, 4, "this quote is never closed")]
    [InlineData("a: 'open\nb: 'y'\nc: 'z'\n", 1, 4, "this quote is never closed")]
    [InlineData("t: \"say \"hi\" now\"\n", 1, 10, "text follows the closing quote; inside of quotes a quote is written \\\"")]
    [InlineData("t: 'it's'\n", 1, 8, "text follows the closing quote; inside of quotes a quote is written ''")]
    [InlineData("a: [x] y\n", 1, 8, "text follows the closing bracket; text that begins with a bracket must stand in quotes")]
    [InlineData("a: \"C:\\Windows\"\n", 1, 7, "this is no escape; double the backslash, or put the text in single quotes")]
    [InlineData("a: \"\\xZZ\"\n", 1, 5, "this is no escape; double the backslash, or put the text in single quotes")]
    [InlineData("a: b: c\n", 1, 5, "text that holds a colon and a space must stand in quotes")]
    [InlineData("a: @b\n", 1, 4, "text that begins with '@' must stand in quotes")]
    [InlineData("a: & b\n", 1, 4, "no name follows; text that begins with '&' or '*' must stand in quotes")]
    [InlineData("a: *.exe\n", 1, 4, "no anchor named '.exe' stands before this alias; text that begins with '*' must stand in quotes")]
    [InlineData("a: 1\n b: 2\n", 2, 2, "this line is indented deeper than the one above it, which has a value already")]
    [InlineData("a: 1 # c\n  b: 2\n", 2, 3, "this line is indented deeper than the one above it, which has a value already")]
    [InlineData("a:\n    b: 1\n  c: 2\n", 3, 3, "this line is indented like no line above that it could belong to")]
    [InlineData("a:\n   - x\n  - y\n", 3, 3, "this line is indented like no line above that it could belong to")]
    [InlineData("a: 1\nb 2\nc: 3\n", 2, 1, "a colon is due after this key")]
    [InlineData("a: 1\n- b\n", 2, 1, "a list item cannot stand between the keys of a map")]
    [InlineData("- a\nb: 1\n", 2, 1, "a key cannot stand between the items of a list")]
    [InlineData("a: - b\n", 1, 4, "a list cannot begin here; begin a line of its own with its '-'")]
    [InlineData("a: |x\n  b\n", 1, 4, "after '|' or '>' nothing can stand but '+', '-', a digit from 1 to 9 and a comment")]
    [InlineData("--- a: 1\n", 1, 1, "a map cannot begin in the line of '---'")]
    [InlineData("%YAML 9.9\n---\na: 1\n", 1, 1, "only YAML 1.1 and 1.2 are read")]
    [InlineData("a: 1\n... x\n", 2, 1, "nothing can follow the end of the document but another '---'")]
    public void The_place_is_that_of_the_cause(string text, int line, int column, string reason) =>
        Assert.Equal([$"a.yml({line},{column}): error CB3003: This is not valid YAML: {reason}."], TreeCase.Yaml(text).Complaints);

    [Theory]
    [InlineData("a:\n\t- 1\n", 2, 1)]
    [InlineData("a:\n  b: 1\n\tc: 2\n", 3, 1)]
    [InlineData("a:\n  b: 1\n  \tc: 2\n", 3, 3)]
    [InlineData("a:\n  b:\n  \tc: \"W\" # k\n  d: e\n", 3, 3)]
    [InlineData("a:\n  b:\n\t  c: 1\n  d: e\n", 3, 1)]
    [InlineData("a:\n  b: 1\n\t\n  c: 2\n", 3, 1)]
    [InlineData("a:\n  - x\n\t- y\n", 3, 1)]
    [InlineData("a:\t1\n\tb: 2\n", 2, 1)]
    [InlineData("a: >\n\tx\n", 2, 1)]
    [InlineData("a: |\n  x\n\ty\nb: 1\n", 3, 1)]
    [InlineData("# one\n\n---\na:\n\tb: 1\n", 5, 1)]
    public void A_tab_that_indents_is_told_where_it_stands(string text, int line, int column) =>
        Assert.Equal(
            [$"a.yml({line},{column}): error CB3003: This is not valid YAML: a tab indents this line, where YAML allows only spaces."],
            TreeCase.Yaml(text).Complaints);

    [Theory]
    [InlineData("a: [1, 2\n")]
    [InlineData("a: \"open\n")]
    [InlineData("a: 1\n  b: 2\n")]
    [InlineData("a:\n\t- 1\n")]
    [InlineData("a:\n  b: 1\n\tc: 2\n")]
    [InlineData("a: @b\n")]
    [InlineData("%YAML 9.9\n---\na: 1\n")]
    [InlineData("- a\nb: 1\n")]
    public void Anything_that_is_no_yaml_is_one_syntax_error(string text) =>
        Assert.Contains(" error CB3003: This is not valid YAML: ", Assert.Single(TreeCase.Yaml(text).Complaints), StringComparison.Ordinal);

    [Fact]
    public void Of_a_key_that_stands_twice_the_first_value_is_kept() =>
        Assert.Equal("{a: 1, b: 2}", TreeCase.Show(TreeCase.Yaml("a: 1\nb: 2\na: 3\n").Root));

    [Fact]
    public void A_key_is_found_twice_in_a_large_map_too()
    {
        var text = string.Concat(Enumerable.Range(1, 20).Append(15).Select(number => $"key{number}: {number}\n"));
        Assert.Equal(["a.yml(21,1): error CB3005: The key 'key15' stands here a second time."], TreeCase.Yaml(text).Complaints);
    }

    [Fact]
    public void The_documents_before_the_broken_one_are_kept() =>
        Assert.Equal(["{a: 1}"], TreeCase.Yaml("a: 1\n---\nb: [\n").Documents.Select(TreeCase.Show));

    [Fact]
    public void Bytes_that_are_not_utf8_are_told_with_their_line() =>
        Assert.Equal(
            ["a.yml(3,4): error CB3002: This mapping file is not UTF-8 text."],
            TreeCase.Yaml([.. "a: 1\nb: 2\nc: "u8, 0xE4, .. "\nd: 3\n"u8]).Complaints);
}
