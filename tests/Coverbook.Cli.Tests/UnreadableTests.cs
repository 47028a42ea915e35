namespace Coverbook.Cli.Tests;

/// <summary>
/// Inputs that are there, but may not be read: they are never taken for missing, and the previous site stays. For whoever may read
/// everything, the right to do so is dropped; that it is gone is looked at in each run.
/// </summary>
public sealed class UnreadableTests : IDisposable
{
    private static readonly string[] Plain = ["sh", "-c"];
    private static readonly string[] WithoutRights = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "sh", "-c"];

    private readonly OutputSite site = new(rules: 0);

    [Theory]
    [InlineData(
        "content",
        "content/notes(1,1): error CB6020: The folder 'content/notes' cannot be searched for content files: it may not be read.")]
    [InlineData(
        "content/notes",
        "content/notes(1,1): error CB6020: The folder 'content/notes' cannot be searched for content files: it may not be read.")]
    [InlineData(
        "content/pages",
        "content/pages(1,1): error CB6020: The folder 'content/pages' cannot be searched for content files: it may not be read.")]
    [InlineData("content/attack", "error CB2001: The ATT&CK bundle 'content/attack/cloud.json' cannot be read: it may not be read.")]
    [InlineData(
        "content/mappings/aws",
        "error CB3020: The folder 'content/mappings/aws' cannot be searched for mapping files: it may not be read.")]
    [InlineData("rules/aws", "error CB4020: The folder 'rules/aws' cannot be searched for Sigma rules: it may not be read.")]
    [InlineData(
        "templates",
        "templates(1,1): error CB7020: The folder 'templates' cannot be searched for files of the theme: it may not be read.")]
    [InlineData(
        "templates/assets",
        "templates/assets(1,1): error CB7020: The folder 'templates/assets' cannot be searched for files of the theme: it may not be read.")]
    [InlineData(
        "templates/assets/own.css",
        "templates/assets/own.css(1,1): error CB7007: The theme's file 'assets/own.css' cannot be read: it may not be read.")]
    [InlineData(
        "content/notes/T1059.md",
        "content/notes/T1059.md(1,1): error CB6001: The content file 'content/notes/T1059.md' cannot be read: it may not be read.")]
    [InlineData(
        "dist/.coverbook-manifest",
        "error CB8011: '.coverbook-manifest' in the output folder 'dist', which lists the site's files, cannot be read: it may not be read.")]
    public async Task What_may_not_be_read_is_named_and_the_old_site_stays(string path, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions.");
        Directory.CreateDirectory(site.At("templates/assets"));
        Directory.CreateDirectory(site.At("content/notes"));
        await File.WriteAllTextAsync(site.At("templates/assets/own.css"), "p { }", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(site.At("content/notes/T1059.md"), "A note.", TestContext.Current.CancellationToken);
        var old = await site.BuiltAsync();
        site.Change();

        var run = await Tool.RunScriptAsync(site.Path, Environment.IsPrivilegedProcess ? WithoutRights : Plain, $$"""
            mode=$(stat -c %a '{{path}}') && chmod 000 '{{path}}' || exit 9
            cat '{{path}}' > seen 2>/dev/null; ls '{{path}}'/ > seen 2>/dev/null && exit 8
            coverbook build; code=$?
            chmod $mode '{{path}}'; exit $code
            """);

        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(old, site.Fingerprint);
    }

    [Fact]
    public async Task A_folder_that_lint_may_not_read_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions.");
        var run = await Tool.RunScriptAsync(site.Path, Environment.IsPrivilegedProcess ? WithoutRights : Plain, """
            chmod 000 rules/aws || exit 9
            ls rules/aws > seen 2>/dev/null && exit 8
            coverbook lint rules; code=$?
            chmod 755 rules/aws; exit $code
            """);
        Assert.Equal((2, "coverbook: 'rules/aws' cannot be searched: it may not be read.\n"), (run.ExitCode, run.Errors));
    }

    public void Dispose() => site.Dispose();
}
