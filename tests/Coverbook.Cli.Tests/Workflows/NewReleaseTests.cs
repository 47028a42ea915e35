using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests.Workflows;

/// <summary>A newer ATT&amp;CK release, which <c>refresh</c> announced: the nightly workflow proposes it, once.</summary>
public sealed class NewReleaseTests : IAsyncLifetime
{
    private const string Branch = "attack-release-enterprise-attack-19.0";

    private GitFolder site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await GitFolder.CreateAsync();
        var config = await File.ReadAllTextAsync(site.At("site", "site.config.json"));
        site.Write("site.config.json", config.Replace(
            "\"path\": \"content/attack/cloud.json\"",
            "\"starter\": \"content/attack/cloud.json\", \"release\": \"18.1\"",
            StringComparison.Ordinal));
        await site.CommitAsync("Take ATT&CK from its publisher");
        await site.GitAsync("push", "--quiet");
    }

    [Fact]
    public async Task A_pull_request_changes_the_release_and_reports_what_that_does()
    {
        using var night = Night("exit 0");
        await ProposeAsync(night);
        Assert.Equal(
            "    { \"domain\": \"enterprise-attack\", \"starter\": \"content/attack/cloud.json\", \"release\": \"19.0\" }",
            Changed(await site.RemoteAsync("show", "--format=", Branch)));
        Assert.Equal(
            $"pr create --base main --head {Branch} --title Take ATT&CK enterprise-attack 19.0 --body-file {night.Temp}/proposal/body.md\n",
            await File.ReadAllTextAsync(site.At("gh.txt"), TestContext.Current.CancellationToken));
        var body = await File.ReadAllTextAsync($"{night.Temp}/proposal/body.md", TestContext.Current.CancellationToken);
        Assert.StartsWith("MITRE publishes a newer release of ATT&CK: **enterprise-attack 19.0**. ", body, StringComparison.Ordinal);
        Assert.Matches(@"\n    .*site\.config\.json\(.* CB\d{4}: ", body);
    }

    [Fact]
    public async Task Ids_that_the_release_retired_are_rewritten_with_it()
    {
        var next = new StixKit { Version = "19.0" }
            .Tactic("TA0002", "Execution", "execution").Technique("T1201", "One").Revoked("T1101", "T1201");
        site.Write("content/attack/cloud.json", next.ToJson());
        site.Write("content/mappings/aws/house.yaml", "source: House\nprovider: aws\nfindings:\n- { id: a, techniques: [T1101] } # T1101\n");
        await site.CommitAsync("Map the house");
        await site.GitAsync("push", "--quiet");
        using var night = Night("exit 0");
        await ProposeAsync(night);
        Assert.EndsWith(
            "- { id: a, techniques: [T1201] } # T1101",
            await site.RemoteAsync("show", $"{Branch}:content/mappings/aws/house.yaml"),
            StringComparison.Ordinal);
        var body = await File.ReadAllTextAsync($"{night.Temp}/proposal/body.md", TestContext.Current.CancellationToken);
        Assert.Matches(@"\n    1 id in 1 file rewritten; [\d,]+ left alone\.\n", body);
    }

    [Fact]
    public async Task It_is_proposed_once_and_main_is_left_alone()
    {
        var before = await site.RemoteAsync("rev-parse", "main");
        using var night = Night("exit 0");
        await ProposeAsync(night);
        await site.GitAsync("switch", "--quiet", "main");
        var again = (await night.RunAsync("drift")).Succeeded();
        Assert.Equal(("", $"{Branch} is there already.\n"), (again.Outputs["branch"], again.Steps[0].Output));
        Assert.Equal(before, await site.RemoteAsync("rev-parse", "main"));
    }

    [Fact]
    public async Task Where_a_pull_request_may_not_be_opened_no_branch_stays()
    {
        using var night = Night("exit 1");
        var propose = await OpenAsync(night);
        Assert.Equal(("Open a pull request", 1), propose.Failure);
        Assert.Contains("::error::Settings, Actions, General", propose.Steps[0].Output, StringComparison.Ordinal);
        Assert.Equal("main", await site.RemoteAsync("branch", "--format=%(refname:short)"));
    }

    [Theory]
    [InlineData("enterprise-attack $(touch+x)", "No release: 'enterprise-attack $(touch+x)'.\n")]
    [InlineData("../../main 19.0", "No release: '../../main 19.0'.\n")]
    [InlineData("mobile-attack 19.0", "site.config.json names no release to change for mobile-attack 19.0.\n")]
    public async Task What_is_no_release_of_this_site_proposes_nothing(string announced, string said)
    {
        using var night = Night("exit 0", announced);
        await AnnounceAsync(night);
        var drift = await night.RunAsync("drift");
        Assert.Equal(("Report what the release changes", 1), drift.Failure);
        Assert.Equal(said, drift.Steps[0].Output);
    }

    public ValueTask DisposeAsync()
    {
        site?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task ProposeAsync(WorkflowRun night) => (await OpenAsync(night)).Succeeded();

    private static async Task<JobRun> OpenAsync(WorkflowRun night)
    {
        Assert.Equal("enterprise-attack 19.0", (await AnnounceAsync(night)).Outputs["releases"]);
        var drift = (await night.RunAsync("drift")).Succeeded();
        Assert.Equal(Branch, drift.Outputs["branch"]);
        return await night.RunAsync("propose");
    }

    private static async Task<JobRun> AnnounceAsync(WorkflowRun night) =>
        (await night.RunAsync("build", before: "Build the site")).Succeeded();

    /// <summary>The one line that a change adds.</summary>
    private static string Changed(string change) =>
        Assert.Single(change.Split('\n'), line => line.StartsWith('+') && !line.StartsWith("+++", StringComparison.Ordinal))[1..];

    /// <summary>A night with a program in place of GitHub's <c>gh</c>, which notes what it is asked for.</summary>
    private WorkflowRun Night(string answer, string announced = "enterprise-attack 19.0")
    {
        Directory.CreateDirectory(site.At("programs"));
        Tool.WriteExecutable(site.At("programs", "gh"), $"echo \"$@\" > '{site.At("gh.txt")}'\n{answer}\n");
        return new WorkflowRun(
            Workflow.Read("nightly.yml"),
            site.Path,
            OfflineTool.Create(site.At("tool"), announced.Length > 0 ? $"{announced}\\n" : ""),
            ("PATH", $"{site.At("programs")}:{Environment.GetEnvironmentVariable("PATH")}"));
    }
}
