namespace Coverbook.Tests.Files.Watching;

/// <summary>Inputs behind symbolic links, which may lead elsewhere from one moment to the next.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly WatchKit site = new();

    [Fact]
    public async Task A_link_to_a_folder_or_a_file_shows_what_changes_behind_it()
    {
        site.With("shared/set/c.yml").With("shared/one.yml");
        Directory.CreateSymbolicLink(site.At("site/rules/linked"), site.At("shared/set"));
        File.CreateSymbolicLink(site.At("site/rules/one.yml"), site.At("shared/one.yml"));
        site.Start();
        site.With("shared/set/c.yml", "other");
        Assert.Equal(["rules/linked/c.yml"], await site.NextAsync());
        site.With("shared/one.yml", "other");
        Assert.Equal(["rules/one.yml"], await site.NextAsync());
        site.With("shared/set/deeper/d.yml");
        Assert.Equal(["rules/linked/deeper/d.yml"], await site.NextAsync());
    }

    [Fact]
    public async Task A_site_behind_a_link_and_inputs_outside_of_it_are_watched()
    {
        site.With("real/rules/a.yml").With("outside/b.yml");
        Directory.Delete(site.At("site"), recursive: true);
        Directory.CreateSymbolicLink(site.At("site"), site.At("real"));
        site.Start("rules/*.yml", "../outside/*.yml");
        site.With("real/rules/a.yml", "other");
        Assert.Equal(["rules/a.yml"], await site.NextAsync());
        site.With("outside/b.yml", "other");
        Assert.Single(await site.NextAsync());
    }

    [Fact]
    public async Task A_link_on_the_way_that_leads_elsewhere_shows_other_files()
    {
        site.With("one/notes/T1059.md").With("two/notes/T1059.md", "other").With("two/notes/T1003.md");
        Directory.CreateSymbolicLink(site.At("site/content"), site.At("one"));
        site.Start();
        Point("site/content", "two");
        Assert.Equal(["content/notes/T1003.md", "content/notes/T1059.md"], await site.NextAsync());
        site.With("two/notes/T1059.md", "another");
        Assert.Equal(["content/notes/T1059.md"], await site.NextAsync());
    }

    [Fact]
    public async Task A_link_between_trees_that_are_equally_old_and_long_is_a_change()
    {
        var time = new DateTime(2026, 4, 24, 0, 0, 0, DateTimeKind.Utc);
        site.With("one/T1059.md", "text").With("two/T1059.md", "tixt");
        File.SetLastWriteTimeUtc(site.At("one/T1059.md"), time);
        File.SetLastWriteTimeUtc(site.At("two/T1059.md"), time);
        Directory.CreateDirectory(site.At("site/content"));
        Directory.CreateSymbolicLink(site.At("site/content/notes"), site.At("one"));
        site.Start();
        Point("site/content/notes", "two");
        Assert.Equal(["content/notes/T1059.md"], await site.NextAsync());
        site.With("two/T1059.md", "other");
        Assert.Equal(["content/notes/T1059.md"], await site.NextAsync());
    }

    [Fact]
    public async Task A_site_behind_a_link_that_leads_elsewhere_is_another_site()
    {
        site.With("one/rules/a.yml").With("two/rules/b.yml");
        Directory.Delete(site.At("site"), recursive: true);
        Directory.CreateSymbolicLink(site.At("site"), site.At("one"));
        site.Start("rules/*.yml");
        Point("site", "two");
        Assert.Equal(["rules/a.yml", "rules/b.yml"], await site.NextAsync());
    }

    [Fact]
    public async Task A_link_to_a_link_is_followed_at_each_step()
    {
        site.With("one.yml").With("two.yml", "other");
        File.CreateSymbolicLink(site.At("middle.yml"), site.At("one.yml"));
        File.CreateSymbolicLink(site.At("site/rules/c.yml"), site.At("middle.yml"));
        site.Start();
        Point("middle.yml", "two.yml");
        Assert.Equal(["rules/c.yml"], await site.NextAsync());
        site.With("two.yml", "another");
        Assert.Equal(["rules/c.yml"], await site.NextAsync());
    }

    [Fact]
    public async Task Links_that_go_round_in_a_circle_hold_nothing_up()
    {
        File.CreateSymbolicLink(site.At("site/rules/loop.yml"), "loop.yml");
        site.Start();
        site.With("site/rules/a.yml", "other");
        Assert.Equal(["rules/a.yml"], await site.NextAsync());
        File.CreateSymbolicLink(site.At("site/rules/other-loop.yml"), "other-loop.yml");
        Assert.Equal(["rules/other-loop.yml"], await site.NextAsync());
        site.With("site/rules/a.yml", "another");
        Assert.Equal(["rules/a.yml"], await site.NextAsync());
    }

    public void Dispose() => site.Dispose();

    /// <summary>Lets a link lead elsewhere, as <c>ln -sfn</c> does it.</summary>
    private void Point(string link, string target)
    {
        File.Delete(site.At(link));
        File.CreateSymbolicLink(site.At(link), site.At(target));
    }
}
