using System.Text;
using Coverbook.Data;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Data;

public sealed class YamlMergeTests
{
    [Theory]
    [InlineData("h: &h { a: 1, b: 2 }\nr: { <<: *h, c: 3 }\n", "{c: 3, a: 1, b: 2}")]
    [InlineData("h: &h { a: 1, b: 2 }\nr: { a: 9, <<: *h }\n", "{a: 9, b: 2}")]
    [InlineData("h: &h { a: 1, b: 2 }\nr: { <<: *h, a: 9 }\n", "{a: 9, b: 2}")]
    [InlineData("h: &h { a: 1 }\nr: { <<: [*h, { a: 2, b: 3 }] }\n", "{a: 1, b: 3}")]
    [InlineData("h: &h { a: 1 }\nr: { <<: { <<: *h, b: 2 }, c: 3 }\n", "{c: 3, b: 2, a: 1}")]
    [InlineData("h: &h { a: 1 }\nr: { !!merge <<: *h }\n", "{a: 1}")]
    [InlineData("h: &h { a: 1 }\nr: { <<: [] }\n", "{}")]
    [InlineData("h: &h { a: 1 }\nr: { '<<': *h }\n", "{<<: {a: 1}}")]
    [InlineData("h: &h { a: 1 }\nr: { \"<<\": 1, <<: *h }\n", "{<<: 1, a: 1}")]
    [InlineData("h: &h { a: 1 }\nr: { !!str <<: *h }\n", "{<<: {a: 1}}")]
    [InlineData("r: [<<, b]\n", "['<<', 'b']")]
    public void Maps_are_merged_as_other_readers_of_YAML_do(string text, string shown)
    {
        var yaml = TreeCase.Yaml(text);
        Assert.Empty(yaml.Complaints);
        Assert.Equal(shown, TreeCase.Show(Assert.IsType<MapNode>(yaml.Root).Find("r")!.Value));
    }

    [Theory]
    [InlineData("r: { <<: text }\n", "a.yml(1,10): error CB3006: '<<' must be a map or a list of maps, but is text.")]
    [InlineData("r: { <<: }\n", "a.yml(1,10): error CB3006: '<<' must be a map or a list of maps, but is empty.")]
    [InlineData("r: { <<: [{ a: 1 }, [b]] }\n", "a.yml(1,21): error CB3006: '<<' must be a map or a list of maps, but is a list.")]
    [InlineData("r: { <<: { a: 1 }, <<: { a: 2 } }\n", "a.yml(1,20): error CB3005: The key '<<' stands here a second time.")]
    [InlineData(
        "r: { <<: *h }\n",
        "a.yml(1,10): error CB3003: This is not valid YAML: no anchor named 'h' stands before this alias; text that begins with '*' must stand in quotes.")]
    public void What_cannot_be_merged_is_told(string text, string complaint) => Assert.Equal([complaint], TreeCase.Yaml(text).Complaints);

    [Fact]
    public void A_merged_entry_stands_where_it_is_written()
    {
        const string Text = "h: &h\n  level: high\nr:\n  <<: *h\n  title: T\n";
        var merged = Assert.IsType<MapNode>(Assert.IsType<MapNode>(TreeCase.Yaml(Text).Root).Find("r")!.Value).Find("level")!;
        Assert.Equal(TextPlace.Of(Text, "level"), merged.Key.Span.Start);
        Assert.Equal(TextPlace.Of(Text, "high"), merged.Value.Span.Start);
    }

    [Fact]
    public void Merges_of_merges_are_stopped_before_they_stand_for_billions()
    {
        var text = new StringBuilder("m0: &m0 { a: 1, b: 2, c: 3 }\n");
        for (var level = 1; level < 12; level++)
        {
            var below = string.Join(", ", Enumerable.Repeat($"*m{level - 1}", 10));
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"m{level}: &m{level} {{ <<: [{below}] }}\n");
        }

        Assert.EndsWith(
            " more than 10,000 values that aliases stand for.",
            Assert.Single(TreeCase.Yaml(text.ToString()).Complaints),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Maps_merged_into_each_other_are_bounded_too()
    {
        var keys = string.Concat(Enumerable.Range(0, 5000).Select(number => $"k{number}: 1, "));
        var nested = string.Concat(Enumerable.Repeat("{ <<: ", 40)) + "{ " + keys + "}" + string.Concat(Enumerable.Repeat(" }", 40));
        Assert.EndsWith(
            " more than 100,000 entries that '<<' merges.",
            Assert.Single(TreeCase.Yaml("r: " + nested).Complaints),
            StringComparison.Ordinal);
    }
}
