namespace Coverbook.Cli.Tests.Workflows;

/// <summary>The scripts that a pull request meets.</summary>
public sealed class PullRequestTests : IAsyncLifetime
{
    private const string Mapping = "content/mappings/aws/new.yaml";

    private GitFolder site = null!;

    public async ValueTask InitializeAsync() => site = await GitFolder.CreateAsync();

    [Fact]
    public async Task What_it_brings_is_built_and_told_in_the_summary()
    {
        await ProposeAsync(Mapping, Finding("T1059"));
        using var run = Run();
        var preview = (await run.RunAsync("preview")).Succeeded();
        Assert.Contains("New sensor", preview.Summary, StringComparison.Ordinal);
        Assert.True(File.Exists(site.At("site", "dist", "providers", "aws", "new-sensor", "index.html")));
        Assert.False(File.Exists($"{run.Temp}/base-site/providers/aws/new-sensor/index.html"));
        Assert.True(File.Exists($"{run.Temp}/base-site/providers/aws/index.html"));
    }

    [Fact]
    public async Task Less_coverage_than_before_fails_after_it_is_told()
    {
        site.Write(Mapping, Finding("T1059"));
        await site.CommitAsync("A sensor");
        await ProposeAsync(Mapping, Finding("T1059").Replace("  - { id: F, techniques: [T1059] }", "  []", StringComparison.Ordinal));
        using var run = Run();
        var preview = await run.RunAsync("preview");
        Assert.Equal(("Compare with the base branch's site", 1), preview.Failure);
        Assert.Contains("New sensor", preview.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("T159", "title=CB3101::")]
    [InlineData("T1999", "title=CB5002::")]
    public async Task Problems_are_annotations_and_warnings_count_as_errors(string technique, string expected)
    {
        await ProposeAsync(Mapping, Finding(technique));
        using var run = Run();
        var preview = await run.RunAsync("preview");
        Assert.Equal(("Build the site, strictly", 1), preview.Failure);
        Assert.Matches($"(?m)^::error file={Mapping},line=4,.*{expected}", preview.Steps[0].Output);
    }

    [Fact]
    public async Task A_base_that_does_not_build_is_not_the_proposals_fault()
    {
        site.Write(Mapping, Finding("T159"));
        await site.CommitAsync("A mistake");
        await ProposeAsync(Mapping, Finding("T1059"));
        using var run = Run();
        var preview = (await run.RunAsync("preview")).Succeeded();
        var output = string.Concat(preview.Steps.Select(step => step.Output));
        Assert.Contains("::notice::The base branch does not build", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists($"{run.Temp}/base-site"));
    }

    public ValueTask DisposeAsync()
    {
        site?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Finding(string technique) =>
        $"source: New sensor\nprovider: aws\nfindings:\n  - {{ id: F, techniques: [{technique}] }}\n";

    private WorkflowRun Run() => new(Workflow.Read("pages.yml"), site.Path);

    /// <summary>Leaves the clone as GitHub checks a pull request out: at its merge with the base branch.</summary>
    private async Task ProposeAsync(string name, string text)
    {
        await site.GitAsync("switch", "--quiet", "--create", "proposal");
        site.Write(name, text);
        await site.CommitAsync("A proposal");
        await site.GitAsync("switch", "--quiet", "main");
        await site.GitAsync("merge", "--quiet", "--no-ff", "--message", "The merge", "proposal");
    }
}
