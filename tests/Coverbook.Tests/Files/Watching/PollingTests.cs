namespace Coverbook.Tests.Files.Watching;

/// <summary>Where the system tells nothing, the files are looked at again and again.</summary>
public sealed class PollingTests : IDisposable
{
    private readonly WatchKit site = new("the system tells nothing");

    [Fact]
    public async Task Changed_new_and_deleted_files_are_found()
    {
        site.Start().With("site/rules/a.yml", "longer than before");
        Assert.Equal(["rules/a.yml"], await site.NextAsync());
        site.With("site/rules/new/c.yml");
        Assert.Equal(["rules/new/c.yml"], await site.NextAsync());
        Directory.Delete(site.At("site/rules/deep"), recursive: true);
        Assert.Equal(["rules/deep/b.yml"], await site.NextAsync());
        Assert.Equal("the system tells nothing", site.PollingBecause);
    }

    [Fact]
    public async Task A_change_behind_a_link_is_found()
    {
        site.With("shared/one.yml");
        File.CreateSymbolicLink(site.At("site/rules/one.yml"), site.At("shared/one.yml"));
        site.Start().With("shared/one.yml", "longer than before");
        Assert.Equal(["rules/one.yml"], await site.NextAsync());
    }

    public void Dispose() => site.Dispose();
}
