using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests;

/// <summary><c>coverbook migrate</c>: what it prints, what it writes, and how it exits.</summary>
public sealed class MigrateTests : IDisposable
{
    private static readonly string Mapping = """
        source: House
        provider: aws
        findings:
          - { id: a, techniques: { T1101: 0.5 } }   # ~turned
          - { id: b, techniques: [T1101, T1109] }

        """.Replace('~', '\u202E');

    private readonly TemporaryFolder folder = new();

    public MigrateTests() => folder
        .With("site.config.json", SiteConfig)
        .With("attack.json", Bundle("18.1").Revoked("T1101", "T1201").ToJson())
        .With("mappings/one.yaml", Mapping)
        .With("theirs/one.yml", Rule("One"))
        .With("theirs/two.yml", Rule("Two"));

    [Fact]
    public async Task A_dry_run_shows_the_difference_and_writes_nothing()
    {
        var run = await MigrateAsync("--dry-run");
        Assert.Equal(0, run.ExitCode);
        Golden.Equal("migrating/dry-run.txt", $"{run.Output}----\n{run.Errors}");
        Assert.Equal(Mapping, Text("mappings/one.yaml"));
    }

    [Fact]
    public async Task Files_are_rewritten_and_what_is_left_is_told()
    {
        var run = await MigrateAsync();
        Assert.Equal((0, "2 ids in 1 file rewritten; 1 left alone.\n"), (run.ExitCode, run.Output));
        Assert.Equal(Mapping.Replace("T1101", "T1201", StringComparison.Ordinal), Text("mappings/one.yaml"));
        run = await MigrateAsync();
        Assert.Equal((0, "0 ids in 0 files rewritten; 1 left alone.\n"), (run.ExitCode, run.Output));
        run = await MigrateAsync("--include-third-party", ".");
        Assert.Equal("2 ids in 2 files rewritten; 1 left alone.\n", run.Output);
    }

    [Fact]
    public async Task A_newer_bundle_may_lie_anywhere()
    {
        folder.With("elsewhere/next.json", Bundle("19.0").Revoked("T1101", "T1202").Technique("T1202", "Two").ToJson());
        var run = await Tool.RunAsync(folder.At("elsewhere"), ["migrate", "--site", "..", "--to", "next.json"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("T1202", Text("mappings/one.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "coverbook: 'nowhere.json' is no file.", "--to", "nowhere.json")]
    [InlineData(2, "coverbook: 'mappings' is no file.", "--to", "mappings")]
    [InlineData(2, "coverbook: the site folder 'nowhere' does not exist.", "nowhere")]
    [InlineData(1, "mappings/one.yaml(1,1): error CB20", "--to", "mappings/one.yaml")]
    public async Task What_cannot_be_done_is_refused(int exitCode, string expected, params string[] arguments)
    {
        var run = await MigrateAsync(arguments);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(expected, run.Errors, StringComparison.Ordinal);
        Assert.Equal(Mapping, Text("mappings/one.yaml"));
    }

    [Fact]
    public async Task A_broken_configuration_is_told()
    {
        folder.With("site.config.json", "{");
        var run = await MigrateAsync();
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("site.config.json(1,", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private string Text(string path) => File.ReadAllText(folder.At(path));

    private static string SiteConfig => """
        {
          "site": { "title": "Test", "baseUrl": "https://example.org/" },
          "product": { "name": "DCV" },
          "providers": [ { "id": "aws", "name": "AWS" } ],
          "attack": [ { "domain": "enterprise-attack", "path": "attack.json" } ],
          "mappings": [ { "path": "mappings/*.yaml" } ],
          "rules": [ { "path": "theirs/*.yml", "origin": "third-party", "library": "Theirs" } ]
        }
        """;

    private static StixKit Bundle(string version) =>
        new StixKit { Version = version }.Tactic("TA0002", "Execution", "execution").Technique("T1201", "One");

    private static string Rule(string title) => $"""
        title: {title}
        status: test
        level: low
        tags:
            - attack.t1101
        logsource:
            product: house
        detection:
            selection:
                eventName: Something
            condition: selection
        """;

    private async Task<ToolRun> MigrateAsync(params string[] arguments)
    {
        var run = await Tool.RunAsync(folder.Path, ["migrate", .. arguments]);
        return run with { Output = run.Output.ReplaceLineEndings("\n"), Errors = run.Errors.ReplaceLineEndings("\n") };
    }
}
