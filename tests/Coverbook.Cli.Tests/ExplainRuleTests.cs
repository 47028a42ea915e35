using System.Text.Json.Nodes;
using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests;

/// <summary>What rules look for, without a site.</summary>
public sealed class ExplainRuleTests : IDisposable
{
    private readonly TemporaryFolder folder = RuleFolder.Create();

    [Fact]
    public async Task A_rule_is_a_tree_that_a_person_can_read()
    {
        var run = await ExplainAsync("rules/shell_with_a_socket.yml");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Golden.Equal("cli/explain-rule.txt", run.Output);
    }

    [Fact]
    public async Task Several_files_have_their_names_above_them()
    {
        folder.With("rules/another_shell.yml", RuleFolder.Rule.Replace("Shell With", "Another Shell With", StringComparison.Ordinal));
        var run = await ExplainAsync(folder.At("rules"));
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("rules/another_shell.yml:\n\nAnother Shell With A Socket\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n\nrules/shell_with_a_socket.yml:\n\nShell With A Socket\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_the_neutral_form()
    {
        var run = await ExplainAsync("rules", "--format", "json");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        const string user = """{"t":"str","parts":[{"p":"admins"}]}""";
        const string socket = """{"t":"str","parts":[{"w":"*"},"/dev/tcp/",{"w":"*"}]}""";
        const string bash = """{"t":"str","parts":[{"w":"*"},"/bash"]}""";
        const string sh = """{"t":"str","parts":[{"w":"*"},"/sh"]}""";
        const string expected = $$$"""
            {
              "path": "rules/shell_with_a_socket.yml", "index": 0, "kind": "rule", "title": "Shell With A Socket",
              "id": "4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10", "name": null, "status": "test", "level": "high", "date": "2026-04-24", "modified": null,
              "logsource": { "category": "process_creation", "product": "linux", "service": null }, "related": [],
              "tags": [ "attack.execution", "attack.t1059.004" ],
              "detections": {
                "selection": { "link": "and", "items": [
                  { "field": "Image", "modifiers": [ "endswith" ], "link": "or", "negated": false, "values": [ {{{bash}}}, {{{sh}}} ] },
                  { "field": "CommandLine", "modifiers": [ "contains" ], "link": "or", "negated": false, "values": [ {{{socket}}} ] } ] },
                "filter_main_admin": { "link": "and", "items": [
                  { "field": "User", "modifiers": [ "expand" ], "link": "or", "negated": false, "values": [ {{{user}}} ] } ] }
              },
              "conditions": [ "selection and not filter_main_admin" ],
              "condition_ast": [ { "op": "and", "args": [ { "id": "selection" }, { "op": "not", "args": [ { "id": "filter_main_admin" } ] } ] } ],
              "resolved": [ { "op": "and", "args": [
                { "op": "and", "args": [
                  { "op": "or", "args": [ { "field": "Image", "value": {{{bash}}} }, { "field": "Image", "value": {{{sh}}} } ] },
                  { "field": "CommandLine", "value": {{{socket}}} } ] },
                { "op": "not", "args": [ { "field": "User", "value": {{{user}}} } ] } ] } ]
            }
            """;
        var line = Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), JsonNode.Parse(line)!.ToJsonString());
    }

    [Fact]
    public async Task A_broken_rule_is_told_and_the_others_are_explained()
    {
        folder.With("rules/broken.yml", "title: [\n");
        var run = await ExplainAsync("rules");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("rules/broken.yml(1,8): error CB4003: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Shell With A Socket", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_neither_a_technique_nor_a_file_is_refused()
    {
        var run = await ExplainAsync("shell.yml");
        Assert.Equal(
            (
                2,
                "",
                "coverbook: 'shell.yml' does not exist. Name files or folders of rules, ids of ATT&CK, such as T1059 or G0016, or sources of the site.\n"),
            (run.ExitCode, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("T0859.9", "No technique of this site's ATT&CK data has the id 'T0859.9'. The site's list of techniques has them all.")]
    [InlineData("t9999", "No technique of this site's ATT&CK data has the id 'T9999'. The site's list of techniques has them all.")]
    [InlineData("T1059.094", "No technique of this site's ATT&CK data has the id 'T1059.094'. Did you mean 'T1059.004'?")]
    public async Task An_id_that_is_not_in_the_data_is_told(string id, string expected)
    {
        var run = await Tool.RunAsync(Repository.Root, ["explain", id]);
        Assert.Equal((1, "", $"coverbook: {expected}\n"), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public async Task Small_letters_do_for_an_id()
    {
        var run = await Tool.RunAsync(Repository.Root, ["explain", "t1059.004"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("T1059.004 ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Techniques_and_rules_are_explained_together()
    {
        var run = await Tool.RunAsync(Repository.Root, ["explain", folder.At("rules"), "T1059", "--format", "json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(2, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_tactic_is_explained_by_its_id_or_its_name()
    {
        var byId = await Tool.RunAsync(Repository.Root, ["explain", "ta0002"]);
        var byName = await Tool.RunAsync(Repository.Root, ["explain", "Execution"]);
        Assert.Equal((0, "", byId.Output), (byName.ExitCode, byName.Errors, byName.Output));
        Assert.StartsWith("TA0002 Execution ", byId.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adversaries_are_explained_together_and_what_is_missing_is_told()
    {
        folder.With("site/attack.json", new StixKit().Tactic("TA0002", "Execution", "execution").Technique("T1059", "Scripting")
            .Adversary("G0001", "Night Owl").Adversary("S0001", "Lantern").Related("uses", "G0001", "T1059").ToJson());
        folder.With("site/site.config.json", """
            {
              "site": { "title": "Night", "baseUrl": "https://example.org/" },
              "product": { "name": "Doorbell" },
              "attack": [ { "domain": "enterprise-attack", "path": "attack.json" } ]
            }
            """);
        var run = await ExplainAsync("lantern", "G0001", "G0011", "--site", folder.At("site"));
        Assert.Equal(
            (1, "coverbook: No group, software or campaign of this site's ATT&CK data has the id 'G0011'. Did you mean 'G0001'?\n"),
            (run.ExitCode, run.Errors));
        Assert.StartsWith("2 together (ATT&CK 18.1): what at least one of them uses\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("S0001 Lantern, malware  attack.json:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_real_rules_are_explained_each_on_a_line()
    {
        var run = await Tool.RunAsync(RealData.Folder, ["explain", "sigma/rules", "--format", "json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3141, lines.Length);
        Assert.All(lines, line => Assert.NotNull(JsonNode.Parse(line)!["resolved"]));
    }

    public void Dispose() => folder.Dispose();

    private Task<ToolRun> ExplainAsync(params string[] arguments) => Tool.RunAsync(folder.Path, ["explain", .. arguments]);
}
