namespace Coverbook.Cli.Tests;

/// <summary><c>coverbook import</c>: mappings of other formats, written in Coverbook's own.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Layer = """{ "name": "Porch", "versions": { "layer": "4.5" }, "techniques": [ { "techniqueID": "T1059", "score": 50 } ] }""";
    private const string Sheet = "provider,source,finding,technique\naws,One,a,T1059\naws,Two,a,T1105\n";

    private readonly TemporaryFolder folder = RuleFolder.Create();

    [Fact]
    public async Task A_layer_is_printed_or_written()
    {
        Write("layer.json", Layer);
        var printed = await RunAsync("layer.json", "--provider", "aws", "--scores", "confidence");
        Assert.Equal((0, ""), (printed.ExitCode, printed.Errors));
        Assert.Contains("techniques: { T1059: 0.5 }", printed.Output, StringComparison.Ordinal);
        var written = await RunAsync("layer.json", "--provider", "aws", "--scores", "confidence", "--to", "new/native.yaml");
        Assert.Equal((0, "coverbook: wrote 'new/native.yaml'.\n"), (written.ExitCode, written.Errors));
        Assert.Equal(printed.Output, File.ReadAllText(Path.Combine(folder.Path, "new", "native.yaml")));
        Assert.Equal(0, (await Tool.RunAsync(folder.Path, ["lint", "new/native.yaml"])).ExitCode);
    }

    [Fact]
    public async Task Nothing_is_replaced_unless_it_is_asked_for()
    {
        Write("sheet.csv", Sheet);
        Write("out/two.yaml", "mine");
        var refused = await RunAsync("sheet.csv", "--to", "out");
        Assert.Equal(
            (1, "coverbook: 'out/two.yaml' is there already, and nothing was written. --force replaces it.\n"), (refused.ExitCode, refused.Errors));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.Path, "out", "two.yaml")));
        Assert.False(File.Exists(Path.Combine(folder.Path, "out", "one.yaml")));
        Assert.Equal(0, (await RunAsync("sheet.csv", "--to", "out/", "--force")).ExitCode);
        Assert.Contains("source: Two", File.ReadAllText(Path.Combine(folder.Path, "out", "two.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_sources_need_a_folder()
    {
        Write("sheet.csv", Sheet);
        var run = await RunAsync("sheet.csv", "--to", "one.yaml");
        Assert.Equal(
            (2, "coverbook: the file holds 2 sources, and a mapping is one. Name a folder for them: --to mappings/\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task A_file_with_errors_is_not_written()
    {
        Write("layer.json", Layer);
        var run = await RunAsync("layer.json", "--to", "native.yaml");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("layer.json(1,1): error CB3041: A Navigator layer names no provider", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "native.yaml")));
    }

    [Theory]
    [InlineData("coverbook: 'navigater' is not a value of --format. Did you mean 'navigator'?\n", "layer.json", "--format", "navigater")]
    [InlineData("coverbook: 'sure' is not a value of --scores. Write one of: score, confidence.\n", "layer.json", "--scores", "sure")]
    [InlineData("coverbook: 'none.json' is no file. Name one mapping file.\n", "none.json")]
    [InlineData("coverbook: '.' is no file. Name one mapping file.\n", ".")]
    public async Task A_wrong_word_is_told(string said, params string[] words)
    {
        Write("layer.json", Layer);
        var run = await RunAsync(words);
        Assert.Equal((2, said), (run.ExitCode, run.Errors));
    }

    public void Dispose() => folder.Dispose();

    private void Write(string name, string text) => folder.With(name, text);

    private Task<ToolRun> RunAsync(params string[] words) => Tool.RunAsync(folder.Path, ["import", .. words]);
}
