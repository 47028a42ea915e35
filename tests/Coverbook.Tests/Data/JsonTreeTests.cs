using System.Text;
using System.Text.Json;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Tests.Kit;
using CsCheck;

namespace Coverbook.Tests.Data;

public sealed class GoodJsonTests
{
    [Fact]
    public void Maps_lists_and_scalars_keep_their_order() =>
        Assert.Equal(
            "{b: [1, 'two', {c: null}], a: true}",
            TreeCase.Show(TreeCase.Json("""{ "b": [1, "two", { "c": null }], "a": true }""").Root));

    [Fact]
    public void Numbers_are_kept_as_written() =>
        Assert.Equal(
            "[0.80, -1.50e2, 12345678901234567890123]", TreeCase.Show(TreeCase.Json("[0.80, -1.50e2, 12345678901234567890123]").Root));

    [Fact]
    public void Escapes_are_undone() =>
        Assert.Equal("a\"/\n\u00e4\U0001F600", Assert.IsType<ScalarNode>(TreeCase.Json("""  "a\"\/\n\u00e4\ud83d\ude00" """).Root).Text);

    [Fact]
    public void A_byte_order_mark_is_passed_over_and_moves_no_column()
    {
        var json = TreeCase.Json("\uFEFF{\"a\": 1}");
        Assert.Empty(json.Complaints);
        Assert.Equal(TextPlace.Of("{\"a\": 1}", "1"), Assert.IsType<MapNode>(json.Root).Entries[0].Value.Span.Start);
    }

    [Fact]
    public void Columns_count_characters_and_not_bytes()
    {
        const string Text = """{ "größe😀": "日本", "next": 1 }""";
        var starts =
            TreeCase.AllOf(TreeCase.Json(Text).Root).OfType<ScalarNode>().ToDictionary(scalar => scalar.Text, scalar => scalar.Span.Start);
        Assert.Equal(TextPlace.Of(Text, "\"日"), starts["日本"]);
        Assert.Equal(TextPlace.Of(Text, "\"next"), starts["next"]);
        Assert.Equal(TextPlace.Of(Text, "1"), starts["1"]);
    }

    [Fact]
    public void Sixty_four_levels_are_accepted() => Assert.Empty(TreeCase.Json(Nested(64)).Complaints);

    internal static string Nested(int levels) => new string('[', levels) + new string(']', levels);
}

public sealed class BrokenJsonTests
{
    [Theory]
    [InlineData("""{ "a": 1, "a": 2 }""", "a.json(1,11): error CB1005: The key 'a' stands here a second time.")]
    [InlineData(
        "{\n  \"a\": \"\\ud800\"\n}",
        "a.json(2,9): error CB1003: This is not valid JSON: an escape names half of a surrogate pair.")]
    [InlineData("{\n  \"\\udc00\": 1\n}", "a.json(2,4): error CB1003: This is not valid JSON: an escape names half of a surrogate pair.")]
    public void The_place_and_the_reason_are_told(string text, string complaint) =>
        Assert.Equal([complaint], TreeCase.Json(text).Complaints);

    [Theory]
    [InlineData("", 1, 1, "nothing stands here")]
    [InlineData("{ \"a\": 1,\n  \"b\": tru }", 2, 8, "this is no value; text must stand in double quotes")]
    [InlineData("{ \"a\": None }", 1, 8, "this is no value; text must stand in double quotes")]
    [InlineData("{ \"a\": 1 } x", 1, 12, "nothing can follow the end of the value")]
    [InlineData("{ \"a\": 1,\n  \"b\": ", 1, 1, "this bracket is never closed")]
    [InlineData("{ \"a\": [ { \"b\": 1 }\n", 1, 8, "this bracket is never closed")]
    [InlineData("{ \"a\": [1, 2 }, \"b\": 1 }", 1, 14, "']' is due before this bracket")]
    [InlineData("{ \"a\": 1 ]", 1, 10, "'}' is due before this bracket")]
    [InlineData("]", 1, 1, "this bracket closes nothing")]
    [InlineData("{ \"größe\": \"größer\" x }", 1, 21, "a comma is due before this")]
    [InlineData("{ \"a\": 1 \"b\": 2 }", 1, 10, "a comma is due before this")]
    [InlineData("{ \"a\": [1 2] }", 1, 11, "a comma is due before this")]
    [InlineData("[1,,2]", 1, 4, "a value is due before this comma")]
    [InlineData("{ \"a\": }", 1, 8, "a value is due before this bracket")]
    [InlineData("{ \"a\" 1 }", 1, 7, "a colon is due before this")]
    [InlineData("{ \"a\\\"\", 1 }", 1, 8, "a colon is due before this")]
    [InlineData("{\n  \"日本\": 01 }", 2, 9, "this is no number")]
    [InlineData("{ \"a\": 1. }", 1, 8, "this is no number")]
    [InlineData("{ a: 1 }", 1, 3, "a key must stand in double quotes")]
    [InlineData("{ \"a\": 'x' }", 1, 8, "text stands in double quotes, not in single ones")]
    [InlineData("{ \"a\": \"x\n\", \"b\": 1 }", 1, 8, "this quote is never closed")]
    [InlineData("{ \"a\": \"x", 1, 8, "this quote is never closed")]
    [InlineData("{ \"a\": \"x\ty\" }", 1, 10, "a tab or another control character in a text is written as an escape, as in \\t")]
    [InlineData("{ \"a\": \"C:\\Windows\" }", 1, 11, "this is no escape; a backslash is written twice")]
    [InlineData("{ \"a\": \"\\u00zz\" }", 1, 9, "this is no escape; a backslash is written twice")]
    public void A_syntax_error_is_told_at_the_place_of_its_cause(string text, int line, int column, string reason) =>
        Assert.Equal([$"a.json({line},{column}): error CB1003: This is not valid JSON: {reason}."], TreeCase.Json(text).Complaints);

