using System.Text.Json;
using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests;

/// <summary><c>coverbook diff</c>: what it compares, what it prints, and how it exits.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Two_built_sites_are_compared_and_so_are_their_snapshots()
    {
        folder.WithCopyOf(Repository.At("tests", "cases", "diagnostics", "base"), ".");
        await Tool.RunAsync(folder.Path, ["build", "--output", "old"]);
        folder.With("rules/one_more.yml", Rule("One more"));
        await Tool.RunAsync(folder.Path, ["build", "--output", "new"]);
        var run = await DiffAsync("old", "new");
        Assert.Contains("  - New rule: One more (T9001)\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing is worse than it was.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(run, await DiffAsync("old/data/snapshot.json", "new/"));
        Assert.Equal((0, 1), ((await DiffAsync("new", "old")).ExitCode, (await DiffAsync("new", "old", "--fail-on-regression")).ExitCode));
        Assert.Equal(0, (await DiffAsync("old", "new", "--fail-on-regression")).ExitCode);
    }

    [Fact]
    public async Task Every_format_is_printed()
    {
        Given();
        var markdown = (await DiffAsync("a.json", "b.json", "--format", "markdown")).Output;
        Assert.StartsWith("## Coverage from 2026-04-24 to", markdown, StringComparison.Ordinal);
        var json = (await DiffAsync("a.json", "b.json", "--format", "json")).Output;
        Assert.Equal(1, json.Count(character => character == '\n'));
        using var document = JsonDocument.Parse(json);
        Assert.Equal(1, document.RootElement.GetProperty("format").GetInt32());
    }

    [Theory]
    [InlineData("coverbook: NEW is missing: The later state.", "a.json")]
    [InlineData("coverbook: 'nowhere' is neither a built site nor a snapshot.", "nowhere", "a.json")]
    [InlineData("coverbook: 'empty' is neither a built site nor a snapshot.", "a.json", "empty")]
    [InlineData("broken.json(1,1): error CB6003: ", "broken.json", "a.json")]
    [InlineData("later.json(1,13): error CB6110: ", "a.json", "later.json")]
    [InlineData("coverbook: --format does not take 'xml'.", "a.json", "b.json", "--format", "xml")]
    public async Task What_cannot_be_compared_is_refused(string expected, params string[] arguments)
    {
        Given();
        var run = await DiffAsync(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(expected, run.Errors, StringComparison.Ordinal);
    }

    /// <summary>A night's history of all of ATT&amp;CK and thousands of rules is worth its place in git.</summary>
    [Fact]
    public async Task The_snapshot_of_the_real_site_is_small()
    {
        RealSite.Configure(folder);
        await Tool.RunAsync(folder.Path, ["build", "--output", "site"]);
        Assert.InRange(new FileInfo(folder.At("site/data/snapshot.json")).Length, 100_000, 1_000_000);
        Assert.Contains("Nothing changed.\n", (await DiffAsync("site", "site")).Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Given()
    {
        Directory.CreateDirectory(folder.At("empty"));
        var snapshot = File.ReadAllText(Repository.At("tests", "cases", "changes", "snapshot.json"));
        folder.With("a.json", snapshot)
            .With("b.json", snapshot.Replace("Rule C", "Rule of another title", StringComparison.Ordinal))
            .With("broken.json", "{")
            .With("later.json", "{ \"format\": 2 }");
    }

    private static string Rule(string title) => $"""
        title: {title}
        status: test
        level: low
        tags:
            - attack.t9001
        logsource:
            product: house
        detection:
            selection:
                eventName: Something
            condition: selection
        """;

    private async Task<ToolRun> DiffAsync(params string[] arguments)
    {
        var run = await Tool.RunAsync(folder.Path, ["diff", .. arguments]);
        return run with { Output = run.Output.ReplaceLineEndings("\n"), Errors = run.Errors.ReplaceLineEndings("\n") };
    }
}
