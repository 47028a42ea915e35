using System.Text.RegularExpressions;

namespace Coverbook.Cli.Tests;

/// <summary>"Last verified" on the pages: the day of the last check that passed, kept in the lock, which only ever moves on.</summary>
public sealed partial class LastVerifiedTests : IDisposable
{
    private const string Lock = "content/sources.lock.json";

    private readonly OutputSite site = new(rules: 0);

    private string Page => File.ReadAllText(site.At("dist/techniques/T1059/index.html"));

    private string Kept => KeptDay().Match(File.ReadAllText(site.At(Lock))).Groups["day"].Value;

    private static string Today => $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}";

    [Fact]
    public async Task A_pass_moves_the_day_that_the_next_build_prints()
    {
        await site.BuiltAsync();
        Assert.Contains("Last verified: not yet", Page, StringComparison.Ordinal);
        var before = Today;
        var run = await CheckAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(Kept, new[] { before, Today });
        Assert.Contains($"\"Last verified\" is {Kept} from the next build on.", run.Output, StringComparison.Ordinal);

        await site.BuiltAsync();
        Assert.Contains($"Last verified: {Kept}", Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"format\": 1, \"verified\": \"2999-01-01\" }", 0)]
    [InlineData("{ \"format\": 7 }", 1)]
    [InlineData("{ \"format\": 1, ", 1)]
    public async Task A_later_day_and_a_lock_that_nobody_understands_stay(string text, int exitCode)
    {
        await site.BuiltAsync();
        File.WriteAllText(site.At(Lock), text);
        Assert.Equal(exitCode, (await CheckAsync()).ExitCode);
        Assert.Equal(text, File.ReadAllText(site.At(Lock)));
    }

    [Fact]
    public async Task A_check_that_fails_moves_nothing()
    {
        await site.BuiltAsync();
        File.WriteAllText(site.At("dist/more.html"), "<p>");
        Assert.Equal(1, (await CheckAsync()).ExitCode);
        Assert.False(File.Exists(site.At(Lock)));
    }

    [Fact]
    public async Task A_check_of_another_folder_moves_nothing()
    {
        await site.BuildAsync("--output", "elsewhere");
        Assert.Equal(0, (await CheckAsync("elsewhere")).ExitCode);
        Assert.False(File.Exists(site.At(Lock)));
    }

    public void Dispose() => site.Dispose();

    private Task<ToolRun> CheckAsync(params string[] arguments) => Tool.RunAsync(site.Path, ["check", .. arguments]);

    [GeneratedRegex("\"verified\": \"(?<day>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex KeptDay();
}