    [Theory]
    [InlineData("{ \"a\": 1,\n  \"b\": 2,\n}", 2, 9, "a comma stands after the last entry")]
    [InlineData("[ 1, ]", 1, 4, "a comma stands after the last entry")]
    [InlineData("// note\n{}", 1, 1, "a comment cannot stand here")]
    [InlineData("{ \"a\": 1 // note\n}", 1, 10, "a comment cannot stand here")]
    public void Comments_and_commas_at_the_end_are_for_the_configuration_only(string text, int line, int column, string reason)
    {
        var bag = new DiagnosticBag();
        Assert.Null(JsonTree.Read(new FilePath("a.json"), Encoding.UTF8.GetBytes(text), InputKind.Mapping, bag));
        Assert.Equal($"a.json({line},{column}): error CB3003: This is not valid JSON: {reason}.", Assert.Single(bag.ToSorted()).ToString());
    }

    [Theory]
    [InlineData("// one\n{ \"a\": 1, // two\n  b: 2 }", 3, 3, "a key must stand in double quotes")]
    [InlineData("// one\n{ \"a\": \"http://x\", // two\n  \"b\" /* three */ 2 }", 3, 19, "a colon is due before this")]
    [InlineData("{ \"a\": 1 /* one */ \"b\": 2 }", 1, 20, "a comma is due before this")]
    public void Comments_hide_no_fault(string text, int line, int column, string reason) =>
        Assert.Equal([$"a.json({line},{column}): error CB1003: This is not valid JSON: {reason}."], TreeCase.Json(text).Complaints);

    [Theory]
    [InlineData("{ \"a\": 1 }\n{ \"a\": 2 }\n", 2)]
    [InlineData("{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n", 4)]
    public void Several_values_are_called_what_they_are(string text, int line) =>
        Assert.Equal(
            [$"a.json({line},1): error CB1011: This is not a configuration: it holds several JSON values, as files of events do."],
            TreeCase.Json(text).Complaints);

