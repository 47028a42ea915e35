using System.Text;
using Coverbook.Files;
using Coverbook.Output;

namespace Coverbook.Tests.Output;

public sealed class ForeignFilesTests : OutputFolder
{
    [Fact]
    public void A_folder_of_somebody_else_is_refused_and_left_alone()
    {
        Disk.With("dist/thesis.txt", "years of work");
        Assert.Null(Open());
        Assert.Equal(
            "error CB8001: The output folder 'dist' holds files, but no Coverbook manifest; nothing in it was touched.",
            Assert.Single(Bag.ToSorted()).ToString());
        Assert.Equal(["dist/thesis.txt"], Disk.FilesBelow(""));
    }

    [Fact]
    public void A_folder_that_holds_only_folders_is_refused_too()
    {
        Directory.CreateDirectory(Disk.At("dist/photos"));
        Assert.Null(Open());
    }

    [Fact]
    public void Files_beside_the_site_are_kept()
    {
        Publish(("a/b.css", "one"));
        Disk.With("dist/CNAME", "docs.example.org").With("dist/assets/a/mine.css", "mine");
        Publish(("c.css", "two"));
        Assert.Equal(["CNAME=docs.example.org", "a/mine.css=mine", "c.css=two"], Published);
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("assets/../../outside.txt")]
    [InlineData("..\\outside.txt")]
    [InlineData(".")]
    [InlineData("assets/.")]
    [InlineData("assets/..")]
    [InlineData("a\0b")]
    [InlineData("assets//")]
    [InlineData(".coverbook-pending")]
    public void A_manifest_that_was_tampered_with_deletes_nothing_else(string line)
    {
        Disk.With("outside.txt", "keep me");
        Publish(("a.css", "one"));
        Disk.With("dist/CNAME", "docs.example.org").With(Manifest, $"{line}\nassets/a.css\n");
        Publish(("b.css", "two"));
        Assert.Equal("keep me", Disk.Text("outside.txt"));
        Assert.Equal(["CNAME=docs.example.org", "b.css=two"], Published);
    }

    [Theory]
    [InlineData(@"assets\\..\\..\\outside.txt")]
    [InlineData(@"..\\outside.txt")]
    public void A_manifest_owns_nothing_that_is_outside_to_another_system(string line) =>
        Assert.Empty(Coverbook.Output.Manifest.Parse(Encoding.UTF8.GetBytes(line)).Paths);

