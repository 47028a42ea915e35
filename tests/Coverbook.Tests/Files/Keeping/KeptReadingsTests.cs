using Coverbook.Files;
using Coverbook.Files.Keeping;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Files.Keeping;

/// <summary>Readings on the disk: found by all that they depend on, and by nothing less.</summary>
public sealed class KeptReadingsTests : IDisposable
{
    private static readonly FilePath Path = new("rules/a.yml");

    private readonly TempFolder folder = TempFolder.InMemory();

    private OutputDisk Disk => new(folder.At("kept"));

    [Fact]
    public void What_was_kept_is_found_by_path_content_and_circumstances()
    {
        Keep("1.0", (Key(), "reading"));
        Assert.Equal("reading", Find("1.0", Key()));
        Assert.Null(Find("1.0", ReadingKey.Of(new FilePath("rules/b.yml"), "own", [1])));
        Assert.Null(Find("1.0", ReadingKey.Of(Path, "other", [1])));
        Assert.Null(Find("1.0", Key(2)));
    }

    [Fact]
    public void Another_tool_finds_nothing()
    {
        Keep("1.0", (Key(), "reading"));
        Assert.Null(Find("1.1", Key()));
        Assert.Null(Find("1", Key()));
    }

    [Fact]
    public void Whoever_changes_a_byte_of_it_has_changed_all_of_it()
    {
        Keep("1.0", (Key(), "reading"), (Key(2), "another"));
        var whole = File.ReadAllBytes(PackFile);
        for (var at = 0; at < whole.Length; at++)
        {
            var changed = whole.ToArray();
            changed[at] ^= 1;
            File.WriteAllBytes(PackFile, changed);
            Assert.Null(Find("1.0", Key()));
            File.WriteAllBytes(PackFile, whole[..at]);
            Assert.Null(Find("1.0", Key()));
        }
    }

    [Fact]
    public void A_little_that_is_new_is_not_worth_writing_and_much_replaces_what_nobody_used()
    {
        Keep("1.0", [.. Enumerable.Range(0, 100).Select(number => (Key(number), new string('a', 100)))]);
        var before = File.ReadAllBytes(PackFile);
        Keep("1.0", (Key(200), new string('b', 100)));
        Assert.Equal(before, File.ReadAllBytes(PackFile));
        Assert.Null(Find("1.0", Key(200)));

        using (var readings = KeptReadings.Open(Disk, "1.0"))
        {
            readings.Note(Key(1));
            Add(readings, Key(201), new string('c', 2000));
            Assert.True(readings.Save());
        }

        Assert.Equal(new string('a', 100), Find("1.0", Key(1)));
        Assert.Equal(new string('c', 2000), Find("1.0", Key(201)));
        Assert.Null(Find("1.0", Key(2)));
    }

    [Fact]
    public void What_is_not_saved_leaves_nothing()
    {
        Keep("1.0", (Key(), "reading"));
        using (var readings = KeptReadings.Open(Disk, "1.0"))
        {
            Add(readings, Key(2), new string('b', 5000));
        }

        Assert.Equal(["readings"], folder.FilesBelow("kept"));
        Assert.Equal("reading", Find("1.0", Key()));
    }

    [Fact]
    public void A_disk_that_refuses_is_told_and_costs_no_reading()
    {
        folder.With("kept", "a file in the folder's place");
        using var readings = KeptReadings.Open(Disk, "1.0");
        Assert.Null(readings.Find(Key()));
        Add(readings, Key(), "reading");
        Assert.False(readings.Save());
    }

    [Fact]
    public void Two_builds_at_once_do_not_write_into_each_other()
    {
        using var first = KeptReadings.Open(Disk, "1.0");
        using var second = KeptReadings.Open(Disk, "1.0");
        Add(first, Key(1), "of the first");
        Add(second, Key(2), "of the second");
        Assert.False(second.Save());
        Assert.True(first.Save());
        Assert.Equal("of the first", Find("1.0", Key(1)));
        Assert.Null(Find("1.0", Key(2)));
    }

    public void Dispose() => folder.Dispose();

    private static ShortDigest Key(int content = 1) => ReadingKey.Of(Path, "own", BitConverter.GetBytes(content));

    private string PackFile => folder.At("kept/readings");

    private static void Add(KeptReadings readings, ShortDigest key, string text) =>
        readings.Keep(key, System.Text.Encoding.UTF8.GetBytes(text));

    private void Keep(string identity, params (ShortDigest Key, string Text)[] kept)
    {
        using var readings = KeptReadings.Open(Disk, identity);
        foreach (var (key, text) in kept)
        {
            Add(readings, key, text);
        }

        Assert.True(readings.Save());
    }

    private string? Find(string identity, ShortDigest key)
    {
        using var readings = KeptReadings.Open(Disk, identity);
        return readings.Find(key) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes.Span) : null;
    }
}
