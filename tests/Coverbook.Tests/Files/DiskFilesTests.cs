using System.Text;
using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Files;

public sealed class InputsOnDisk : IDisposable
{
    private readonly TempFolder folder = new TempFolder()
        .With("site/mappings/b.yaml", "b")
        .With("site/mappings/B.yaml", "B")
        .With("site/mappings/deep/er/a.yaml", "a")
        .With("site/mappings/notes.txt", "n")
        .With("shared/rules/r.yml", "r");

    private DiskFiles Files => new(folder.At("site"));

    [Fact]
    public void A_glob_finds_files_in_all_folders_in_ordinal_order() =>
        Assert.Equal(["mappings/B.yaml", "mappings/b.yaml", "mappings/deep/er/a.yaml"], Found("mappings/**/*.yaml"));

    [Fact]
    public void A_single_star_stays_in_its_folder() => Assert.Equal(["mappings/B.yaml", "mappings/b.yaml"], Found("mappings/*.yaml"));

    [Fact]
    public void A_pattern_may_lead_out_of_the_site() => Assert.Equal(["../shared/rules/r.yml"], Found("../shared/**/*.yml"));

    [Fact]
    public void A_plain_path_finds_that_file() => Assert.Equal(["mappings/b.yaml"], Found("mappings/b.yaml"));

    [Theory]
    [InlineData("./mappings/b.yaml")]
    [InlineData("mappings/deep/../b.yaml")]
    [InlineData("mappings//b.yaml")]
    [InlineData("mappings\\b.yaml")]
    public void A_path_has_one_name_however_it_is_written(string pattern) => Assert.Equal(["mappings/b.yaml"], Found(pattern));

    [Fact]
    public void An_absolute_path_is_named_relative_to_the_site() =>
        Assert.Equal(["mappings/b.yaml"], Found(folder.At("site/mappings/b.yaml")));

    [Theory]
    [InlineData("mappings", "mappings/B.yaml mappings/b.yaml mappings/deep/er/a.yaml")]
    [InlineData("mappings/deep/", "mappings/deep/er/a.yaml")]
    [InlineData(".", "mappings/B.yaml mappings/b.yaml mappings/deep/er/a.yaml")]
    [InlineData("../shared/rules", "")]
    [InlineData("../shared/rules/r.yml", "../shared/rules/r.yml")]
    [InlineData("mappings/notes.txt", "mappings/notes.txt")]
    [InlineData("mappings/*.yaml", null)]
    [InlineData("nowhere", null)]
    public void A_name_stands_for_a_file_or_for_the_files_below_a_folder(string name, string? expected)
    {
        var found = Files.FindNamed(name, [".yaml"]);
        Assert.Equal(expected, found is null ? null : string.Join(' ', found.Files));
        Assert.Equal(found?.Files.AsEnumerable(), Files.FindNamed(folder.At(Path.Combine("site", name)), [".yaml"])?.Files);
    }

    [Fact]
    public void A_named_folder_holds_what_a_pattern_finds_there()
    {
        folder.With("site/mappings/.cache/x.yaml", "x")
            .With("site/mappings/.y.yaml", "y")
            .With("site/mappings/z.yaml~", "z")
            .With("site/mappings/C.YAML", "C");
        Directory.CreateSymbolicLink(folder.At("site/mappings/deep/loop"), folder.At("site/mappings"));
        Directory.CreateSymbolicLink(folder.At("site/mappings/shared"), folder.At("shared/rules"));
        folder.With("shared/rules/s.yaml", "");
        Assert.Equal(Found("mappings/**/*.yaml"), Files.FindNamed("mappings", [".yaml"])!.Files.Select(path => path.Value));
        Assert.Equal(5, Found("mappings/**/*.yaml").Count());
    }

    [Theory]
    [InlineData("mappings/missing.yaml")]
    [InlineData("missing/**/*.yaml")]
    [InlineData("mappings")]
    [InlineData("mappings/b.yaml/**/*.yaml")]
    [InlineData("mappings/**/../*.yaml")]
    [InlineData("map\0pings/*.yaml")]
    [InlineData("map\0pings/b.yaml")]
    public void What_does_not_exist_is_not_found(string pattern) => Assert.Empty(Found(pattern));

    [Fact]
    public void A_glob_passes_over_what_editors_keep_beside_files()
    {
        folder.With("site/mappings/.#b.yaml", "")
            .With("site/mappings/b.yaml~", "")
            .With("site/mappings/.git/c.yaml", "")
            .With("site/.hidden/d.yaml", "");
        Assert.Equal(["mappings/B.yaml", "mappings/b.yaml", "mappings/deep/er/a.yaml"], Found("mappings/**/*.yaml*"));
        Assert.Equal([".hidden/d.yaml"], Found(".hidden/*.yaml"));
    }

    [Fact]
    public void A_glob_does_not_go_round_in_circles()
    {
        Directory.CreateSymbolicLink(folder.At("site/mappings/self"), folder.At("site/mappings"));
        Directory.CreateSymbolicLink(folder.At("site/mappings/above"), "../..");
        Directory.CreateSymbolicLink(folder.At("site/mappings/shared"), folder.At("shared/rules"));
        folder.With("shared/rules/s.yaml", "");
        Assert.Equal(
            ["mappings/B.yaml", "mappings/b.yaml", "mappings/deep/er/a.yaml", "mappings/shared/s.yaml"], Found("mappings/**/*.yaml"));
    }

    [Fact]
    public void A_file_is_read_whole() =>
        Assert.Equal("r", Encoding.UTF8.GetString(Files.TryRead(new FilePath("../shared/rules/r.yml"), out _)!));

    [Theory]
    [InlineData("mappings/missing.yaml", "it does not exist")]
    [InlineData("missing/a.yaml", "it does not exist")]
    [InlineData("mappings", "it is a folder")]
    [InlineData("mappings/b\0.yaml", "it does not exist")]
    public void What_cannot_be_read_is_explained_without_the_machines_paths(string path, string reason)
    {
        Assert.Null(Files.TryRead(new FilePath(path), out var failure));
        Assert.Equal(reason, failure);
    }

    [Fact]
    public void Files_exist_and_folders_do_not()
    {
        Assert.True(Files.Exists(new FilePath("mappings/b.yaml")));
        Assert.False(Files.Exists(new FilePath("mappings")));
    }

    public void Dispose() => folder.Dispose();

    private IEnumerable<string> Found(string pattern) => Files.Find(pattern).Files.Select(path => path.Value);
}
