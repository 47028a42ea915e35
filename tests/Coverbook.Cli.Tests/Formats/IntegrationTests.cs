using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests.Formats;

/// <summary>What the page on integrations says to copy does what it says.</summary>
public sealed partial class IntegrationTests : IDisposable
{
    private static readonly string[] Parts = ["file", "line", "column", "severity", "code"];

    private static readonly string[] Shell = ["sh", "-ec"];

    private readonly TemporaryFolder folder = new TemporaryFolder()
        .With("rules/bad_rule_of_a_shell.yml", RuleFolder.Rule.Replace("'%admins%'", "5", StringComparison.Ordinal))
        .With("content/mappings/sensor.yaml", RuleFolder.Mapping.Replace("T1059", "T159", StringComparison.Ordinal));

    [Fact]
    public async Task The_workflow_s_command_annotates_a_bad_rule_and_a_bad_mapping_at_their_lines()
    {
        var run = await RunAsync(Assert.Single(Commands(), command => command.EndsWith("--format github", StringComparison.Ordinal)));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("::error file=rules/bad_rule_of_a_shell.yml,line=22,endLine=22,col=22,", run.Output, StringComparison.Ordinal);
        Assert.Contains("::error file=content/mappings/sensor.yaml,line=5,endLine=5,col=19,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workflow_s_command_writes_the_document_that_is_uploaded()
    {
        var run = await RunAsync(Assert.Single(Commands(), command => command.Contains("--format sarif", StringComparison.Ordinal)));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        var written = await File.ReadAllTextAsync(folder.At("coverbook.sarif"), TestContext.Current.CancellationToken);
        var results = SarifRun.Read(written)["results"]!;
        Assert.Equal(
            ["content/mappings/sensor.yaml", "rules/bad_rule_of_a_shell.yml"],
            results.AsArray().Where(result => result!["level"]!.GetValue<string>() == "error").Select(SarifRun.Uri));
        Assert.Contains("sarif_file: coverbook.sarif\n", Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github-problem-matcher.json")]
    [InlineData("vscode-problem-matcher.json")]
    public async Task A_problem_matcher_reads_what_is_printed(string name)
    {
        var run = await Tool.RunAsync(folder.Path, ["lint", "rules", "content/mappings"]);
        var matcher = JsonNode.Parse(File.ReadAllText(Repository.At("generator", "docs", "integrations", name)))!;
        var pattern = (matcher["problemMatcher"] as JsonArray)?[0]!["pattern"]![0]! ?? matcher["tasks"]![0]!["problemMatcher"]!["pattern"]!;
        var line = new Regex(pattern["regexp"]!.GetValue<string>(), RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
        var found = run.Output.Split('\n').Select(each => line.Match(each)).Where(match => match.Success).Select(match =>
            string.Join('|', Parts.Select(part => match.Groups[pattern[part]!.GetValue<int>()].Value)));
        Assert.Equal(["content/mappings/sensor.yaml|5|19|error|CB3101", "rules/bad_rule_of_a_shell.yml|22|22|error|CB4133"], found);
    }

    [Fact]
    public async Task The_hook_s_entry_checks_the_files_that_it_is_given()
    {
        var hook = await File.ReadAllTextAsync(Repository.At(".pre-commit-hooks.yaml"), TestContext.Current.CancellationToken);
        var entry = HookEntry().Match(hook).Groups["entry"].Value;
        var run = await RunAsync($"{entry} rules/bad_rule_of_a_shell.yml content/mappings/sensor.yaml");
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("2 files: 2 errors, 0 warnings.\n", run.Output, StringComparison.Ordinal);
        var files = HookFiles().Match(hook).Groups["files"].Value;
        Assert.All(["rules/a.yml", "content/mappings/aws/b.yaml"], path => Assert.Matches(files, path));
    }

    public void Dispose() => folder.Dispose();

    private static string Page() =>
        File.ReadAllText(Repository.At("generator", "docs", "integrations", "README.md")).ReplaceLineEndings("\n");

    private static IEnumerable<string> Commands() => Command().Matches(Page()).Select(match => match.Groups["command"].Value);

    private Task<ToolRun> RunAsync(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The workflow runs on Linux.");
        return Tool.RunScriptAsync(folder.Path, Shell, command, ("GITHUB_WORKSPACE", folder.Path));
    }

    [GeneratedRegex(@"^ +- run: (?<command>coverbook .+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    [GeneratedRegex(@"^  entry: (?<entry>.+?)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HookEntry();

    [GeneratedRegex(@"^  files: (?<files>.+?)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HookFiles();
}
