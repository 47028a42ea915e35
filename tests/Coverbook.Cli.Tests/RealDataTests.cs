using System.Text.RegularExpressions;

namespace Coverbook.Cli.Tests;

/// <summary>All of ATT&amp;CK enterprise, all rules of SigmaHQ and the sample's mappings in one site.</summary>
public sealed partial class RealDataTests : IDisposable
{
    private readonly TemporaryFolder site = new();

    [Fact]
    public async Task It_builds_whole_with_every_link_leading_somewhere_and_newer_tags_reported()
    {
        RealSite.Configure(site);
        var run = await Tool.RunAsync(site.Path, ["build", "--verbosity", "detailed"]);

        Assert.Equal(0, run.ExitCode);
        var files = TemporaryFolder.Fingerprint(site.At("dist")).Select(line => line.Split(' ')[0]).ToArray();
        const int inForce = 691, revoked = 132, deprecated = 12;
        Assert.Equal(inForce + revoked + deprecated, files.Count(file => TechniquePage().IsMatch(file)));
        Assert.Equal(3141, files.Count(file => RulePage().IsMatch(file)));
        Assert.Equal(
            3141,
            files.Count(file => file.StartsWith("rules/", StringComparison.Ordinal) && file.EndsWith(".yml", StringComparison.Ordinal)));
        Assert.Equal(231, run.Errors.Split('\n').Count(line => line.Contains(": info CB5050: ", StringComparison.Ordinal)));
        Assert.DoesNotContain(": error ", run.Errors, StringComparison.Ordinal);
        Assert.Matches(
            @"config [\d,]+ ms, compare [\d,]+ ms, load [\d,]+ ms, link [\d,]+ ms, plan [\d,]+ ms, render [\d,]+ ms, commit [\d,]+ ms",
            run.Output);
        Assert.Empty(SiteLinks.Broken(site.At("dist"), "/repo/"));
    }

    [Fact]
    public async Task Tags_of_a_newer_release_are_told_in_one_line()
    {
        RealSite.Configure(site);
        var run = await Tool.RunAsync(site.Path, ["build"]);
        Assert.Matches(
            @"warning CB5052: Inputs were written for an ATT&CK newer than 18\.1: 231 tags of rules name 12 techniques that it does not have yet",
            run.Errors);
        Assert.DoesNotContain("CB5050", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_three_domains_together_build_whole_with_every_link_leading_somewhere()
    {
        RealSite.Configure(site, "enterprise", "mobile", "ics");
        var run = await Tool.RunAsync(site.Path, ["build"]);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(": error ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("898 techniques", run.Output, StringComparison.Ordinal);
        Assert.Empty(SiteLinks.Broken(site.At("dist"), "/repo/"));
    }

    [Fact]
    public async Task Another_machine_s_settings_give_the_same_bytes_and_a_second_build_changes_nothing()
    {
        RealSite.Configure(site);
        await Tool.RunAsync(site.Path, ["build", "--output", "here"]);
        var run = await Tool.RunAsync(
            site.Path, ["build", "--output", "there"], ("TZ", "Asia/Tokyo"), ("LANG", "tr_TR.UTF-8"), ("DOTNET_PROCESSOR_COUNT", "1"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(TemporaryFolder.Fingerprint(site.At("here")), TemporaryFolder.Fingerprint(site.At("there")));

        var again = await Tool.RunAsync(site.Path, ["build", "--output", "there"]);
        Assert.Contains("(0 changed)", again.Output, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    [GeneratedRegex(@"^techniques/T\d{4}(/\d{3})?/index\.html$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TechniquePage();

    [GeneratedRegex(@"^rules/(?!index)[a-z0-9_-]+\.html$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RulePage();
}
