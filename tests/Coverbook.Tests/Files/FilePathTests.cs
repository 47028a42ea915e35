using Coverbook.Files;

namespace Coverbook.Tests.Files;

public sealed class FilePathTests
{
    [Fact]
    public void A_path_tells_name_stem_and_extension()
    {
        var path = new FilePath("../shared/rules/a.b.YML");
        Assert.Equal(("a.b.YML", "a.b", ".yml"), (path.Name, path.Stem, path.Extension));
    }

    [Fact]
    public void A_missing_path_is_shown_as_nothing() => Assert.Equal("", default(FilePath).ToString());

    [Fact]
    public void Paths_sort_ordinally_so_that_capitals_come_first() =>
        Assert.Equal(
            ["B.yml", "a.yml", "a/b.yml"],
            new[] { "a/b.yml", "a.yml", "B.yml" }.Select(path => new FilePath(path)).Order().Select(path => path.Value));
}

public sealed class SourceSpanTests
{
    [Fact]
    public void A_place_is_shown_as_editors_open_it() =>
        Assert.Equal("rules/a.yml(3,7)", SourceSpan.At(new FilePath("rules/a.yml"), 3, 7).ToString());

    [Fact]
    public void A_whole_file_is_shown_by_its_first_character() =>
        Assert.Equal("a.yml(1,1)", SourceSpan.Whole(new FilePath("a.yml")).ToString());

    [Fact]
    public void Positions_order_by_line_then_column()
    {
        TextPosition[] positions = [new(2, 1), new(1, 9), new(1, 10)];
        Assert.Equal([new(1, 9), new(1, 10), new(2, 1)], positions.Order());
    }
}
