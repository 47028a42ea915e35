namespace Coverbook.Tests.Files.Watching;

/// <summary>What editors, version control and people do to files, on the real disk with the system's own notices.</summary>
public sealed class InputWatchTests : IDisposable
{
    private readonly WatchKit site = new();

    [Fact]
    public async Task A_save_in_place_is_one_change()
    {
        site.Start().With("site/rules/a.yml", "other");
        Assert.Equal(["rules/a.yml"], await site.NextAsync());
        await site.AssertSilentAsync();
    }

    [Fact]
    public async Task A_save_by_renaming_is_one_change_of_the_file_itself()
    {
        site.Start().With("site/rules/.a.yml.tmp", "other");
        File.Move(site.At("site/rules/a.yml"), site.At("site/rules/a.yml~"));
        File.Move(site.At("site/rules/.a.yml.tmp"), site.At("site/rules/a.yml"));
        File.Delete(site.At("site/rules/a.yml~"));
        Assert.Equal(["rules/a.yml"], await site.NextAsync());
        await site.AssertSilentAsync();
    }

    [Fact]
    public async Task A_burst_of_saves_is_one_change()
    {
        site.Start();
        for (var number = 0; number < 50; number++)
        {
            site.With("site/rules/a.yml", $"text {number}").With("site/rules/deep/b.yml", $"text {number}");
        }

        Assert.Equal(["rules/a.yml", "rules/deep/b.yml"], await site.NextAsync("rules/a.yml", "rules/deep/b.yml"));
        await site.AssertSilentAsync();
    }

    [Fact]
    public async Task Files_that_nothing_names_are_no_change()
    {
        site.Start().With("site/rules/notes.txt").With("site/dist/index.html").With("site/other.json").With("elsewhere/x.yml");
        await site.AssertSilentAsync();
    }

    [Fact]
    public async Task Files_come_and_go()
    {
        site.Start().With("site/rules/c.yml");
        Assert.Equal(["rules/c.yml"], await site.NextAsync());
        File.Delete(site.At("site/rules/c.yml"));
        Assert.Equal(["rules/c.yml"], await site.NextAsync());
    }

    [Fact]
    public async Task A_folder_that_did_not_exist_is_watched_once_it_does()
    {
        site.Start().With("site/content/notes/T1059.md");
        Assert.Equal(["content/notes/T1059.md"], await site.NextAsync());
        site.With("site/content/notes/T1059.md", "other");
        Assert.Equal(["content/notes/T1059.md"], await site.NextAsync());
    }

    [Fact]
    public async Task A_moved_folder_takes_its_files_along()
    {
        site.Start();
        Directory.Move(site.At("site/rules/deep"), site.At("site/rules/moved"));
        Assert.Equal(["rules/deep/b.yml", "rules/moved/b.yml"], await site.NextAsync("rules/deep/b.yml", "rules/moved/b.yml"));
        site.With("site/rules/moved/b.yml", "other");
        Assert.Equal(["rules/moved/b.yml"], await site.NextAsync());
    }

    [Fact]
    public async Task A_folder_that_is_replaced_by_another_of_its_name_is_still_watched()
    {
        site.Start();
        Directory.Delete(site.At("site/rules"), recursive: true);
        Assert.Equal(["rules/a.yml", "rules/deep/b.yml"], await site.NextAsync("rules/a.yml", "rules/deep/b.yml"));
        site.With("site/rules/a.yml");
        Assert.Equal(["rules/a.yml"], await site.NextAsync("rules/a.yml"));
        site.With("site/rules/a.yml", "other");
        Assert.Equal(["rules/a.yml"], await site.NextAsync());
        site.With("site/rules/new/d.yml");
        Assert.Equal(["rules/new/d.yml"], await site.NextAsync());
    }

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
    public async Task Ten_thousand_files_are_watched()
    {
        for (var number = 0; number < 10_000; number++)
        {
            site.With($"site/rules/set{number % 100}/rule{number}.yml");
        }

        site.Start().With("site/rules/set99/rule9999.yml", "other");
        Assert.Equal(["rules/set99/rule9999.yml"], await site.NextAsync());
        Directory.Delete(site.At("site/rules/set5"), recursive: true);
        Assert.Equal(100, (await site.NextAsync("rules/set5/rule9905.yml")).Count);
    }

    public void Dispose() => site.Dispose();
}
