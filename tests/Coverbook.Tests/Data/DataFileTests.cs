using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Data;

public sealed class DataFileTests
{
    private static readonly SourceSpan NamedAt = SourceSpan.At(new FilePath("site.config.json"), 9, 4);

    [Theory]
    [InlineData("a.json", """{ "b": 1 }""")]
    [InlineData("a.JSON", """{ "b": 1 }""")]
    [InlineData("a.yml", "b: 1")]
    [InlineData("a.yaml", "b: 1")]
    public void The_extension_tells_the_language(string path, string text) =>
        Assert.Equal("{b: 1}", TreeCase.Show(Read(path, text, out _)));

    [Theory]
    [InlineData("a.yml", "- b\n", "a.yml(1,1): error CB3006: 'a.yml' must be a map, but is a list.")]
    [InlineData("a.yml", "b\n", "a.yml(1,1): error CB3006: 'a.yml' must be a map, but is text.")]
    [InlineData("a.yml", "", "a.yml(1,1): error CB3006: 'a.yml' must be a map, but is empty.")]
    [InlineData("a.yml", "b: 1\n---\nc: 2\n", "a.yml(3,1): error CB3006: 'a.yml' must be one map, but is several documents.")]
    [InlineData("a.json", "[]", "a.json(1,1): error CB3006: 'a.json' must be a map, but is a list.")]
    [InlineData("a.json", "true", "a.json(1,1): error CB3006: 'a.json' must be a map, but is true or false.")]
    public void A_file_that_holds_no_map_is_refused(string path, string text, string complaint)
    {
        Assert.Null(Read(path, text, out var complaints));
        Assert.Equal([complaint], complaints);
    }

    [Fact]
    public void A_list_is_refused_whatever_else_was_found_meanwhile()
    {
        Assert.Null(Read("a.yml", "- { b: 1, b: 2 }\n", out var complaints));
        Assert.Contains("a.yml(1,1): error CB3006: 'a.yml' must be a map, but is a list.", complaints);
    }

    [Fact]
    public void A_broken_file_is_complained_about_once()
    {
        Assert.Null(Read("a.yml", "b: [", out var complaints));
        Assert.Contains("error CB3003", Assert.Single(complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_where_it_is_named()
    {
        var bag = new DiagnosticBag();
        Assert.Null(DataFile.ReadMap(new MemoryFiles(), new FilePath("a.yml"), NamedAt, InputKind.Mapping, bag));
        Assert.Equal(
            "site.config.json(9,4): error CB3001: The mapping file 'a.yml' cannot be read: it does not exist.",
            Assert.Single(bag.ToSorted()).ToString());
    }

    private static MapNode? Read(string path, string text, out string[] complaints)
    {
        var bag = new DiagnosticBag();
        var root = DataFile.ReadMap(new MemoryFiles().With(path, text), new FilePath(path), NamedAt, InputKind.Mapping, bag);
        complaints = [.. bag.ToSorted().Select(diagnostic => diagnostic.ToString())];
        return root;
    }
}
