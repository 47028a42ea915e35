using System.Text;
using Coverbook.Output;
using Coverbook.Routes;

namespace Coverbook.Tests.Output;

public sealed class FirstBuildTests : OutputFolder
{
    [Fact]
    public void All_files_are_written()
    {
        Assert.Equal(2, Publish(("a.css", "one"), ("deep/er/b.css", "two")));
        Assert.Equal(["a.css=one", "deep/er/b.css=two"], Published);
    }

    [Fact]
    public void The_manifest_lists_the_files_in_order()
    {
        Publish(("b.css", "two"), ("a.css", "one"));
        Assert.Equal("assets/a.css\nassets/b.css\n", Disk.Text(Manifest));
    }

    [Fact]
    public void Nothing_else_is_left_behind()
    {
        Publish(("a.css", "one"));
        Assert.Equal(["dist/.coverbook-manifest", "dist/assets/a.css"], Disk.FilesBelow(""));
        Assert.Equal(["dist"], Directory.EnumerateDirectories(Disk.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void An_empty_folder_is_as_good_as_none()
    {
        Directory.CreateDirectory(Disk.At("dist"));
        Publish(("a.css", "one"));
        Assert.Equal(["a.css=one"], Published);
    }

    [Fact]
    public void Folders_above_the_output_are_created()
    {
        using var writer = Coverbook.Output.SiteWriter.Open(Disk.At("x/y/dist/"), "x/y/dist/", Bag)!;
        writer.Stage(Route.NotFound, "none"u8);
        writer.Commit();
        Assert.Equal("none", Disk.Text("x/y/dist/404.html"));
    }

    [Fact]
    public void A_site_without_files_is_a_site()
    {
        Publish();
        Assert.Equal("", Disk.Text(Manifest));
    }

    [Fact]
    public void Two_pages_for_one_file_are_an_error()
    {
        using var writer = Open()!;
        Stage(writer, ("a.css", "one"), ("a.css", "two"));
        Assert.Equal(
            "error CB8003: Two pages or assets of the site would be written to 'assets/a.css'.", Assert.Single(Bag.ToSorted()).ToString());
    }

    [Theory]
    [InlineData(
        "a/b.css",
        "a/B.css",
        "error CB8003: The site's files 'assets/a/B.css' and 'assets/a/b.css' differ only in case, so that many disks hold only one of them.")]
    [InlineData(
        "A/b.css",
        "a/b.css",
        "error CB8003: The site's files 'assets/A/b.css' and 'assets/a/b.css' differ only in case, so that many disks hold only one of them.")]
    [InlineData(
        "a/b",
        "a/b/c.css",
        "error CB8003: The site's files 'assets/a/b' and 'assets/a/b/c.css' exclude each other: the shorter one would have to be a folder too.")]
    [InlineData(
        "a",
        "A/b/c.css",
        "error CB8003: The site's files 'assets/A/b/c.css' and 'assets/a' exclude each other: the shorter one would have to be a folder too.")]
    public void Two_pages_that_many_disks_cannot_hold_together_are_an_error(string one, string other, string expected)
    {
        foreach (var site in new[] { new[] { (one, "one"), (other, "two") }, [(other, "two"), (one, "one")] })
        {
            using var writer = Open()!;
            Stage(writer, site);
            Assert.Equal(expected, Assert.Single(Bag.ToSorted()).ToString());
            Assert.Equal(CommitOutcome.Refused, writer.Commit());
        }

        Assert.Empty(Disk.FilesBelow(""));
    }

    [Fact]
    public void Many_threads_may_stage_at_once()
    {
        using (var writer = Open()!)
        {
            Parallel.For(0, 200, number => writer.Stage(Route.Asset($"{number % 7}/{number}"), Encoding.UTF8.GetBytes($"{number}")));
            writer.Commit();
            Assert.Equal(200, writer.ChangedCount);
        }

        Assert.Equal(
            Enumerable.Range(0, 200).Select(number => $"{number % 7}/{number}={number}").Order(StringComparer.Ordinal),
            Published.Order(StringComparer.Ordinal));
    }
}

public sealed class RebuildTests : OutputFolder
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_unchanged_site_touches_no_file()
    {
        Publish(("a.css", "one"), ("b/c.css", "two"));
        MakeOld();
        Assert.Equal(0, Publish(("b/c.css", "two"), ("a.css", "one")));
        Assert.All(Disk.FilesBelow("dist"), file => Assert.Equal(LongAgo, Age(file)));
    }

    [Fact]
    public void A_changed_file_is_replaced_and_no_other()
    {
        Publish(("a.css", "one"), ("b.css", "two"));
        MakeOld();
        Assert.Equal(1, Publish(("a.css", "new"), ("b.css", "two")));
        Assert.Equal(["a.css=new", "b.css=two"], Published);
        Assert.Equal(LongAgo, Age("assets/b.css"));
    }

    [Fact]
    public void A_file_that_the_site_no_longer_has_is_removed_with_its_empty_folder()
    {
        Publish(("a.css", "one"), ("b/c/d.css", "two"));
        Assert.Equal(0, Publish(("a.css", "one")));
        Assert.Equal(["a.css=one"], Published);
        Assert.False(Directory.Exists(Disk.At("dist/assets/b")));
        Assert.Equal("assets/a.css\n", Disk.Text(Manifest));
    }

    [Fact]
    public void A_file_that_somebody_removed_is_written_again()
    {
        Publish(("a.css", "one"), ("b/c.css", "two"));
        Directory.Delete(Disk.At("dist/assets/b"), recursive: true);
        Assert.Equal(1, Publish(("a.css", "one"), ("b/c.css", "two")));
        Assert.Equal(["a.css=one", "b/c.css=two"], Published);
    }

    [Fact]
    public void A_file_that_somebody_edited_is_written_again()
    {
        Publish(("a.css", "one"));
        Disk.With("dist/assets/a.css", "two");
        Assert.Equal(1, Publish(("a.css", "one")));
        Assert.Equal(["a.css=one"], Published);
    }

    [Fact]
    public void A_removed_file_whose_folder_is_gone_is_no_problem()
    {
        Publish(("a.css", "one"), ("b/c.css", "two"));
        Directory.Delete(Disk.At("dist/assets/b"), recursive: true);
        Publish(("a.css", "one"));
        Assert.Equal(["a.css=one"], Published);
    }

    [Fact]
    public void A_folder_may_become_a_file_and_a_file_a_folder()
    {
        Publish(("a/b", "one"), ("c", "two"));
        Publish(("a", "one"), ("c/d", "two"));
        Assert.Equal(["a=one", "c/d=two"], Published);
    }

    [Fact]
    public void A_rebuild_equals_a_clean_build()
    {
        Publish(("a.css", "one"), ("b.css", "two"));
        Publish(("b.css", "new"), ("c.css", "three"));
        var rebuilt = Disk.FilesBelow("dist").Select(file => file + Disk.Text("dist/" + file)).ToArray();
        Directory.Delete(Disk.At("dist"), recursive: true);
        Publish(("b.css", "new"), ("c.css", "three"));
        Assert.Equal(rebuilt, Disk.FilesBelow("dist").Select(file => file + Disk.Text("dist/" + file)));
    }

    [Fact]
    public void Line_ends_of_the_manifest_that_a_checkout_changed_are_restored()
    {
        Publish(("a.css", "one"), ("b.css", "two"));
        Disk.With(Manifest, "assets/a.css\r\nassets/b.css\r\n");
        Assert.Equal(0, Publish(("a.css", "one"), ("b.css", "two")));
        Assert.Equal("assets/a.css\nassets/b.css\n", Disk.Text(Manifest));
    }

    [Fact]
    public void A_file_whose_name_changes_its_case_is_there_afterwards()
    {
        Publish(("A.css", "one"));
        Publish(("a.css", "one"));
        Assert.Equal(["a.css=one"], Published);
    }

    private void MakeOld()
    {
        foreach (var file in Disk.FilesBelow("dist"))
        {
            File.SetLastWriteTimeUtc(Disk.At("dist/" + file), LongAgo);
        }
    }

    private DateTime Age(string file) => File.GetLastWriteTimeUtc(Disk.At("dist/" + file));
}
