using System.Text.RegularExpressions;

namespace Coverbook.Cli.Tests;

/// <summary>
/// What people see on a terminal, and what programs get. A terminal is made by script(1), and without it these tests say that they were
/// skipped.
/// </summary>
public sealed partial class TerminalTests : IDisposable
{
    private readonly TemporaryFolder folder =
        RuleFolder.Create().With("rules/broken.yml", "title: [\n").With("rules/a\n::error::b.yml", "title: \u001b[2J\u202e\n");

    [Fact]
    public async Task Errors_are_coloured_on_a_terminal()
    {
        var shown = await OnTerminalAsync("lint rules/broken.yml", "TERM=xterm");
        Assert.Contains("\u001b[", shown, StringComparison.Ordinal);
        Assert.Contains("rules/broken.yml(1,8): error CB4003: ", Colours().Replace(shown, ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM=xterm NO_COLOR=1")]
    [InlineData("TERM=dumb")]
    public async Task Nothing_is_coloured_for_those_who_want_none(string environment) =>
        Assert.DoesNotContain("\u001b", await OnTerminalAsync("lint rules/broken.yml", environment), StringComparison.Ordinal);

    [Fact]
    public async Task Long_lines_are_not_folded()
    {
        var name = $"rules/{new string('x', 150)}.yml";
        folder.With(name, "title: [\n");
        Assert.Contains(
            $"{name}(1,8): error CB4003: ",
            Colours().Replace(await OnTerminalAsync($"lint {name}", "TERM=xterm COLUMNS=40"), ""),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_cannot_command_a_terminal_or_a_build_server()
    {
        var run = await Tool.RunAsync(folder.Path, ["lint", "rules"]);
        Assert.Contains(@"rules/a\u000A::error::b.yml(1,", run.Errors + run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(
            @"[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069]", run.Errors + run.Output);
        Assert.DoesNotMatch("(?m)^[ ]*::", run.Errors + run.Output);
    }

    [Fact]
    public async Task A_long_build_shows_what_it_is_at_and_leaves_nothing_of_that()
    {
        using var site = new OutputSite(rules: 1_500);
        var shown = await OnTerminalAsync("build", "TERM=xterm", site.Path);
        Assert.Matches("Reading ATT&CK, mappings and rules…|Joining them…|Planning the pages…|Rendering pages…|Publishing…", shown);
        Assert.True(
            shown.LastIndexOf("\u001b[?25h", StringComparison.Ordinal) > shown.LastIndexOf("\u001b[?25l", StringComparison.Ordinal),
            "the cursor stays hidden");
        Assert.EndsWith("Built into dist with 0 errors and 0 warnings.", shown.TrimEnd(), StringComparison.Ordinal);
        var piped = await site.BuildAsync("--output", "other");
        Assert.Equal((0, ""), (piped.ExitCode, piped.Errors));
        Assert.DoesNotContain("\u001b", piped.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Matches_cannot_either(string format)
    {
        folder.With(
            "rules/evil.yml", RuleFolder.Rule.Replace("Shell With A Socket", "\"\\e[2J ##[add-mask]x ::stop\"", StringComparison.Ordinal));
        var run = await Tool.RunAsync(
            folder.Path, ["match", "rules/evil.yml", "--events", "events.jsonl", "--define", "admins=root", "--format", format]);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("##[", run.Output, StringComparison.Ordinal);
        Assert.Contains(@"#\u0023[add-mask]x ::stop", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task<string> OnTerminalAsync(string arguments, string environment, string? at = null)
    {
        var trial = await Tool.RunScriptAsync(folder.Path, ["sh", "-c"], "script --version");
        Assert.SkipUnless(trial.ExitCode == 0, "This machine has no script(1).");
        var run = await Tool.RunScriptAsync(
            at ?? folder.Path,
            ["sh", "-c"],
            $"script -qec 'env -u NO_COLOR {environment} {Tool.InShell} {arguments}' /dev/null < /dev/null");
        return run.Output;
    }

    [GeneratedRegex(@"\u001b\[[0-9;]*m", RegexOptions.None, 1000)]
    private static partial Regex Colours();
}
