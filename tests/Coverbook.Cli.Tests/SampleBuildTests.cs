using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests;

/// <summary>The sample site, built by the program as a newcomer builds it.</summary>
public sealed class SampleBuildTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task It_builds_without_a_warning_and_every_link_inside_it_leads_somewhere()
    {
        var run = await BuildAsync("site");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains(" with 0 errors and 0 warnings.", run.Output, StringComparison.Ordinal);
        Assert.Empty(SiteLinks.Broken(folder.At("site"), "/coverage/"));
    }

    [Fact]
    public async Task Another_time_zone_culture_and_thread_count_give_the_same_bytes()
    {
        await BuildAsync("here");
        var run = await BuildAsync(
            "there", ("TZ", "Asia/Tokyo"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("DOTNET_PROCESSOR_COUNT", "1"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(TemporaryFolder.Fingerprint(folder.At("here")), TemporaryFolder.Fingerprint(folder.At("there")));
    }

    [Fact]
    public async Task Under_another_address_every_link_carries_its_path()
    {
        var run = await Tool.RunAsync(Repository.Root, ["build", "--output", folder.At("site"), "--base-url", "https://example.org/repo/"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(SiteLinks.Broken(folder.At("site"), "/repo/"));
    }

    public void Dispose() => folder.Dispose();

    private Task<ToolRun> BuildAsync(string output, params (string Name, string Value)[] environment) =>
        Tool.RunAsync(Repository.Root, ["build", "--output", folder.At(output), "--date", "2026-04-24"], environment);
}
