namespace Coverbook.Cli.Tests;

/// <summary>Pipes, devices, links and sizes that no command may wait for, and folders that are linked.</summary>
public sealed class OddFileTests : IDisposable
{
    private static readonly string[] Shell = ["sh", "-c"];

    private readonly OutputSite site = new(rules: 0);

    [Theory]
    [InlineData("mkfifo rules/p.yml", "build", "error CB4001: The Sigma rule 'rules/p.yml' cannot be read: it is not a regular file.")]
    [InlineData(
        "mkfifo content/notes/T1059.md",
        "build",
        "error CB6001: The content file 'content/notes/T1059.md' cannot be read: it is not a regular file.")]
    [InlineData(
        "mkfifo templates/base.html",
        "build",
        "error CB7007: The theme's file 'base.html' cannot be read: it is not a regular file.")]
    [InlineData(
        "rm site.config.json && mkfifo site.config.json",
        "build",
        "error CB1001: The configuration 'site.config.json' cannot be read: it is not a regular file.")]
    [InlineData(
        "rm content/attack/cloud.json && mkfifo content/attack/cloud.json",
        "build",
        "error CB2001: The ATT&CK bundle 'content/attack/cloud.json' cannot be read: it is not a regular file.")]
    [InlineData("mkfifo p.yml", "lint p.yml", "error CB4001: The Sigma rule 'p.yml' cannot be read: it is not a regular file.")]
    [InlineData("mkfifo p.yml", "explain p.yml", "error CB4001: The Sigma rule 'p.yml' cannot be read: it is not a regular file.")]
    [InlineData(
        "mkfifo p.yml && echo > e",
        "match p.yml --events e",
        "error CB4001: The Sigma rule 'p.yml' cannot be read: it is not a regular file.")]
    [InlineData("mkfifo e", "match rules --events e", "coverbook: the events 'e' cannot be read: it is not a regular file.")]
    [InlineData(
        "ln -s /dev/zero rules/z.yml",
        "lint rules/z.yml",
        "error CB4001: The Sigma rule 'rules/z.yml' cannot be read: it is not a regular file.")]
    [InlineData("truncate -s 900M rules/big.yml", "lint rules/big.yml", "error CB4004: This Sigma rule has more than 4,194,304 bytes.")]
    [InlineData("truncate -s 3G rules/big.yml", "build", "error CB4004: This Sigma rule has more than 4,194,304 bytes.")]
    [InlineData("truncate -s 3G site.config.json", "build", "error CB1004: This configuration has more than 67,108,864 bytes.")]
    [InlineData("ln -s rules rules/round", "lint rules/round/round", "'rules/round/round' does not exist")]
    [InlineData(
        "ln -s round rules/round",
        "build",
        "error CB4020: The folder 'rules/round' cannot be searched for Sigma rules: its links lead round in a circle.")]
    [InlineData("ln -s dist dist", "build", "error CB8002: The output folder 'dist' cannot be written: its links lead round in a circle.")]
    [InlineData("true", "build --output ''", "--output needs the name of a folder.")]
    public async Task What_is_no_file_is_named_at_once(string make, string command, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other things that are no files.");
        var run = await Tool.RunScriptAsync(site.Path, Shell, $$"""
            mkdir -p content/notes templates; ulimit -v 400000000
            { {{make}}; } || exit 9
            coverbook {{command}}
            """);
        Assert.Contains(expected, run.Errors + run.Output, StringComparison.Ordinal);
        Assert.InRange(run.ExitCode, 1, 2);
    }

    [Fact]
    public async Task Every_command_finds_the_same_rules_behind_links()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        var run = await Tool.RunScriptAsync(site.Path, Shell, """
            mkdir -p ../more.$$/deep own && cp "$(ls rules/*.yml rules/*/*.yml rules/*/*/*.yml 2>/dev/null | head -1)" ../more.$$/deep/UPPER.YML && ln -s "../../more.$$" own/shared
            ln -s ../own own/back
            echo '{"a":1}' > events
            coverbook lint own; echo $?
            coverbook explain own --format json | wc -l
            coverbook match own --events /dev/stdin < events
            rm -r ../more.$$
            """);
        Assert.StartsWith("1 file: 0 errors", run.Output, StringComparison.Ordinal);
        Assert.Equal(["0", "1"], run.Output.Split('\n')[1..3].Select(line => line.Trim()));
        Assert.Contains("1 rule, 1 event: ", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();
}
