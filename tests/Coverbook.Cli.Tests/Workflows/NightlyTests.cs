namespace Coverbook.Cli.Tests.Workflows;

/// <summary>The scripts of the nightly workflow that build and record; where the network fails, a stand-in does.</summary>
public sealed class NightlyTests : IAsyncLifetime
{
    private const string Lock = "content/sources.lock.json";

    private GitFolder site = null!;

    public async ValueTask InitializeAsync() => site = await GitFolder.CreateAsync();

    [Fact]
    public async Task A_night_builds_checks_and_tells_it_in_the_summary()
    {
        using var night = new WorkflowRun(Workflow.Read("nightly.yml"), site.Path);
        var build = (await night.RunAsync("build")).Succeeded();
        Assert.Matches(
            @"^### Sources\n\n(    .*\n)+\n### Build\n\n(    .*\n|\n)+\n### Check\n\n(    .*\n|\n)+$",
            build.Summary);
        Assert.Contains("    Everything is there.\n", build.Summary, StringComparison.Ordinal);
        Assert.Contains("0 errors and 0 warnings", build.Summary, StringComparison.Ordinal);
        Assert.Equal("", build.Outputs["releases"]);
        Assert.Equal(await site.GitAsync("rev-parse", "HEAD"), build.Outputs["commit"]);
        Assert.True(File.Exists(site.At("site", "dist", "index.html")));
        (await night.RunAsync("record")).Succeeded();
        Assert.Contains("\"verified\"", await site.RemoteAsync("show", $"main:{Lock}"), StringComparison.Ordinal);
        Assert.NotEmpty(await site.RemoteAsync("ls-tree", "--name-only", "main", "content/history/"));
    }

    [Fact]
    public async Task Without_a_network_nothing_else_happens()
    {
        using var night = Night(exitCode: 3);
        var build = await night.RunAsync("build");
        Assert.Equal(("Refresh the sources", 3), build.Failure);
        Assert.Contains("    No network.", build.Summary, StringComparison.Ordinal);
        Assert.Equal("", await site.GitAsync("status", "--short"));
        Assert.False(Directory.Exists(site.At("site", "dist")));
    }

    [Fact]
    public async Task An_error_in_an_input_stops_the_night_and_stands_in_the_summary()
    {
        site.Write("content/mappings/aws/bad.yaml", "source: Bad\nprovider: aws\nfindings:\n  - { id: F, techniques: [T159] }\n");
        using var night = Night();
        var build = await night.RunAsync("build");
        Assert.Equal(("Build the site", 1), build.Failure);
        Assert.Contains("    content/mappings/aws/bad.yaml(4,27): error CB3101: ", build.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_does_not_pass_its_check_goes_no_further()
    {
        using var night = Night();
        (await night.RunAsync("build")).Succeeded();
        site.Write("dist/more.html", "<p>");
        Assert.Equal(("Check the site", 1), (await night.RunAsync("build")).Failure);
    }

    [Fact]
    public async Task The_lock_and_the_history_are_committed_by_the_bot_and_nothing_else()
    {
        site.Write(Lock, "{}");
        site.Write("content/history/2026-04-24.json", "{}");
        site.Write("other.txt", "mine");
        using var night = Night();
        (await night.RunAsync("record")).Succeeded();
        Assert.Equal(
            "github-actions[bot]\n\ncontent/history/2026-04-24.json\ncontent/sources.lock.json",
            await site.RemoteAsync("show", "--format=%an", "--name-only", "main"));
    }

    [Fact]
    public async Task Where_nothing_moved_there_is_no_commit()
    {
        var before = await site.RemoteAsync("rev-parse", "main");
        using var night = Night();
        Assert.Equal("Nothing moved.\n", (await night.RunAsync("record")).Succeeded().Steps[0].Output);
        Assert.Equal(before, await site.RemoteAsync("rev-parse", "main"));
    }

    [Fact]
    public async Task Who_pushed_meanwhile_loses_nothing()
    {
        await site.PushFromElsewhereAsync("content/pages/new.md", "---\ntitle: New\n---\n");
        site.Write(Lock, "{}");
        using var night = Night();
        (await night.RunAsync("record")).Succeeded();
        Assert.Equal("3", await site.RemoteAsync("rev-list", "--count", "main"));
        Assert.Equal("{}", await site.RemoteAsync("show", $"main:{Lock}"));
        Assert.StartsWith("---", await site.RemoteAsync("show", "main:content/pages/new.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_lock_that_came_meanwhile_stays()
    {
        await site.PushFromElsewhereAsync(Lock, "{ \"theirs\": 1 }");
        site.Write(Lock, "{ \"ours\": 1 }");
        using var night = Night();
        Assert.Equal("Commit the lock", (await night.RunAsync("record")).Failure?.Name);
        Assert.Equal("{ \"theirs\": 1 }", await site.RemoteAsync("show", $"main:{Lock}"));
        Assert.Equal("", await site.GitAsync("status", "--short"));
    }

    public ValueTask DisposeAsync()
    {
        site?.Dispose();
        return ValueTask.CompletedTask;
    }

    private WorkflowRun Night(int exitCode = 0) =>
        new(Workflow.Read("nightly.yml"), site.Path, OfflineTool.Create(site.At("tool"), exitCode: exitCode));
}
