using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests;

/// <summary>Each kind of bad input names its place and leaves the previous site as it was.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder site = new TemporaryFolder()
        .WithCopyOf(Repository.At("content"), "content")
        .WithCopyOf(Repository.At("rules"), "rules")
        .With("site.config.json", File.ReadAllText(Repository.At("site.config.json")));

    [Theory]
    [InlineData(
        "content/attack/cloud.json",
        "\"objects\": [",
        "\"objects\": [ { \"type\": \"attack",
        1,
        @"content/attack/cloud\.json\(\d+,\d+\): error CB2003: This is not valid JSON: ")]
    [InlineData(
        "content/mappings/aws/aws-guardduty.yaml",
        "provider: aws",
        "\tprovider: aws",
        1,
        @"content/mappings/aws/aws-guardduty\.yaml\(3,\d+\): error CB3003: This is not valid YAML: ")]
    [InlineData(
        "content/mappings/aws/aws-guardduty.yaml",
        "findings:",
        "findings: 5\nextra:",
        1,
        @"content/mappings/aws/aws-guardduty\.yaml\(9,11\): error CB3006: 'findings' must be a list, but is a number\.")]
    [InlineData(
        "site.config.json",
        "content/attack/cloud.json",
        "content/attack/clouds.json",
        1,
        @"site\.config\.json\(19,46\): error CB2001: The ATT&CK bundle 'content/attack/clouds\.json' cannot be read: it does not exist\.")]
    [InlineData(
        "site.config.json",
        "\"output\"",
        "\"outputs\"",
        2,
        @"site\.config\.json\(\d+,3\): error CB1008: Nothing reads the key 'outputs'\.")]
    [InlineData(
        "site.config.json",
        "\"title\": \"DCV",
        "\"title\": [\"DCV\"], \"branch\": \"DCV",
        2,
        @"site\.config\.json\(4,14\): error CB1006: 'title' must be text, but is a list\.")]
    [InlineData(
        "rules/aws/cloudtrail/aws_ssm_shell_document_run.yml",
        "level: high",
        "level: hihg",
        1,
        @"rules/aws/cloudtrail/aws_ssm_shell_document_run\.yml\(\d+,8\): error CB4009: 'hihg' is not a value of 'level'\.")]
    public async Task It_names_the_place_and_leaves_the_old_site(
        string file, string text, string replacement, int exitCode, string expected)
    {
        Assert.Equal(0, (await BuildAsync()).ExitCode);
        var before = TemporaryFolder.Fingerprint(site.At("dist"));
        var good = await File.ReadAllTextAsync(site.At(file), TestContext.Current.CancellationToken);
        Assert.Contains(text, good, StringComparison.Ordinal);
        site.With(file, good.Replace(text, replacement, StringComparison.Ordinal));

        var run = await BuildAsync();

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Matches("(?m)^" + expected, run.Errors);
        Assert.Equal(before, TemporaryFolder.Fingerprint(site.At("dist")));
        Assert.False(Directory.Exists(site.At("dist.coverbook-staging")));
    }

    [Fact]
    public async Task A_template_with_an_error_names_its_place_and_leaves_the_old_site()
    {
        Assert.Equal(0, (await BuildAsync()).ExitCode);
        var before = TemporaryFolder.Fingerprint(site.At("dist"));
        site.With("templates/pages/rule.html", "<h1>{{ page.title }}</h1>\n<p>{{ page.authr }}</p>\n");

        var run = await BuildAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(
            "templates/pages/rule.html(2,12): error CB7004: RuleView has no member 'authr'.", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, TemporaryFolder.Fingerprint(site.At("dist")));
    }

    [Fact]
    public async Task A_missing_bundle_makes_no_technique_unknown()
    {
        File.Delete(site.At("content/attack/cloud.json"));
        var run = await Tool.RunAsync(site.Path, ["explain", "T1059"]);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("site.config.json(19,46): error CB2001: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("T1059", run.Errors, StringComparison.Ordinal);
        Assert.Single((await BuildAsync()).Errors.Split('\n'), line => line.Contains("CB", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cut_bundle_is_found_at_its_end()
    {
        var bundle = await File.ReadAllTextAsync(site.At("content/attack/cloud.json"), TestContext.Current.CancellationToken);
        site.With("content/attack/cloud.json", bundle[..(bundle.Length / 2)]);
        var run = await BuildAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"^content/attack/cloud\.json\(\d+,\d+\): error CB2003: ", run.Errors);
        Assert.False(Directory.Exists(site.At("dist")));
    }

    [Fact]
    public async Task A_folder_without_configuration_is_told_what_is_missing()
    {
        using var empty = new TemporaryFolder();
        var run = await Tool.RunAsync(empty.Path, ["build"]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(
            "site.config.json(1,1): error CB1001: The configuration 'site.config.json' cannot be read: it does not exist.",
            run.Errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_files_of_somebody_else_is_refused_and_left_alone()
    {
        site.With("dist/notes.txt", "mine");
        var run = await BuildAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error CB8001: ", run.Errors, StringComparison.Ordinal);
        Assert.Single(TemporaryFolder.Fingerprint(site.At("dist")));
    }

    public void Dispose() => site.Dispose();

    private Task<ToolRun> BuildAsync() => Tool.RunAsync(site.Path, ["build"]);
}
