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
    public async Task Folders_that_take_each_others_place_are_told_apart_though_their_files_are_equally_old_and_long()
    {
        var time = new DateTime(2026, 4, 24, 0, 0, 0, DateTimeKind.Utc);
        site.With("site/other/b.yml", "tixt");
        File.SetLastWriteTimeUtc(site.At("site/other/b.yml"), time);
        File.SetLastWriteTimeUtc(site.At("site/rules/deep/b.yml"), time);
        site.Start();
        Directory.Move(site.At("site/rules/deep"), site.At("site/away"));
        Directory.Move(site.At("site/other"), site.At("site/rules/deep"));
        await site.NextAsync("rules/deep/b.yml");
        await site.AssertSilentAsync();
        site.With("site/rules/deep/b.yml", "other");
        Assert.Equal(["rules/deep/b.yml"], await site.NextAsync());
    }

    [Fact]
    public async Task What_editors_keep_beside_a_file_is_no_input()
    {
        site.Start();
        File.CreateSymbolicLink(site.At("site/rules/.#a.yml"), "somebody@somewhere.1234");
        site.With("site/rules/.a.yml.swp").With("site/rules/a.yml~").With("site/rules/.git/c.yml");
        await site.AssertSilentAsync();
    }

    [Fact]
    public async Task Other_patterns_name_other_files_and_say_so()
    {
        site.With("site/more/c.yml").Start();
        Assert.False(site.Rewatch("site.config.json", "rules/**/*.yml", "content/notes/*.md"));
        Assert.True(site.Rewatch("more/*.yml"));
        site.With("site/rules/a.yml", "other");
        await site.AssertSilentAsync();
        site.With("site/more/c.yml", "other");
        Assert.Equal(["more/c.yml"], await site.NextAsync());
    }

    [Fact]
    public async Task A_file_has_one_path_however_it_is_named()
    {
        site.Start("./rules//a.yml", site.At("site/rules/deep/b.yml"));
        site.With("site/rules/a.yml", "other");
        Assert.Equal(["rules/a.yml"], await site.NextAsync());
        site.With("site/rules/deep/b.yml", "other");
        Assert.Equal(["rules/deep/b.yml"], await site.NextAsync());
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
