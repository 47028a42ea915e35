using Coverbook.Output;

namespace Coverbook.Tests.Output;

/// <summary>Something that is not the site's stands where the site is to be written.</summary>
public sealed class ObstacleTests : OutputFolder
{
    [Theory]
    [InlineData("assets/new.css", "new.css", "assets/new.css")]
    [InlineData("assets/new.css", "new.css/deeper/x.css", "assets/new.css")]
    [InlineData("assets/new.css/deeper/mine.txt", "new.css", "assets/new.css/deeper/mine.txt")]
    public void A_foreign_file_is_named_and_nothing_is_touched(string foreign, string wanted, string named)
    {
        Publish(("a.css", "one"), ("b.css", "two"));
        Disk.With("dist/" + foreign, "mine");
        var before = Snapshot;
        Refuse([("a.css", "changed"), (wanted, "new")], named);
        Assert.Equal(before, Snapshot);
    }

    [Fact]
    public void A_foreign_file_is_not_taken_over_although_it_has_the_bytes()
    {
        Publish(("a.css", "one"));
        Disk.With("dist/assets/b.css", "two");
        Refuse([("a.css", "one"), ("b.css", "two")], "assets/b.css");
    }

    [Fact]
    public void Every_foreign_file_is_named()
    {
        Publish(("a", "one"));
        Disk.With("dist/assets/c", "mine").With("dist/assets/b", "mine").With("dist/assets/d/e", "mine").With("dist/assets/d/f", "mine");
        Refuse([("b", ""), ("c", ""), ("d", "")], "assets/b", "assets/c", "assets/d/e", "assets/d/f");
    }

    [Fact]
    public void A_folder_with_foreign_files_in_the_place_of_an_own_file_is_refused()
    {
        Publish(("a", "one"));
        File.Delete(Disk.At("dist/assets/a"));
        Disk.With("dist/assets/a/mine.txt", "mine");
        Refuse([("a", "one")], "assets/a/mine.txt");
    }

    [Fact]
    public void Empty_folders_in_the_place_of_a_file_make_room()
    {
        Publish(("a/b", "one"));
        Directory.CreateDirectory(Disk.At("dist/assets/a/empty/too"));
        Publish(("a", "new"));
        Assert.Equal(["a=new"], Published);
    }

    [Fact]
    public void A_link_to_a_folder_elsewhere_is_never_written_through()
    {
        Publish(("a", "one"));
        Directory.CreateDirectory(Disk.At("elsewhere"));
        Directory.CreateSymbolicLink(Disk.At("dist/assets/sub"), Disk.At("elsewhere"));
        Refuse([("a", "one"), ("sub/b", "two")], "assets/sub");
        Assert.Empty(Disk.FilesBelow("elsewhere"));
    }

    [Fact]
    public void Nothing_is_deleted_through_a_link()
    {
        Publish(("a", "one"), ("sub/b", "two"));
        Directory.Move(Disk.At("dist/assets/sub"), Disk.At("elsewhere"));
        Directory.CreateSymbolicLink(Disk.At("dist/assets/sub"), Disk.At("elsewhere"));
        Publish(("a", "one"));
        Assert.Equal("two", Disk.Text("elsewhere/b"));
        Assert.Equal("assets/a\n", Disk.Text(Manifest));
    }

    [Fact]
    public void A_dangling_link_in_the_place_of_a_file_is_refused()
    {
        Publish(("a", "one"));
        File.CreateSymbolicLink(Disk.At("dist/assets/b"), Disk.At("nowhere"));
        Refuse([("a", "one"), ("b", "two")], "assets/b");
    }

    [Fact]
    public void A_link_in_the_place_of_an_own_file_is_replaced_and_its_target_kept()
    {
        Publish(("a", "one"));
        File.Move(Disk.At("dist/assets/a"), Disk.At("kept"));
        File.CreateSymbolicLink(Disk.At("dist/assets/a"), Disk.At("kept"));
        Publish(("a", "new"));
        Assert.Equal(["a=new"], Published);
        Assert.Equal("one", Disk.Text("kept"));
    }

    private string[] Snapshot => [.. Disk.FilesBelow("").Select(file => $"{file}={Disk.Text(file)}")];

    private void Refuse((string, string)[] site, params string[] named)
    {
        using (var writer = Open()!)
        {
            Stage(writer, site);
            Assert.Equal(CommitOutcome.Refused, writer.Commit());
        }

        Assert.Equal(
            named.Select(
                file => $"error CB8004: '{file}' in the output folder 'dist' was not written by Coverbook, but stands where the site is to be written."),
            Bag.ToSorted().Select(diagnostic => diagnostic.ToString()));
        Assert.False(File.Exists(Disk.At(Pending)));
    }
}
