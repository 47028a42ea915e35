using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Files;

public sealed class OutputOnDisk : IDisposable
{
    private readonly TempFolder folder =
        new TempFolder().With("out/a/b/one.html", "one").With("out/a/two.html", "two").With("other/a/two.html", "new");

    private OutputDisk Disk => new(folder.At("out"));

    [Fact]
    public void A_file_has_its_own_bytes_and_no_others()
    {
        Assert.True(Disk.HasBytes("a/two.html", "two"u8));
        Assert.False(Disk.HasBytes("a/two.html", "twO"u8));
        Assert.False(Disk.HasBytes("a/two.html", "tw"u8));
        Assert.False(Disk.HasBytes("a/three.html", "two"u8));
    }

    [Fact]
    public void An_empty_file_has_no_bytes()
    {
        Disk.Write("empty", []);
        Assert.True(Disk.HasBytes("empty", []));
    }

    [Fact]
    public void Writing_a_shorter_file_leaves_nothing_of_the_longer_one()
    {
        Disk.Write("a/two.html", "2"u8);
        Assert.Equal("2", folder.Text("out/a/two.html"));
    }

    [Fact]
    public void Writing_durably_replaces_a_file()
    {
        Disk.WriteDurably("a/two.html", "2"u8);
        Assert.Equal("2", Disk.ReadText("a/two.html", 9));
    }

    [Fact]
    public void A_text_that_is_longer_than_the_limit_is_not_read()
    {
        Disk.WriteDurably("a/two.html", "2222"u8);
        Assert.Equal("it is too large", Assert.Throws<NotReadableException>(() => Disk.ReadText("a/two.html", 3)).Message);
    }

    [Fact]
    public void Deleting_a_file_removes_the_folders_that_it_leaves_empty()
    {
        Disk.Delete("a/b/one.html");
        Assert.False(Directory.Exists(folder.At("out/a/b")));
        Assert.Equal(["a/two.html"], folder.FilesBelow("out"));
    }

    [Fact]
    public void Deleting_the_last_file_leaves_the_root()
    {
        Disk.Delete("a/b/one.html");
        Disk.Delete("a/two.html");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.At("out")));
        Assert.Empty(Disk.EntryNames);
    }

    [Fact]
    public void Deleting_what_is_not_there_does_nothing()
    {
        Disk.Delete("x/y/z.html");
        Assert.Equal(["a/b/one.html", "a/two.html"], folder.FilesBelow("out"));
    }

    [Fact]
    public void A_moved_file_replaces_the_one_that_stood_there()
    {
        Disk.MoveHere(new OutputDisk(folder.At("other")), "a/two.html");
        Assert.Equal("new", folder.Text("out/a/two.html"));
        Assert.Empty(folder.FilesBelow("other"));
    }

    [Fact]
    public void A_root_that_does_not_exist_holds_nothing_and_can_be_deleted()
    {
        var disk = new OutputDisk(folder.At("missing"));
        disk.DeleteRoot();
        Assert.False(disk.RootExists || disk.Exists("a"));
        Assert.Null(disk.ReadText("a", 9));
    }

    public void Dispose() => folder.Dispose();
}
