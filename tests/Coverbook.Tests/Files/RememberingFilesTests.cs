using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Files;

public sealed class RememberingFilesTests
{
    private static readonly FilePath Path = new("a.yml");

    private readonly MemoryFiles disk = new MemoryFiles().With("a.yml", "one");
    private readonly DigestingFiles digesting;
    private readonly RememberingFiles files;
    private int made;

    public RememberingFilesTests()
    {
        digesting = new DigestingFiles(disk);
        files = new RememberingFiles(digesting);
    }

    [Fact]
    public void What_was_made_of_a_file_is_made_once()
    {
        Assert.Equal("one", Recall("x"));
        Assert.Equal("one", Recall("x"));
        Assert.Equal(1, made);
    }

    [Fact]
    public void It_is_made_again_once_it_is_forgotten()
    {
        Recall("x");
        disk.With("a.yml", "two");
        files.Forget(Path);
        Assert.Equal("two", Recall("x"));
    }

    [Fact]
    public void It_is_made_again_under_other_circumstances()
    {
        Recall("x");
        Recall(("y", 1));
        Recall(("y", 1));
        Assert.Equal(2, made);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_tried_each_time()
    {
        disk.Without("a.yml");
        Assert.Equal("nothing", Recall("x"));
        disk.With("a.yml", "there");
        Assert.Equal("there", Recall("x"));
    }

    [Fact]
    public void What_a_whole_reading_does_not_use_is_forgotten_with_its_digest()
    {
        Recall("x");
        files.ForgetUnused();
        Assert.Single(digesting.Digests);
        files.ForgetUnused();
        Assert.Empty(digesting.Digests);
        Recall("x");
        Assert.Equal(2, made);
    }

    [Fact]
    public void Which_files_there_are_is_known_until_it_is_forgotten()
    {
        Assert.Single(files.Find("*.yml").Files);
        disk.With("b.yml", "two");
        Assert.Single(files.Find("*.yml").Files);
        files.ForgetFound();
        Assert.Equal(2, files.Find("*.yml").Files.Length);
    }

    private string Recall(object circumstances) => files.Recall(Path, circumstances, () =>
    {
        made++;
        return files.TryRead(Path, out _) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : "nothing";
    });
}
