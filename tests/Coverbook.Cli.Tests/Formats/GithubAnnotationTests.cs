using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests.Formats;

/// <summary>Diagnostics as workflow commands, which GitHub shows at their lines.</summary>
public sealed class GithubAnnotationTests : IDisposable
{
    private readonly TemporaryFolder folder = FaultyFiles.Create();

    [Fact]
    public async Task A_bad_rule_and_a_bad_mapping_are_annotated_at_their_lines()
    {
        var run = await LintAsync(folder.Path, "", ".");
        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Golden.Equal("cli/formats/lint.github.txt", run.Output);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task The_other_formats_say_the_same(string format)
    {
        var run = await Tool.RunAsync(folder.Path, ["lint", ".", "--format", format]);
        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Golden.Equal($"cli/formats/lint.{format}.txt", run.Output);
    }

    [Fact]
    public async Task A_build_annotates_too()
    {
        using var site = new OutputSite(rules: 0);
        await File.WriteAllTextAsync(site.At("dist"), "mine", TestContext.Current.CancellationToken);
        var run = await site.BuildAsync("--format", "github");
        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("::error title=CB8002::The output folder 'dist' cannot be written", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 error, 0 warnings, 0 notices.\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".", "::error file=mappings/sensor.yaml,line=5,")]
    [InlineData("rules", "::error file=sensor.yaml,line=5,")]
    public async Task Paths_are_from_the_workspace_where_the_run_lies_in_one(string workspace, string expected)
    {
        var run = await LintAsync(folder.At("mappings"), Path.GetFullPath(folder.At(workspace)), "sensor.yaml");
        Assert.StartsWith(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_are_printed_though_ten_of_a_kind_are_shown()
    {
        folder.With("mappings/many.yaml", "source: Sensor\nprovider: aws\nfindings:\n" + string.Concat(
            Enumerable.Range(1, 12).Select(number => $"  - id: F{number}\n    techniques: [T{number}]\n")));
        var lines = (await LintAsync(folder.Path, "", "mappings/many.yaml")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(12, lines.Count(line => line.StartsWith("::error file=mappings/many.yaml,", StringComparison.Ordinal)));
        Assert.Equal("12 errors, 0 warnings, 0 notices. GitHub shows the first ten of each kind; all stand above.", lines[^1]);
    }

    [Fact]
    public async Task Names_and_texts_cannot_end_a_command_or_start_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such file names.");
        using var hostile = FaultyFiles.CreateHostile();
        var lines = (await LintAsync(hostile.Path, "", ".")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 2);
        Assert.All(lines[..^1], line => Assert.Matches(
            @"^::(error|warning|notice) file=([^,:%\p{C}]|%25|%3A|%2C)+(,(line|endLine|col|endColumn)=\d+)+,title=CB\d{4}::([^%\p{C}]|%25|%0A)+$",
            line));
        Assert.Contains(lines, line => line.Contains("file=rules/a%2Cb%3A%3Ac%250A%2525 'ü' {0} [x](1) #.yml,", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private static Task<ToolRun> LintAsync(string folder, string workspace, string path) =>
        Tool.RunAsync(folder, ["lint", path, "--format", "github"], ("GITHUB_WORKSPACE", workspace));
}
