using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Files;

/// <summary>Folders as people link, name and break them, and what patterns make of them.</summary>
public sealed class FoldersOnDisk : IDisposable
{
    private readonly TempFolder folder = new TempFolder().With("site/rules/a/one.yml", "").With("site/rules/b/two.yml", "");

    private DiskFiles Files => new(folder.At("site"));

    [Fact]
    public void Folders_that_are_linked_crosswise_are_walked_once_each()
    {
        Link("site/rules/a/l", "../b");
        Link("site/rules/b/l", "../a");
        Assert.Equal(["rules/a/one.yml", "rules/b/two.yml"], Found("rules/**/*.yml"));
    }

    [Fact]
    public void A_folder_with_two_links_goes_by_the_first_of_them()
    {
        folder.With("library/deep/three.yml", "");
        Link("site/rules/z", "../../library");
        Link("site/rules/b/y", "../../../library");
        Link("site/rules/c", "../../library/deep");
        Assert.Equal(["rules/a/one.yml", "rules/b/two.yml", "rules/b/y/deep/three.yml"], Found("rules/**/*.yml"));
    }

    [Fact]
    public void A_folder_whose_real_path_does_not_fit_goes_by_a_link_that_does()
    {
        Link("site/rules/team/b", "../b");
        Assert.Equal(["rules/team/b/two.yml"], Found("rules/team/*/*.yml"));
        Assert.Equal(["rules/team/b/two.yml"], Found("rules/*/*/*.yml"));
    }

    [Fact]
    public void A_hundred_folders_that_are_all_linked_to_each_other_are_walked_in_no_time()
    {
        foreach (var number in Enumerable.Range(0, 100))
        {
            folder.With($"site/rules/{number}/r.yml", "");
            Link($"site/rules/{number}/all", "..");
            Link($"site/rules/{number}/next", $"../{(number + 1) % 100}");
        }

        Assert.Equal(102, Found("rules/**/*.yml").Count());
    }

    [Theory]
    [InlineData("rules/**/*.yml")]
    [InlineData("rules/**/*.YML")]
    [InlineData("rules/*/[.yml|")]
    public void The_case_of_an_extension_does_not_count_and_that_of_a_name_does(string pattern)
    {
        folder.With("site/rules/a/ONE.YML", "").With("site/rules/A/one.Yml", "");
        Assert.Equal(
            pattern.Contains('|', StringComparison.Ordinal)
                ? []
                : ["rules/A/one.Yml", "rules/a/ONE.YML", "rules/a/one.yml", "rules/b/two.yml"],
            Found(pattern));
        Assert.Equal(["rules/A/one.Yml"], Found("rules/A*/o?e.yml"));
    }

    [Fact]
    public void A_backslash_in_a_name_stays_what_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        folder.With("site/rules/back\\slash.yml", "mine")
            .With("site/rules/a\\..\\..\\..\\secret\\hidden.yml", "odd")
            .With("secret/hidden.yml", "secret");
        var found = Files.Find("rules/*.yml").Files;
        Assert.Equal(["rules/a\\..\\..\\..\\secret\\hidden.yml", "rules/back\\slash.yml"], found.Select(path => path.Value));
        Assert.Equal(["odd"u8.ToArray(), "mine"u8.ToArray()], found.Select(path => Files.TryRead(path, out _)));
        Assert.Equal(["rules/back\\slash.yml"], Found("rules/back\\slash.yml"));
        Assert.Equal(["rules/back\\slash.yml"], Files.FindNamed("rules/back\\slash.yml", [])!.Files.Select(path => path.Value));
    }

    [Theory]
    [InlineData("site/rules/loop", "loop", "rules/loop", "its links lead round in a circle")]
    [InlineData("site/rules/gone", "../../nowhere", "rules/gone", "it is a link that leads nowhere")]
    public void A_link_to_no_folder_is_told(string link, string target, string expected, string reason)
    {
        Link(link, target);
        AssertUnreadable("rules/**/*.yml", expected, reason);
        Assert.Equal(2, Files.Find("rules/**/*.yml").Files.Length);
        Assert.Equal(Files.Find("rules/**/*.yml").Unreadable, Files.FindNamed("rules", [".yml"])!.Unreadable);
    }

    [Theory]
    [InlineData("site/content", "content", "content/pages/*.md", "content/pages", "its links lead round in a circle")]
    [InlineData("site/content", "../nowhere", "content/pages/**/*.md", "content", "it is a link that leads nowhere")]
    [InlineData("site/content", "rules/a/one.yml", "content/*.md", "content", "it is not a folder")]
    [InlineData("site/content", "rules/a/one.yml", "content/pages/*.md", "content", "it is not a folder")]
    public void A_start_that_is_there_but_no_folder_is_told(string link, string target, string pattern, string expected, string reason)
    {
        Link(link, target);
        AssertUnreadable(pattern, expected, reason);
    }

    [Fact]
    public void A_path_that_is_too_long_or_cannot_be_is_no_crash()
    {
        Assert.Empty(Found(new string('a', 300) + "/*.yml"));
        Assert.NotNull(Files.FindNamed(new string('a', 300), [])?.Unreadable);
        Assert.Null(Files.FindNamed("", []));
        Assert.Null(Files.FindNamed("a\0b", []));
        Assert.False(Files.Exists(new FilePath("a\0b")));
    }

    [Fact]
    public void Links_that_double_at_each_step_come_to_an_end()
    {
        foreach (var number in Enumerable.Range(0, 40))
        {
            Link($"site/rules/l{number}", $"l{number + 1}/l{number + 1}");
        }

        Link("site/rules/l40", ".");
        Assert.Equal(2, Found("rules/**/*.yml").Count());
        Assert.Throws<NotReadableException>(() => RealPath.Of(folder.At("site/rules/l0")));
    }

    public void Dispose() => folder.Dispose();

    private void AssertUnreadable(string pattern, string expected, string reason) =>
        Assert.Equal([new UnreadableFolder(new FilePath(expected), reason)], Files.Find(pattern).Unreadable);

    private void Link(string link, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.At(link))!);
        Directory.CreateSymbolicLink(folder.At(link), target);
    }

    private IEnumerable<string> Found(string pattern) => Files.Find(pattern).Files.Select(path => path.Value);
}