    [Fact]
    public void A_file_cut_anywhere_is_one_syntax_error_and_no_tree()
    {
        const string Whole = """{ "a": [1, "two", { "c": null }], "b": { "d": "e" } }""";
        Assert.All(Enumerable.Range(0, Whole.Length - 1), length =>
        {
            var json = TreeCase.Json(Whole[..length]);
            Assert.Null(json.Root);
            Assert.Contains(" error CB1003: ", Assert.Single(json.Complaints), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_told_where_they_stand() =>
        Assert.Equal(
            ["a.json(2,8): error CB1002: This configuration is not UTF-8 text."],
            TreeCase.Json([.. "{ \"a\": 1,\n \"b\": \""u8, 0xFF, .. "\" }"u8]).Complaints);

    [Fact]
    public void More_than_sixty_four_levels_are_refused() =>
        Assert.Equal(
            ["a.json(1,65): error CB1004: This configuration has more than 64 levels of maps and lists."],
            TreeCase.Json(GoodJsonTests.Nested(65)).Complaints);

    [Fact]
    public void A_million_values_are_accepted_and_more_are_not()
    {
        Assert.Empty(TreeCase.Json("[" + string.Concat(Enumerable.Repeat("0,", 999_998)) + "0]").Complaints);
        Assert.EndsWith(
            "error CB1004: This configuration has more than 1,000,000 values.",
            Assert.Single(TreeCase.Json("[" + string.Concat(Enumerable.Repeat("0,", 999_999)) + "0]").Complaints),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_without_end_is_a_diagnostic() => Assert.Single(TreeCase.Json(new string('[', 100_000)).Complaints);

    [Fact]
    public void No_bytes_make_the_reader_throw() => Gen.Byte.Array[0, 60].Sample(bytes => { TreeCase.Json(bytes); }, iter: 3000);

    [Fact]
    public void No_text_that_looks_like_json_makes_the_reader_throw()
    {
        string[] pieces =
        [
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"a\"",
            "\"",
            "\\u",
            "\\ud800",
            "d800",
            "\\udc00",
            "\n",
            " ",
            "1",
            "-",
            "e9",
            "tru",
            "true",
            "null",
            "é",
            "\uFEFF",
            "/*",
            "\0"
        ];
        Gen.Int[0, pieces.Length - 1].Array[0, 20].Sample(
            picks => { TreeCase.Json(string.Concat(picks.Select(pick => pieces[pick]))); }, iter: 10_000);
    }
}

public sealed class JsonPositionsTests
{
    /// <summary>Every scalar's text is unique, so that searching the file finds it and nothing else.</summary>
    private static readonly Gen<(Node Root, bool IsIndented)> Files = Gen.Select(
        Gen.Recursive<Node>((depth, inner) => depth > 3
            ? Gen.Const<Node>(new Leaf())
            : Gen.OneOf(
                Gen.Const<Node>(new Leaf()),
                inner.Array[0, 4].Select(items => (Node)new List(items)),
                inner.Array[0, 4].Select(items => (Node)new Map(items)))),
        Gen.Bool);

    [Fact]
    public void Every_scalar_and_key_stands_where_searching_the_text_finds_it() =>
        Files.Sample(file =>
        {
            var text = Write(file.Root, file.IsIndented);
            foreach (var scalar in TreeCase.AllOf(TreeCase.Json(text).Root).OfType<ScalarNode>())
            {
                var written = $"\"{scalar.Text}\"";
                var index = text.IndexOf(written, StringComparison.Ordinal);
                Assert.Equal(TextPlace.At(text, index), scalar.Span.Start);
                Assert.Equal(TextPlace.At(text, index + written.Length), scalar.Span.End);
            }
        });

    [Fact]
    public void Every_map_and_list_reaches_from_its_first_bracket_to_its_last() =>
        Files.Sample(file =>
        {
            var text = Write(file.Root, file.IsIndented);
            var opening =
                Enumerable.Range(0, text.Length).Where(index => text[index] is '{' or '[').Select(index => TextPlace.At(text, index));
            var closing =
                Enumerable.Range(0, text.Length).Where(index => text[index] is '}' or ']').Select(index => TextPlace.At(text, index + 1));
            var nodes = TreeCase.AllOf(TreeCase.Json(text).Root).Where(node => node is not ScalarNode).Select(node => node.Span).ToArray();
            Assert.Equal(opening, nodes.Select(span => span.Start).Order());
            Assert.Equal(closing, nodes.Select(span => span.End).Order());
        });

    private static string Write(Node root, bool isIndented)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = isIndented,
            NewLine = "\n",
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            root.Write(writer, new Counter());
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class Counter
    {
        private int next;

        public string Word() => $"wört{next++:000}日";
    }

    private abstract record Node
    {
        public abstract void Write(Utf8JsonWriter writer, Counter counter);
    }

    private sealed record Leaf : Node
    {
        public override void Write(Utf8JsonWriter writer, Counter counter) => writer.WriteStringValue(counter.Word());
    }

    private sealed record List(Node[] Items) : Node
    {
        public override void Write(Utf8JsonWriter writer, Counter counter)
        {
            writer.WriteStartArray();
            foreach (var item in Items)
            {
                item.Write(writer, counter);
            }

            writer.WriteEndArray();
        }
    }

    private sealed record Map(Node[] Values) : Node
    {
        public override void Write(Utf8JsonWriter writer, Counter counter)
        {
            writer.WriteStartObject();
            foreach (var value in Values)
            {
                writer.WritePropertyName(counter.Word());
                value.Write(writer, counter);
            }

            writer.WriteEndObject();
        }
    }
}
