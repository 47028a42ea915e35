using System.Text.Json;
using Coverbook.Tests.Kit;
using Json.Schema;

namespace Coverbook.Cli.Tests;

/// <summary><c>coverbook gaps</c>: what it lists, in which formats, and how it exits.</summary>
public sealed class GapsTests : IDisposable
{
    private const string Config = """
        {
          "site": { "title": "Test site", "baseUrl": "https://example.org/base/" },
          "product": { "name": "DCV" },
          "providers": [ { "id": "aws", "name": "AWS" } ],
          "attack": [ { "domain": "enterprise-attack", "path": "attack.json" } ],
          "mappings": [ { "path": "mappings/*.yaml" } ],
          "rules": [ { "path": "rules/*.yml" } ],
          "output": "dist"
        }
        """;

    private readonly TemporaryFolder folder = new TemporaryFolder()
        .With("site.config.json", Config)
        .With("attack.json", Bundle("Brute Force").ToJson())
        .With("mappings/a.yaml", InputTexts.Mapping("Source", "  - { id: F1, techniques: { T1059.001: 0.5, T1003: 0.4, T1100: 0.4 } }"))
        .With("rules/a.yml", InputTexts.Rule("A", "aws", "T1002"))
        .With("content/notes/T1004.md", "---\naccepted: { reason: So it is, review: 2027-01-31 }\n---\n");

    [Fact]
    public async Task The_text_is_what_people_read()
    {
        var run = await GapsAsync();
        Golden.Equal("cli/gaps.txt", run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Theory]
    [InlineData("json", "api/v1/gaps.json")]
    [InlineData("csv", "data/gaps.csv")]
    public async Task Other_formats_are_the_files_of_the_site(string format, string file)
    {
        await Tool.RunAsync(folder.Path, ["build"]);
        Assert.Equal(
            (await File.ReadAllTextAsync(folder.At($"dist/{file}"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"),
            (await GapsAsync("--format", format)).Output);
    }

    [Fact]
    public async Task The_object_keeps_to_its_schema()
    {
        var schema = JsonSchema.FromText(
            await File.ReadAllTextAsync(Repository.At("generator", "docs", "gaps.schema.json"), TestContext.Current.CancellationToken));
        using var document = JsonDocument.Parse((await GapsAsync("--format", "json")).Output);
        var verdict = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(verdict.IsValid, JsonSerializer.Serialize(verdict));
        Assert.Equal(7, document.RootElement.GetProperty("techniques").GetArrayLength());
    }

    [Theory]
    [InlineData("0", 1, "coverbook: 2 gaps, more than the 0 that --fail-on allows.\n")]
    [InlineData("1", 1, "coverbook: 2 gaps, more than the 1 that --fail-on allows.\n")]
    [InlineData("2", 0, "")]
    public async Task More_gaps_than_are_allowed_fail(string allowed, int exitCode, string errors)
    {
        var run = await GapsAsync("--fail-on", allowed);
        Assert.Equal((exitCode, errors), (run.ExitCode, run.Errors));
        Assert.Equal((await GapsAsync()).Output, run.Output);
    }

    [Fact]
    public async Task Inputs_with_errors_are_told_and_fail()
    {
        folder.With("mappings/b.yaml", InputTexts.Mapping("Other", "  - { id: F1, techniques: [T159] }"));
        var run = await GapsAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("mappings/b.yaml(5,28): error CB3101: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("2 gaps. ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coverbook: --fail-on does not take '-1'. It takes a number of gaps, 0 or more.", "--fail-on", "-1")]
    [InlineData("coverbook: --fail-on does not take 'many'. It takes a number of gaps, 0 or more.", "--fail-on", "many")]
    [InlineData("coverbook: --fail-on needs a value: --fail-on N.", "--fail-on")]
    [InlineData("coverbook: --format does not take 'xml'. It takes text, json or csv.", "--format", "xml")]
    [InlineData("coverbook: the site folder 'nope' does not exist.", "nope")]
    public async Task What_cannot_be_asked_is_refused(string expected, params string[] arguments)
    {
        var run = await GapsAsync(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(expected, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configuration_with_errors_is_refused()
    {
        folder.With("site.config.json", "{");
        var run = await GapsAsync();
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("site.config.json(", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task Names_cannot_command_a_terminal_or_a_build_server(string format)
    {
        folder.With("attack.json", Bundle("\u001b[2J\u202e##[add-mask]x\n::stop").ToJson());
        var run = await GapsAsync("--format", format);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("u001B", run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]", run.Output);
        Assert.DoesNotContain("##[", run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)^[ ]*::", run.Output);
    }

    public void Dispose() => folder.Dispose();

    private static StixKit Bundle(string name) => new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Technique("T1001", name)
        .Technique("T1001.001", "Guessing")
        .Technique("T1002", "Rule alone")
        .Technique("T1003", "Finding alone")
        .Technique("T1004", "Accepted")
        .Technique("T1059", "Interpreter")
        .Technique("T1059.001", "Shell")
        .Technique("T1100", "Withdrawn", change: technique => technique["x_mitre_deprecated"] = true)
        .Adversary("G0001", "Foxes")
        .Adversary("S0001", "Digger")
        .Related("uses", "G0001", "T1001.001", "They do.")
        .Related("uses", "S0001", "T1001.001", "It does.")
        .Related("uses", "S0001", "T1003", "It does.");

    private async Task<ToolRun> GapsAsync(params string[] arguments)
    {
        var run = await Tool.RunAsync(folder.Path, ["gaps", .. arguments]);
        return run with { Output = run.Output.ReplaceLineEndings("\n"), Errors = run.Errors.ReplaceLineEndings("\n") };
    }
}
