namespace Coverbook.Cli.Tests;

/// <summary>Output folders in unusual places, and what stands in the way: what the program says, and what it leaves.</summary>
public sealed class PlaceTests : IDisposable
{
    private const string Memory = "/dev/shm";

    private readonly OutputSite site = new(rules: 0);

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_named_and_kept()
    {
        await File.WriteAllTextAsync(site.At("dist"), "mine", TestContext.Current.CancellationToken);
        var run = await site.BuildAsync();
        AssertRefused(run, "error CB8002: The output folder 'dist' cannot be written: a file stands in its place.");
        Assert.Equal("mine", await File.ReadAllTextAsync(site.At("dist"), TestContext.Current.CancellationToken));
        AssertRefused(await site.BuildAsync("--output", "dist/deeper"), "error CB8002: The output folder '");
    }

    [Fact]
    public async Task A_foreign_file_that_the_site_wants_is_named_and_other_foreign_files_are_kept()
    {
        await site.BuiltAsync();
        await File.WriteAllTextAsync(site.At("dist/CNAME"), "docs.example.org", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(site.At("dist/.git/objects"));
        await File.WriteAllTextAsync(site.At("dist/.git/HEAD"), "ref: refs/heads/pages", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await site.BuildAsync()).ExitCode);
        Assert.True(File.Exists(site.At("dist/CNAME"))
            && File.Exists(site.At("dist/.git/HEAD"))
            && Directory.Exists(site.At("dist/.git/objects")));

        site.Change();
        await File.WriteAllTextAsync(site.At("dist/rules/generated_new.html"), "mine", TestContext.Current.CancellationToken);
        var before = site.Fingerprint;
        AssertRefused(
            await site.BuildAsync(),
            "error CB8004: 'rules/generated_new.html' in the output folder 'dist' was not written by Coverbook, but stands where the site is to be written.");
        Assert.Equal(before, site.Fingerprint);
        Assert.Equal(["dist"], site.OutputNames);
    }

    [Fact]
    public async Task A_link_to_another_file_system_is_followed_and_stays_a_link()
    {
        Assert.SkipUnless(Directory.Exists(Memory), $"This machine has no {Memory}.");
        var elsewhere = Directory.CreateDirectory(Path.Combine(Memory, $"coverbook-{Path.GetRandomFileName()}")).FullName;
        try
        {
            Directory.CreateSymbolicLink(site.At("dist"), elsewhere);
            await site.BuiltAsync();
            site.Change();
            var changed = await site.BuiltAsync();
            Assert.Equal(elsewhere, new FileInfo(site.At("dist")).LinkTarget);
            Assert.Equal(0, (await site.BuildAsync("--output", elsewhere + "/deeper/site")).ExitCode);
            Assert.Equal(changed, TemporaryFolder.Fingerprint(elsewhere + "/deeper/site"));
            Assert.Equal(["dist"], site.OutputNames);
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    public void Dispose() => site.Dispose();

    internal static void AssertRefused(ToolRun run, string start)
    {
        Assert.StartsWith(start, run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith(
            "Not built: 1 error and 0 warnings. The previous site, if there was one, is untouched.\n",
            run.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }
}
