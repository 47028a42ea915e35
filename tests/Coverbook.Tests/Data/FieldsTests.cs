using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Tests.Data;

public sealed class FieldsTests
{
    private readonly DiagnosticBag bag = new();

    private IEnumerable<string> Complaints => bag.ToSorted().Select(diagnostic => $"{diagnostic} {diagnostic.Cure}");

    [Fact]
    public void A_missing_or_empty_key_has_no_value_and_is_no_problem()
    {
        var fields = Read("a: \nb: ~\n");
        Assert.Null(fields.Text("a"));
        Assert.Null(fields.Number("b"));
        Assert.Null(fields.Boolean("c"));
        Assert.Null(fields.MapOf("d"));
        Assert.Empty(fields.List("e"));
        Assert.Null(fields.Link("f"));
        Assert.Null(fields.Date("g"));
        Assert.Empty(Complaints);
    }

    [Fact]
    public void Values_are_read_by_their_type()
    {
        var fields = Read("text: 18.1\nnumber: 0.80\ntruth: true\nlist: [a, 2]\nlink: https://example.org/\ndate: 2026-04-24\n");
        Assert.Equal("18.1", fields.Text("text"));
        Assert.Equal(0.80m, fields.Number("number"));
        Assert.True(fields.Boolean("truth"));
        Assert.Equal(["a", "2"], fields.Scalars("list").Select(scalar => scalar.Text));
        Assert.Equal("https://example.org/", fields.Link("link")?.Text);
        Assert.Equal(new DateOnly(2026, 4, 24), fields.Date("date"));
        Assert.Empty(Complaints);
    }

    [Theory]
    [InlineData("text: [a]", "a.yml(1,7): error CB3006: 'text' must be text, but is a list. Write text here.")]
    [InlineData("number: many", "a.yml(1,9): error CB3006: 'number' must be a number, but is text. Write a number here.")]
    [InlineData("number: 1e99", "a.yml(1,9): error CB3009: '1e99' is not a value of 'number'. Write a number of ordinary size.")]
    [InlineData("truth: yes", "a.yml(1,8): error CB3006: 'truth' must be true or false, but is text. Write true or false here.")]
    [InlineData("map: 1", "a.yml(1,6): error CB3006: 'map' must be a map, but is a number. Write a map here.")]
    [InlineData("list: a", "a.yml(1,7): error CB3006: 'list' must be a list, but is text. Write a list here.")]
    [InlineData("list: [a, [b]]", "a.yml(1,11): error CB3006: 'list' must be a list of text, but is a list. Write a list of text here.")]
    [InlineData("maps: [{ a: 1 }, b]", "a.yml(1,18): error CB3006: 'maps' must be a list of maps, but is text. Write a list of maps here.")]
    [InlineData(
        "link: docs/a",
        "a.yml(1,7): error CB3009: 'docs/a' is not a value of 'link'. Write a whole http, https or mailto address.")]
    [InlineData("date: 24.04.2026", "a.yml(1,7): error CB3009: '24.04.2026' is not a value of 'date'. Write a date as YYYY-MM-DD.")]
    [InlineData("date: 2026-02-30", "a.yml(1,7): error CB3009: '2026-02-30' is not a value of 'date'. Write a date as YYYY-MM-DD.")]
    [InlineData("word: Detct", "a.yml(1,7): error CB3009: 'Detct' is not a value of 'word'. Did you mean 'detect'?")]
    [InlineData("word: Alarm", "a.yml(1,7): error CB3009: 'Alarm' is not a value of 'word'. Write one of: detect, protect.")]
    public void A_wrong_value_is_told_with_its_place_and_cure(string text, string complaint)
    {
        var fields = Read(text);
        fields.Text("text");
        fields.Number("number");
        fields.Boolean("truth");
        fields.MapOf("map");
        _ = fields.Scalars("list").ToArray();
        _ = fields.Maps("maps").ToArray();
        fields.Link("link");
        fields.Date("date");
        fields.Word("word", new Dictionary<string, int> { ["protect"] = 2, ["detect"] = 1 });
        Assert.Equal([complaint], Complaints);
    }

    [Theory]
    [InlineData("other: 1", "a.yml(1,1): error CB3007: This mapping lacks 'id'. Add 'id'.")]
    [InlineData("other: 1\nid:\n", "a.yml(2,4): error CB3007: This mapping lacks 'id'. Add 'id'.")]
    [InlineData("id: '  '", "a.yml(1,5): error CB3007: This mapping lacks 'id'. Add 'id'.")]
    [InlineData("id: [a]", "a.yml(1,5): error CB3006: 'id' must be text, but is a list. Write text here.")]
    public void Required_text_must_be_there_and_not_blank(string text, string complaint)
    {
        Assert.Null(Read(text).RequiredText("id"));
        Assert.Equal([complaint], Complaints);
    }

    [Theory]
    [InlineData("idd: 1\n", "a.yml(1,1): error CB3008: Nothing reads the key 'idd'. Did you mean 'id'?")]
    [InlineData("other: 1\n", "a.yml(1,1): error CB3007: This mapping lacks 'id'. Add 'id'.")]
    public void A_required_key_that_is_misspelt_is_one_slip_and_one_message(string text, string complaint)
    {
        var fields = Read(text);
        fields.Text("other");
        Assert.Null(fields.RequiredText("id"));
        fields.RequireKey("id");
        fields.RefuseOthers();
        Assert.Equal([complaint], Complaints);
    }

    [Fact]
    public void A_list_of_wrong_items_is_told_by_a_screenful_and_a_count()
    {
        var fields = Read($"list: [{string.Join(", ", Enumerable.Repeat("[b]", 5000))}]\n");
        Assert.Empty(fields.Scalars("list"));
        Assert.Equal(21, Complaints.Count());
        Assert.Contains("There are 4,980 more like these in this file.", Complaints.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_nobody_asked_for_are_refused()
    {
        var fields = Read("titel: a\nTitle: b\nfindings: []\n");
        fields.Text("title");
        fields.List("findings");
        fields.RefuseOthers();
        Assert.Equal(
            [
                "a.yml(1,1): error CB3008: Nothing reads the key 'titel'. Did you mean 'title'?",
                "a.yml(2,1): error CB3008: Nothing reads the key 'Title'. Did you mean 'title'?",
            ],
            Complaints);
    }

    [Fact]
    public void A_key_that_was_asked_for_twice_is_named_once_in_the_cure()
    {
        var fields = Read("colour: red\n");
        fields.Text("id");
        fields.Text("id");
        fields.RefuseOthers();
        Assert.Equal(["a.yml(1,1): error CB3008: Nothing reads the key 'colour'. Known here: id."], Complaints);
    }

    private Fields Read(string text)
    {
        var root = YamlTree.Read(new FilePath("a.yml"), text, InputKind.Mapping, bag).Documents.Single();
        return new Fields(Assert.IsType<MapNode>(root), InputKind.Mapping, bag, "This mapping");
    }
}
