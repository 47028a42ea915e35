using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests.Formats;

/// <summary>Diagnostics as SARIF 2.1.0.</summary>
public sealed partial class SarifTests : IDisposable
{
    private readonly TemporaryFolder folder = FaultyFiles.Create();

    [Fact]
    public async Task A_bad_rule_and_a_bad_mapping_are_results_at_their_places()
    {
        var run = await LintAsync(folder, ".");
        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        SarifRun.Read(run.Output);
        Golden.Equal("cli/formats/lint.sarif", Version().Replace(run.Output, "\"version\": \"…\""));
    }

    [Fact]
    public async Task Sound_files_make_a_run_without_results()
    {
        var run = await LintAsync(folder, "rules/shell_with_a_socket.yml");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Empty(SarifRun.Read(run.Output)["results"]!.AsArray());
    }

    [Fact]
    public async Task A_build_prints_its_problems_and_nothing_else()
    {
        using var site = new OutputSite(rules: 0);
        await File.WriteAllTextAsync(site.At("dist"), "mine", TestContext.Current.CancellationToken);
        var run = await site.BuildAsync("--format", "sarif");
        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        var invocation = SarifRun.Read(run.Output)["invocations"]![0]!;
        Assert.False(invocation["executionSuccessful"]!.GetValue<bool>());
        var notification = Assert.Single(invocation["toolExecutionNotifications"]!.AsArray())!;
        Assert.Equal("CB8002", notification["associatedRule"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_check_of_a_built_site_tells_faults_where_they_were_written()
    {
        using var site = new OutputSite(rules: 0);
        const string rule = "rules/linux/process_creation/linux_cloud_agent_script_inline_payload.yml";
        var text = await File.ReadAllTextAsync(site.At(rule), TestContext.Current.CancellationToken);
        var line = text.Split('\n').TakeWhile(each => !each.StartsWith("references:", StringComparison.Ordinal)).Count() + 2;
        await File.WriteAllTextAsync(
            site.At(rule),
            text.Replace("references:\n", "references:\n    - http://example.org/plain\n", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        await site.BuiltAsync();
        var sarif = await Tool.RunAsync(site.Path, ["check", "--format", "sarif"]);
        var result = Assert.Single(
            SarifRun.Read(sarif.Output)["results"]!.AsArray(), found => found!["ruleId"]!.GetValue<string>() == "CB8106");
        Assert.EndsWith(rule, SarifRun.Uri(result), StringComparison.Ordinal);
        var annotations = await Tool.RunAsync(site.Path, ["check", "--format", "github"], ("GITHUB_WORKSPACE", site.Path));
        Assert.Contains($"::notice file={rule},line={line},", annotations.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_is_the_same_when_its_line_has_moved_and_another_when_it_has_changed()
    {
        var before = await FingerprintsAsync();
        folder.With("mappings/sensor.yaml", "# one\n# two\n" + File.ReadAllText(folder.At("mappings/sensor.yaml")));
        Assert.Equal(before, await FingerprintsAsync());
        folder.With("mappings/sensor.yaml", RuleFolder.Mapping.Replace("T1059", "T259", StringComparison.Ordinal));
        Assert.NotEqual(before, await FingerprintsAsync());
    }

    [Fact]
    public async Task Paths_are_from_the_repository_s_root()
    {
        Directory.CreateDirectory(folder.At(".git"));
        var run = await Tool.RunAsync(folder.At("mappings"), ["lint", "sensor.yaml", "--format", "sarif"], ("GITHUB_WORKSPACE", ""));
        Assert.Equal("mappings/sensor.yaml", SarifRun.Uri(SarifRun.Read(run.Output)["results"]![0]));
    }

    [Fact]
    public async Task A_file_outside_of_the_repository_has_a_uri_of_its_own()
    {
        var run = await Tool.RunAsync(
            folder.At("rules"), ["lint", "../mappings", "--format", "sarif"], ("GITHUB_WORKSPACE", folder.At("rules")));
        var result = SarifRun.Read(run.Output)["results"]![0];
        Assert.StartsWith("file:///", SarifRun.Uri(result), StringComparison.Ordinal);
        Assert.Equal(
            Path.GetFullPath(folder.At("mappings/sensor.yaml")),
            new Uri(SarifRun.Uri(result)).LocalPath);
    }

    [Fact]
    public async Task Names_and_texts_can_neither_be_seen_as_markup_nor_hide()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such file names.");
        using var hostile = FaultyFiles.CreateHostile();
        var run = await LintAsync(hostile, ".");
        Assert.Matches(@"^[\n -~]+$", run.Output);
        var results = SarifRun.Read(run.Output)["results"]!.AsArray();
        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.True(File.Exists(hostile.At(Uri.UnescapeDataString(SarifRun.Uri(result))))));
        Assert.All(results, AssertLiteral);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Every brace is doubled, and nothing reads as a link.</summary>
    private static void AssertLiteral(JsonNode? result)
    {
        var text = result!["message"]!["text"]!.GetValue<string>();
        var rest = text.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[{}]|[^\\]\]\(", rest);
    }

    private async Task<string[]> FingerprintsAsync()
    {
        var run = await LintAsync(folder, "mappings");
        return [.. SarifRun.Read(run.Output)["results"]!.AsArray().Select(SarifRun.Fingerprint)];
    }

    private static Task<ToolRun> LintAsync(TemporaryFolder folder, string path) =>
        Tool.RunAsync(folder.Path, ["lint", path, "--format", "sarif"], ("GITHUB_WORKSPACE", ""));

    /// <summary>The tool's version, which has the commit in it; that of the format stays.</summary>
    [GeneratedRegex(@"""version"": ""(?!2\.1\.0"")[^""]*""", RegexOptions.None, 1000)]
    private static partial Regex Version();
}
