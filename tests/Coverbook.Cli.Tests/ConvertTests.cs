using System.Text.Json.Nodes;

namespace Coverbook.Cli.Tests;

/// <summary>Rules as queries.</summary>
public sealed class ConvertTests : IDisposable
{
    private readonly TemporaryFolder folder = RuleFolder.Create();

    [Fact]
    public async Task A_rule_becomes_a_query_with_the_values_of_its_placeholders()
    {
        var run = await Tool.RunAsync(
            folder.Path, ["convert", "rules/shell_with_a_socket.yml", "--to", "lucene", "--define", "admins=root,1"]);
        Assert.Equal(
            (0, """
                Image:(/.*\/[bB][aA][sS][hH]/ OR /.*\/[sS][hH]/) AND CommandLine:/.*\/[dD][eE][vV]\/[tT][cC][pP]\/.*/ AND NOT User:(/[rR][oO][oO][tT]/ OR "1")

                """, ""),
            (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public async Task Without_them_it_is_refused()
    {
        var run = await Tool.RunAsync(folder.Path, ["convert", "rules", "--to", "kql"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("error CB4402", run.Errors, StringComparison.Ordinal);
        Assert.Contains("a placeholder stands for nothing", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_narrows_the_rules_that_it_names()
    {
        folder.With(
            "rules/filter_of_night.yml",
            "title: Night Shift\nlogsource:\n  product: linux\nfilter:\n  rules:\n    - 4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10\n  selection:\n    User: night\n  condition: not selection\n");
        var run = await Tool.RunAsync(folder.Path, ["convert", "rules", "--to", "lucene", "--define", "admins=root"]);
        Assert.Contains("AND NOT User:/[nN][iI][gG][hH][tT]/", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_tells_what_was_refused()
    {
        var run = await Tool.RunAsync(folder.Path, ["convert", "rules", "--to", "spl", "--format", "json"]);
        var line = JsonNode.Parse(run.Output)!;
        Assert.Equal(("spl", null), (line["dialect"]!.GetValue<string>(), line["query"]?.GetValue<string>()));
        Assert.StartsWith("This rule cannot be written in Splunk SPL", line["refused"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_gets_a_file_for_each_rule()
    {
        folder.With("rules/other/shell_with_a_socket.yml", RuleFolder.Rule);
        var run = await Tool.RunAsync(
            folder.Path, ["convert", "rules", "--to", "spl", "--define", "admins=root", "--output", "queries/spl"]);
        Assert.Equal((0, "", "coverbook: wrote 2 queries into 'queries/spl'.\n"), (run.ExitCode, run.Output, run.Errors));
        var query = await File.ReadAllTextAsync(
            Path.Combine(folder.Path, "queries/spl/shell_with_a_socket.spl"), TestContext.Current.CancellationToken);
        Assert.Contains("CommandLine=\"*/dev/tcp/*\" NOT User=\"root\"", query, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Path, "queries/spl/shell_with_a_socket-2.spl")));
    }

    [Fact]
    public async Task Another_language_is_no_value()
    {
        var run = await Tool.RunAsync(folder.Path, ["convert", "rules", "--to", "sql"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'sql'", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
