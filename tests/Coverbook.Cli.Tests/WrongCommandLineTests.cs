namespace Coverbook.Cli.Tests;

/// <summary>Whatever is wrong with a command line is said in one sentence of our own.</summary>
public sealed class WrongCommandLineTests : IDisposable
{
    /// <summary>Words of types, of the parser, and of the system.</summary>
    private static readonly string[] Foreign =
    [
        "System.", "Coverbook.", "Exception", "Boolean", "Int32", "DirectoryInfo",
        "Unrecognized", "Required argument", "Required command", "Cannot parse",
        "expected type", "was not matched", "expects a single", "is required.", "Response file", "Option '", "   at ",
    ];

    private readonly TemporaryFolder folder = RuleFolder.Create();

    [Theory]
    [InlineData("no command is given. There are build, serve, check, lint, explain, match, convert, import, gaps, diff, export, migrate, refresh, restore, help.")]
    [InlineData("'biuld' is no command. Did you mean 'build'?", "biuld")]
    [InlineData("'biuld' is no command. Did you mean 'build'?", "help", "biuld")]
    [InlineData("'BUILD' is no command. Did you mean 'build'?", "BUILD")]
    [InlineData("'frobnicate' is no command. There are build, serve, check, lint, explain, match, convert, import, gaps, diff, export, migrate, refresh, restore, help.", "frobnicate", "--site", ".")]
    [InlineData("'--ouput' is no option of coverbook build. Did you mean '--output'?", "build", "--ouput", "out")]
    [InlineData("'--ouput' is no option of coverbook build. Did you mean '--output'?", "build", "--ouput=out")]
    [InlineData("'--strct' is no option of coverbook lint. Did you mean '--strict'?", "lint", "rules", "--strct")]
    [InlineData("'--port' is no option of coverbook build. It is one of coverbook serve.", "build", "--port", "80")]
    [InlineData("'-x' is no option of coverbook build. See coverbook build --help.", "build", "-x")]
    [InlineData("'--site' is no option of coverbook. Write it after a command: coverbook build --site.", "--site", "docs")]
    [InlineData("'more' is one word too many. See coverbook build --help.", "build", "docs", "more")]
    [InlineData("--output needs a value: --output DIR.", "build", "--output")]
    [InlineData("--output needs a value: --output DIR.", "build", "--output", "--strict")]
    [InlineData("--output needs the name of a folder.", "build", "--output", "")]
    [InlineData("--output is given twice. Give it once.", "build", "-o", "a", "--output", "b")]
    [InlineData("--strict is given twice. Give it once.", "build", "--strict", "--strict")]
    [InlineData("--strict stands alone; it does not take 'maybe'.", "build", "--strict=maybe")]
    [InlineData("--date does not take '2026-13-01'. It takes a day of the calendar as YYYY-MM-DD.", "build", "--date", "2026-13-01")]
    [InlineData(
        "--base-url does not take 'example.org'. Write the whole http or https address of the site, as in https://example.github.io/coverage/.",
        "build",
        "--base-url",
        "example.org")]
    [InlineData("--format does not take 'xml'. It takes text, json, sarif or github.", "build", "--format", "xml")]
    [InlineData("--format does not take 'sarif'. It takes text or json.", "explain", "T1059", "--format", "sarif")]
    [InlineData("--format does not take 'jsno'. Did you mean 'json'?", "build", "--format", "jsno")]
    [InlineData("--verbosity does not take '1'. It takes quiet, normal or detailed.", "lint", "rules", "--verbosity", "1")]
    [InlineData("--port does not take 'abc'. It takes a number from 0 to 65535.", "serve", "--port", "abc")]
    [InlineData("--port does not take '-1'. It takes a number from 0 to 65535.", "serve", "--port", "-1")]
    [InlineData("--port does not take '65536'. It takes a number from 0 to 65535.", "serve", "-p", "65536")]
    [InlineData("PATH is missing: Sigma rules and mapping files, or folders of them (.yml, .yaml, .json, .csv, .tsv).", "lint")]
    [InlineData("the site folder 'nope' does not exist. Name the folder that holds site.config.json.", "build", "nope")]
    [InlineData("the site folder 'nope' does not exist. Name the folder that holds site.config.json.", "serve", "--site", "nope")]
    [InlineData("the site folder 'events.jsonl' is a file. Name the folder that holds site.config.json.", "build", "events.jsonl")]
    [InlineData("the site folder is given twice: 'rules' and 'mappings'. Give it once.", "build", "rules", "--site", "mappings")]
    [InlineData(
        "'nowhere.yml' does not exist. Name files or folders of rules, ids of ATT&CK, such as T1059 or G0016, or sources of the site.",
        "explain",
        "nowhere.yml")]
    [InlineData("'@rules' does not exist.", "lint", "@rules")]
    [InlineData("'[suggest]' is no command. There are build, serve, check, lint, explain, match, convert, import, gaps, diff, export, migrate, refresh, restore, help.", "[suggest]")]
    [InlineData("'a\\u001Bb' is no command. There are build, serve, check, lint, explain, match, convert, import, gaps, diff, export, migrate, refresh, restore, help.", "a\u001bb")]
    public async Task It_is_refused_with_one_sentence(string expected, params string[] words)
    {
        var run = await Tool.RunAsync(folder.Path, words);
        Assert.Equal((2, "", $"coverbook: {expected}\n"), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public async Task No_type_and_no_words_of_a_library_are_shown()
    {
        string[] commands =
        [
            "", "build", "serve", "lint", "explain", "match", "gaps", "diff", "export", "import", "migrate", "help", "nothing",
        ];
        string[][] rests =
        [
            ["--port"],
            ["--port", "x", "--port"],
            ["--events"],
            ["--strict=1"],
            ["--define", "x"],
            ["--date", "x", "--format", "y"],
            ["-?", "x"],
            ["--", "--x"],
            ["-o"],
            ["T1", "--format"]
        ];
        foreach (var words in commands.SelectMany(command => rests.Select(rest => command.Length == 0 ? rest : [command, .. rest])))
        {
            var run = await Tool.RunAsync(folder.Path, words);
            var said = run.Output + run.Errors;
            Assert.False(Foreign.Any(word => said.Contains(word, StringComparison.Ordinal)), $"{string.Join(' ', words)}: {said}");
            Assert.True(run.ExitCode is 0 or 1 or 2, $"{string.Join(' ', words)}: {run.ExitCode}");
        }
    }

    public void Dispose() => folder.Dispose();
}
