using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests.Workflows;

/// <summary>
/// Nights of a site that is fed over HTTP, by the very steps of the nightly workflow: the STIX 2.1 bundle of ATT&amp;CK for ICS, and an
/// altered copy of it.
/// </summary>
public sealed class WholeNightTests : IAsyncLifetime
{
    private const string Lock = "content/sources.lock.json";
    private const string Bundle = "ics-attack-18.1.json";
    private const string Page = "dist/techniques/T0803/index.html";

    private Publisher publisher = null!;
    private GitFolder site = null!;

    private string Text => File.ReadAllText(Path.Combine(RealData.Folder, "attack-stix-2.1", Bundle));

    public async ValueTask InitializeAsync()
    {
        publisher = await Publisher.StartAsync();
        site = await GitFolder.CreateAsync();
        publisher.With(Bundle, Text);
        WithReleases("18.1");
        site.Write("site.config.json", publisher.Config
            .Replace("enterprise-attack", "ics-attack", StringComparison.Ordinal)
            .Replace("\"sources\"", "\"coverage\": { \"platforms\": [] },\n  \"sources\"", StringComparison.Ordinal));
        Directory.Delete(site.At("site", "content", "notes"), recursive: true);
        Directory.Delete(site.At("site", "content", "pages"), recursive: true);
        publisher.With(Publisher.Mapping, Mapping("T0803"), "text/yaml")
            .With(Publisher.Rules, Publisher.Zip(("rules/a.yml", InputTexts.Rule("Message blocked", "aws", "T0803"))), "application/zip");
        await site.CommitAsync("A site of its own");
        await site.GitAsync("push", "--quiet");
    }

    public async ValueTask DisposeAsync()
    {
        site.Dispose();
        await publisher.DisposeAsync();
    }

    [Fact]
    public async Task A_first_night_a_quiet_one_and_one_that_brings_something()
    {
        var first = await NightAsync();
        Assert.Contains("'ics-attack': new (18.1), 83 items", first, StringComparison.Ordinal);
        Assert.Contains("Block Command Message", Read(Page), StringComparison.Ordinal);
        var history = await site.RemoteAsync("ls-tree", "--name-only", "main", "content/history/");
        Assert.Single(history.Split('\n'));

        await TurnBackAsync();
        var old = Read(Lock);
        var quiet = await NightAsync();
        Assert.Contains("Nothing is newer. The lock's dates moved.", quiet, StringComparison.Ordinal);
        Assert.Equal(WithoutDays(old), WithoutDays(Read(Lock)));
        Assert.NotEqual(old, Read(Lock));
        Assert.Equal(history, await site.RemoteAsync("ls-tree", "--name-only", "main", "content/history/"));

        publisher.With(Bundle, Text.Replace("\"Block Command Message\"", "\"Block Command Messages\"", StringComparison.Ordinal))
            .With(Publisher.Mapping, Mapping("T0803", "T0804"), "text/yaml");
        Directory.Move(site.At("site", "dist"), site.At("before"));
        var third = await NightAsync();
        Assert.Contains("'sensors': changed, 1 to 2 items", third, StringComparison.Ordinal);
        Assert.Contains("Block Command Messages", Read(Page), StringComparison.Ordinal);
        Assert.Contains("Block Command Messages", Read("dist/changes/index.html"), StringComparison.Ordinal);
        Assert.Contains("T0804", Read("dist/feed.xml"), StringComparison.Ordinal);
        Assert.Equal(2, (await site.RemoteAsync("ls-tree", "--name-only", "main", "content/history/")).Split('\n').Length);
        var diff = await Tool.RunAsync(site.Path, ["diff", site.At("before"), "dist", "--format", "markdown"]);
        Assert.Contains("Block Command Messages", diff.Output, StringComparison.Ordinal);
        Assert.Equal(0, diff.ExitCode);
    }

    [Fact]
    public async Task A_night_that_fails_leaves_the_site_and_the_lock_of_the_night_before()
    {
        await NightAsync();
        var (before, page, head) = (Read(Lock), Read(Page), await site.RemoteAsync("rev-parse", "main"));
        publisher.With(Bundle, "<!doctype html><title>Sorry</title>", "text/html");
        using var night = new WorkflowRun(Workflow.Read("nightly.yml"), site.Path);
        var build = await night.RunAsync("build");
        Assert.Equal(("Refresh the sources", 3), build.Failure);
        Assert.Contains("error CB9111", build.Summary, StringComparison.Ordinal);
        Assert.Equal((before, page, head), (Read(Lock), Read(Page), await site.RemoteAsync("rev-parse", "main")));
    }

    [Fact]
    public async Task A_newer_release_is_proposed_with_what_it_would_change()
    {
        WithReleases("18.1", "19.0");
        const string version = "\"x_mitre_version\": \"18.1\"";
        publisher.With("ics-attack-19.0.json", Text.Replace(version, "\"x_mitre_version\": \"19.0\"", StringComparison.Ordinal));
        using var night = new WorkflowRun(Workflow.Read("nightly.yml"), site.Path);
        var build = (await night.RunAsync("build")).Succeeded();
        Assert.Equal("ics-attack 19.0", build.Outputs["releases"]);
        (await night.RunAsync("record")).Succeeded();
        (await night.RunAsync("drift")).Succeeded();
        Assert.Contains("19.0", await Proposed("change.patch"), StringComparison.Ordinal);
        Assert.Contains("the site builds", await Proposed("body.md"), StringComparison.Ordinal);

        Task<string> Proposed(string name) =>
            File.ReadAllTextAsync(Path.Combine(night.Temp, "proposal", name), TestContext.Current.CancellationToken);
    }

    private static string Mapping(params string[] techniques) => InputTexts.Mapping("Hall Sensors", string.Join('\n', techniques.Select(
        id => $"  - id: About{id}\n    title: Something about {id}\n    techniques: {{ {id}: 0.8 }}")));

    private static string WithoutDays(string text) => string.Join('\n', text.Split('\n').Where(line =>
        !line.Contains("\"checked\"", StringComparison.Ordinal) && !line.Contains("\"verified\"", StringComparison.Ordinal)));

    private void WithReleases(params string[] releases) => publisher.With("index.json", $$"""
        { "collections": [ { "versions": [ {{string.Join(", ", releases.Select(release =>
            $$"""{ "version": "{{release}}", "url": "{{publisher.Address}}ics-attack-{{release}}.json" }"""))}} ] } ] }
        """);

    /// <summary>A night from its first step to its commit, and its summary.</summary>
    private async Task<string> NightAsync()
    {
        using var night = new WorkflowRun(Workflow.Read("nightly.yml"), site.Path);
        var build = (await night.RunAsync("build")).Succeeded();
        (await night.RunAsync("record")).Succeeded();
        return build.Summary;
    }

    /// <summary>As if the last night was long ago.</summary>
    private async Task TurnBackAsync()
    {
        var today = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}";
        site.Write(Lock, Read(Lock)
            .Replace($"\"checked\": \"{today}\"", "\"checked\": \"2026-01-01\"", StringComparison.Ordinal)
            .Replace($"\"verified\": \"{today}\"", "\"verified\": \"2026-01-01\"", StringComparison.Ordinal));
        await site.CommitAsync("Long ago");
        await site.GitAsync("push", "--quiet");
    }

    private string Read(string path) => File.ReadAllText(site.At("site", path));
}
