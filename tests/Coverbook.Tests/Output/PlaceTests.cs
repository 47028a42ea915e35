using Coverbook.Output;

namespace Coverbook.Tests.Output;

/// <summary>Where the output folder is, or what stands in its place.</summary>
public sealed class PlaceTests : OutputFolder
{
    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        Disk.With("dist", "mine");
        Assert.Null(Open());
        Assert.Equal(
            "error CB8002: The output folder 'dist' cannot be written: a file stands in its place.",
            Assert.Single(Bag.ToSorted()).ToString());
        Assert.Equal(["dist"], Disk.FilesBelow(""));
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_above_is_a_failure_of_the_machine()
    {
        Disk.With("dist", "mine");
        Assert.ThrowsAny<IOException>(() => SiteWriter.Open(Disk.At("dist/deeper/site"), "dist/deeper/site", Bag));
    }

    [Theory]
    [InlineData("real/site")]
    [InlineData("other/real")]
    public void A_link_stays_a_link_and_the_folder_it_leads_to_is_written(string place)
    {
        Directory.CreateDirectory(Disk.At(place));
        Directory.CreateSymbolicLink(Disk.At("between"), place);
        Directory.CreateSymbolicLink(Disk.At("dist"), "between");
        Publish(("a", "one"));
        Publish(("a", "two"));
        Assert.Equal("between", new FileInfo(Disk.At("dist")).LinkTarget);
        Assert.Equal([$"{place}/.coverbook-manifest", $"{place}/assets/a"], Disk.FilesBelow(place).Select(file => $"{place}/{file}"));
        Assert.Equal(
            ["between", "dist", place.Split('/')[0]],
            Directory.EnumerateFileSystemEntries(Disk.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_to_nothing_yet_gets_its_folder()
    {
        Directory.CreateSymbolicLink(Disk.At("dist"), "later/site");
        Publish(("a", "one"));
        Assert.Equal("one", Disk.Text("later/site/assets/a"));
    }

    [Fact]
    public void A_relative_link_in_a_linked_folder_is_followed_from_where_it_really_is()
    {
        Directory.CreateDirectory(Disk.At("deep/er/here"));
        Directory.CreateSymbolicLink(Disk.At("short"), "deep/er/here");
        Directory.CreateSymbolicLink(Disk.At("deep/er/here/dist"), "../there");
        using (var writer = SiteWriter.Open(Disk.At("short/dist"), "dist", Bag)!)
        {
            Stage(writer, ("a", "one"));
            writer.Commit();
        }

        Assert.Equal("one", Disk.Text("deep/er/there/assets/a"));
    }

    [Fact]
    public void Links_in_a_circle_are_a_failure_of_the_machine()
    {
        Directory.CreateSymbolicLink(Disk.At("dist"), "tsid");
        Directory.CreateSymbolicLink(Disk.At("tsid"), "dist");
        Assert.IsAssignableFrom<IOException>(Assert.ThrowsAny<Exception>(Open));
    }
}

/// <summary>Two builds into one folder.</summary>
public sealed class LockTests : OutputFolder
{
    private const string Busy = "error CB8005: Another build is writing to the output folder 'dist'.";

    [Fact]
    public void The_second_is_refused_and_the_first_is_whole()
    {
        using (var first = Open()!)
        {
            Stage(first, ("a", "one"));
            Assert.Null(Open());
            Stage(first, ("b", "two"));
            first.Commit();
        }

        Assert.Equal(Busy, Assert.Single(Bag.ToSorted()).ToString());
        Assert.Equal(["a=one", "b=two"], Published);
    }

    [Fact]
    public void Another_name_for_the_folder_is_no_way_around()
    {
        Publish(("a", "one"));
        Directory.CreateSymbolicLink(Disk.At("link"), "dist");
        using var first = Open()!;
        Assert.Null(SiteWriter.Open(Disk.At("link"), "link", Bag));
        Assert.Null(SiteWriter.Open(Disk.At("dist/"), "dist/", Bag));
    }

    [Fact]
    public void A_lock_file_that_a_killed_build_left_locks_nothing_and_goes()
    {
        Disk.With("dist.coverbook-lock", "");
        Publish(("a", "one"));
        Assert.Equal(["dist/.coverbook-manifest", "dist/assets/a"], Disk.FilesBelow(""));
    }

    [Fact]
    public void A_refused_folder_is_not_kept_locked()
    {
        Disk.With("dist/thesis.txt", "years of work");
        Assert.Null(Open());
        File.Delete(Disk.At("dist/thesis.txt"));
        Publish(("a", "one"));
        Assert.Equal(["a=one"], Published);
    }

    [Fact]
    public void Of_many_at_once_each_is_whole_or_refused()
    {
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number =>
        {
            using var writer = Open();
            if (writer is not null)
            {
                Stage(writer, ("a", $"{number}"), ("b", $"{number}"), ($"c/{number}", $"{number}"));
                writer.Commit();
            }
        });
        Assert.Equal(3, Published.Length);
        Assert.Single(Published.Select(file => file.Split('=')[1]).Distinct());
        Assert.All(Bag.ToSorted(), diagnostic => Assert.Equal(Busy, diagnostic.ToString()));
    }
}
