using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests;

/// <summary>What the program says about itself.</summary>
public sealed class HelpTests : IDisposable
{
    private readonly TemporaryFolder folder = RuleFolder.Create();

    [Fact]
    public async Task The_help_of_every_command_is_what_people_read()
    {
        var all = "";
        foreach (var command in new[]
        {
            "", "build", "serve", "check", "lint", "explain", "match", "convert", "gaps", "diff", "export", "import", "migrate",
        })
        {
            all += $"$ coverbook help {command}\n{(await RunAsync("help", command)).Output}\n";
        }

        Golden.Equal("cli/help.txt", all);
    }

    [Theory]
    [InlineData("build", "--help")]
    [InlineData("build", "-h")]
    [InlineData("build", "-?")]
    [InlineData("--help", "build")]
    [InlineData("build", "docs", "--output", "x", "-h")]
    public async Task It_is_asked_for_as_elsewhere(params string[] words) =>
        Assert.Equal(await RunAsync("help", "build"), await RunAsync(words));

    [Fact]
    public async Task Both_names_of_the_version_are_known()
    {
        var run = await RunAsync("--version");
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", run.Output);
        Assert.Equal(run, await RunAsync("-V"));
    }

    public void Dispose() => folder.Dispose();

    private async Task<ToolRun> RunAsync(params string[] words) =>
        await Tool.RunAsync(folder.Path, [.. words.Where(word => word.Length > 0)]);
}