    [Theory]
    [InlineData("line\nCNAME")]
    [InlineData("line\r\nCNAME")]
    [InlineData("back\\slash\\nCNAME")]
    [InlineData("ends\\")]
    public void A_name_with_a_line_break_or_backslash_is_owned_as_it_is_and_nothing_else(string name)
    {
        var manifest = new Manifest([name, "assets/a.css"]);
        Assert.Equal(["assets/a.css", name], Coverbook.Output.Manifest.Parse(manifest.ToBytes()).Paths);
        Publish((name, "one"));
        Disk.With("dist/CNAME", "docs.example.org").With("dist/assets/CNAME", "docs.example.org");
        Assert.Equal(0, Publish((name, "one")));
        Assert.Empty(Bag.ToSorted());
        Publish(("b.css", "two"));
        Assert.Equal(["CNAME=docs.example.org", "CNAME=docs.example.org", "b.css=two"], Published.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_absolute_path_in_the_manifest_deletes_nothing()
    {
        Disk.With("outside.txt", "keep me");
        Publish(("a.css", "one"));
        Disk.With(Manifest, Disk.At("outside.txt") + "\nassets/a.css\n");
        Publish(("b.css", "two"));
        Assert.Equal("keep me", Disk.Text("outside.txt"));
    }

    [Fact]
    public void Lines_that_a_checkout_ended_with_a_carriage_return_are_still_owned()
    {
        Publish(("a.css", "one"));
        Disk.With(Manifest, "assets/a.css\r\n");
        Publish(("b.css", "two"));
        Assert.Equal(["b.css=two"], Published);
    }
}

public sealed class InterruptedBuildTests : OutputFolder
{
    [Fact]
    public void Without_a_commit_the_old_site_stays()
    {
        Publish(("a.css", "one"));
        using (var writer = Open()!)
        {
            Stage(writer, ("a.css", "new"), ("b.css", "two"));
        }

        Assert.Equal(["a.css=one"], Published);
        Assert.Equal(["dist"], Directory.EnumerateDirectories(Disk.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void Without_a_commit_a_new_folder_is_not_even_created()
    {
        using (var writer = Open()!)
        {
            Stage(writer, ("a.css", "one"));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(Disk.Root));
    }

    [Fact]
    public void What_a_killed_build_had_staged_does_not_reach_the_next_site()
    {
        Disk.With("dist.coverbook-staging/assets/a.css", "stale").With("dist.coverbook-staging/assets/b.css", "stale");
        Publish(("a.css", "one"));
        Assert.Equal(["dist/.coverbook-manifest", "dist/assets/a.css"], Disk.FilesBelow(""));
    }

    [Fact]
    public void A_commit_killed_half_way_is_brought_to_its_end()
    {
        // The old site was a and b, the new one is a and c; c was moved, b not yet removed.
        Publish(("a.css", "one"), ("b.css", "two"));
        Disk.With("dist/assets/c.css", "three").With(Pending, "assets/a.css\nassets/c.css\n");
        Publish(("a.css", "new"), ("c.css", "three"));
        Assert.Equal(["a.css=new", "c.css=three"], Published);
        Assert.False(File.Exists(Disk.At(Pending)));
    }

    [Fact]
    public void A_killed_commit_is_undone_when_the_inputs_went_back()
    {
        Publish(("a.css", "one"), ("b.css", "two"));
        Disk.With("dist/assets/c.css", "three").With(Pending, "assets/a.css\nassets/c.css\n");
        Publish(("a.css", "one"), ("b.css", "two"));
        Assert.Equal(["a.css=one", "b.css=two"], Published);
        Assert.Equal("assets/a.css\nassets/b.css\n", Disk.Text(Manifest));
        Assert.False(File.Exists(Disk.At(Pending)));
    }

    [Fact]
    public void A_first_commit_killed_half_way_leaves_a_folder_that_is_still_ours()
    {
        Disk.With("dist/assets/a.css", "one").With(Pending, "assets/a.css\nassets/b.css\n");
        Publish(("c.css", "three"));
        Assert.Equal(["c.css=three"], Published);
    }

    [Fact]
    public void A_marker_alone_is_removed_although_nothing_changed()
    {
        Publish(("a.css", "one"));
        Disk.With(Pending, "assets/a.css\n");
        Assert.Equal(0, Publish(("a.css", "one")));
        Assert.False(File.Exists(Disk.At(Pending)));
    }

    [Fact]
    public void The_marker_also_names_what_an_earlier_killed_commit_had_moved()
    {
        // The first commit was killed after it had moved z, which only its marker names; the second is killed right after its own marker.
        Publish(("a.css", "one"));
        Disk.With("dist/assets/z.css", "stray").With(Pending, "assets/a.css\nassets/z.css\n");
        var killer = new Killer(path => path == Disk.At("dist/assets/z.css"));
        using (var writer = SiteWriter.Open(new OutputDisk(Disk.At("dist")).Watched(killer.Before), "dist", Bag)!)
        {
            Stage(writer, ("b.css", "two"));
            Assert.Throws<KilledException>(() => writer.Commit());
            killer.Rest();
        }

        Assert.Equal("assets/a.css\nassets/b.css\nassets/z.css\n", Disk.Text(Pending));
    }

    [Fact]
    public void A_first_site_appears_whole_and_in_one_step()
    {
        var changes = new List<string>();
        using (var writer = SiteWriter.Open(new OutputDisk(Disk.At("dist")).Watched(changes.Add), "dist", Bag)!)
        {
            Stage(writer, ("a.css", "one"), ("b.css", "two"));
            Assert.False(Directory.Exists(Disk.At("dist")));
            Assert.Equal(CommitOutcome.Published, writer.Commit());
        }

        Assert.Equal(
            [Disk.At("dist")],
            changes.Where(path => path == Disk.At("dist") || path.StartsWith(Disk.At("dist/"), StringComparison.Ordinal)));
        Assert.Equal(["a.css=one", "b.css=two"], Published);
        Assert.Equal("assets/a.css\nassets/b.css\n", Disk.Text(Manifest));
    }

    [Fact]
    public void A_folder_that_is_there_already_keeps_what_it_is()
    {
        Directory.CreateDirectory(Disk.At("dist"));
        var changes = new List<string>();
        using (var writer = SiteWriter.Open(new OutputDisk(Disk.At("dist")).Watched(changes.Add), "dist", Bag)!)
        {
            Stage(writer, ("a.css", "one"));
            Assert.Equal(CommitOutcome.Published, writer.Commit());
        }

        Assert.Contains(Disk.At("dist/assets/a.css"), changes);
        Assert.Equal(["a.css=one"], Published);
    }
}
