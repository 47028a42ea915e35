using System.Text.Json.Nodes;
using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests;

/// <summary>Rule and mapping files on their own.</summary>
public sealed class LintTests : IDisposable
{
    private readonly TemporaryFolder folder = RuleFolder.Create().With("rules/shell_with_a_socket.yml", RuleFolder.Sound);

    [Fact]
    public async Task Sound_files_are_counted_and_nothing_else_is_said() =>
        Assert.Equal((0, "2 files: 0 errors, 0 warnings.\n", ""), await LintAsync("rules", "mappings"));

    [Fact]
    public async Task Absolute_paths_work_and_a_file_named_twice_counts_once() =>
        Assert.Equal((0, "2 files: 0 errors, 0 warnings.\n", ""), await LintAsync(folder.Path, "rules/shell_with_a_socket.yml"));

    [Fact]
    public async Task A_warning_shows_place_excerpt_and_cure_and_fails_only_when_strict()
    {
        folder.With(
            "rules/shell_with_a_socket.yml", RuleFolder.Sound.Replace("date: 2026-04-24", "date: 2026-04-42", StringComparison.Ordinal));
        const string found = """
            CB4102: '2026-04-42' is not a date; 'date' is left out.
                date: 2026-04-42
                      ^^^^^^^^^^
                Write YYYY-MM-DD.

            """;
        Assert.Equal(
            (0, $"rules/shell_with_a_socket.yml(8,7): warning {found}1 file: 0 errors, 1 warning.\n", ""), await LintAsync("rules"));
        Assert.Equal(
            (1, $"rules/shell_with_a_socket.yml(8,7): error {found}1 file: 1 error, 0 warnings.\n", ""),
            await LintAsync("rules", "--strict"));
    }

    [Fact]
    public async Task Errors_are_sorted_by_their_places()
    {
        folder.With("rules/shell_with_a_socket.yml", RuleFolder.Rule.Replace("'%admins%'", "5", StringComparison.Ordinal))
            .With("mappings/sensor.yaml", RuleFolder.Mapping.Replace("T1059", "T159", StringComparison.Ordinal))
            .With("a.yaml", "title: Sample\n");
        var (exitCode, output, _) = await LintAsync(".");
        Assert.Equal(1, exitCode);
        Assert.Equal(
            ["a.yaml(1,1): error CB4108", "mappings/sensor.yaml(5,19): error CB3101", "rules/shell_with_a_socket.yml(22,22): error CB4133"],
            output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(
                line => line[..(line.IndexOf(": error", StringComparison.Ordinal) + 14)]));
        Assert.EndsWith("3 files: 3 errors, 0 warnings.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remarks_wait_until_details_are_asked_for()
    {
        folder.With("one/Shell.yml", RuleFolder.Sound);
        Assert.Equal((0, "1 file: 0 errors, 0 warnings; --verbosity detailed shows 1 remark more.\n", ""), await LintAsync("one"));
        var (exitCode, output, _) = await LintAsync("one", "--verbosity", "detailed", "--strict");
        Assert.Equal(0, exitCode);
        Assert.StartsWith("one/Shell.yml(1,1): info CB4218: ", output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 file: 0 errors, 0 warnings.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_object_a_diagnostic()
    {
        folder.With("mappings/sensor.yaml", RuleFolder.Mapping.Replace("T1059", "T159", StringComparison.Ordinal));
        var (exitCode, output, errors) = await LintAsync(".", "--format", "json");
        Assert.Equal((1, ""), (exitCode, errors));
        Assert.Equal(
            """{"code":"CB3101","severity":"error","path":"mappings/sensor.yaml","line":5,"column":19,"message":"\u0027T159\u0027 is not a technique id.","cure":"Write T and four digits, for a sub-technique also a dot and three digits."}""",
            Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("coverbook: 'nowhere' does not exist.", "rules", "nowhere")]
    [InlineData("coverbook: 'empty' holds no file that ends in .yml, .yaml, .json, .csv, .tsv.", "empty")]
    [InlineData("coverbook: ", "rules", "--format", "xml")]
    [InlineData("coverbook: ")]
    public async Task Wrong_usage_is_refused(string expected, params string[] arguments)
    {
        Directory.CreateDirectory(folder.At("empty"));
        var (exitCode, output, errors) = await LintAsync(arguments);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith(expected, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint", "Example: coverbook lint ")]
    [InlineData("explain", "Example: coverbook explain rules")]
    [InlineData("match", "Example: coverbook match ")]
    public async Task Help_has_an_example(string command, string expected)
    {
        var run = await Tool.RunAsync(folder.Path, [command, "--help"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_s_rules_and_mappings_are_sound()
    {
        var run = await Tool.RunAsync(Repository.Root, ["lint", "rules", "content/mappings", "--strict"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task Real_rules_have_no_errors_but_in_what_their_log_sources_lack()
    {
        var run = await Tool.RunAsync(RealData.Folder, ["lint", "sigma/rules", "--format", "json"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        var found = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToArray();
        string[] errors =
        [
            .. found.Where(diagnostic => diagnostic["severity"]!.GetValue<string>() == "error")
                .Select(diagnostic => diagnostic["code"]!.GetValue<string>()),
        ];
        Assert.InRange(errors.Length, 1, 110);
        Assert.All(errors, code => Assert.True(code is "CB4401" or "CB4402", code));
    }

    public void Dispose() => folder.Dispose();

    private async Task<(int ExitCode, string Output, string Errors)> LintAsync(params string[] arguments)
    {
        var run = await Tool.RunAsync(folder.Path, ["lint", .. arguments]);
        return (run.ExitCode, run.Output, run.Errors);
    }
}
