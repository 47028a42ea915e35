using System.Text;
using Coverbook.Fetching;
using Coverbook.Files;
using Coverbook.Refreshing;
using Coverbook.Sources;
using Coverbook.Tests.Kit;
using Microsoft.AspNetCore.Http;

namespace Coverbook.Tests.Refreshing;

/// <summary>Whatever goes wrong, every file is as it was, and the message says what to do.</summary>
public sealed class FailedRefreshTests
{
    /// <summary>What goes wrong, and the code that it is told with.</summary>
    private static readonly Dictionary<string, (string Code, Action<Publisher, RefreshedSite> Break)> Failures = new(StringComparer.Ordinal)
    {
        ["a host that nobody knows"] = (
            "CB9110",
            (from, site) => site.Edit("site.config.json", $"\"{from.Address}mapping.yaml\"", "\"https://nobody.invalid/mapping.yaml\"")),
        ["a port where nobody listens"] = (
            "CB9110",
            (from, site) => site.Edit("site.config.json", $"\"{from.Address}mapping.yaml\"", "\"http://127.0.0.1:9/mapping.yaml\"")),
        ["a file that is gone"] = ("CB9110", (from, _) => from.Failing(Publisher.Mapping, 404)),
        ["a file that is forbidden"] = ("CB9110", (from, _) => from.Failing(Publisher.Mapping, 403)),
        ["too many requests, for long"] = ("CB9110", (from, _) => from.Failing(Publisher.Mapping, 429, ("Retry-After", "86400"))),
        ["a server that is broken"] = ("CB9110", (from, _) => from.Failing(Publisher.Rules, 500)),
        ["a server that stops in the midst"] = ("CB9110", (from, _) => from.Failing(Publisher.Bundle, CutOff)),
        ["a file larger than may be"] = ("CB9110", (from, _) => from.With(Publisher.Mapping, new byte[5 * 1024 * 1024], "text/yaml")),
        ["a redirect to what is not encrypted"] =
            ("CB9110", (from, _) => from.Failing(Publisher.Mapping, 302, ("Location", "http://example.org/mapping.yaml"))),
        ["redirects without end"] = ("CB9110", (from, _) => from.Failing(Publisher.Mapping, 302, ("Location", "/mapping.yaml"))),
        ["an index that is gone"] = ("CB9110", (from, _) => from.Failing("index.json", 404)),
        ["a page in place of a bundle"] =
            ("CB9111", (from, _) => from.With(Publisher.Bundle, "<!doctype html><title>Sorry</title>", "text/html; charset=utf-8")),
        ["a page that says it is JSON"] = ("CB9111", (from, _) => from.With(Publisher.Bundle, "<!doctype html><title>Sorry</title>")),
        ["JSON that is no bundle"] = ("CB9111", (from, _) => from.With(Publisher.Bundle, "{}")),
        ["a bundle that is cut off"] = ("CB9111", (from, _) => from.With(Publisher.Bundle, Publisher.BundleOf(10)[..^40])),
        ["a bundle of another release"] = ("CB9111", (from, _) => from.With(Publisher.Bundle, Publisher.BundleOf(10, "17.0"))),
        ["a bundle of another domain"] = ("CB9111", (from, _) => from.With(Publisher.Bundle, OtherDomain())),
        ["an index that is none"] = ("CB9111", (from, _) => from.With("index.json", "[]")),
        ["an empty file"] = ("CB9111", (from, _) => from.With(Publisher.Mapping, "", "text/yaml")),
        ["a mapping with a fault"] = ("CB9111", (from, _) => from.With(Publisher.Mapping, "source: [", "text/yaml")),
        ["rules in place of a mapping"] =
            ("CB9111", (from, _) => from.With(Publisher.Mapping, SiteKit.Rule("Door", "aws", "T2000"), "text/yaml")),
        ["an archive that is none"] = ("CB9111", (from, _) => from.With(Publisher.Rules, "not a zip", "application/zip")),
        ["an archive that is cut off"] =
            ("CB9111", (from, _) => from.With(Publisher.Rules, Publisher.Zip([.. Publisher.RulesOf(9)])[..^60], "application/zip")),
        ["an archive without rules"] =
            ("CB9111", (from, _) => from.With(Publisher.Rules, Publisher.Zip(("README.md", "Hi")), "application/zip")),
        ["an archive that leads out"] = (
            "CB9111",
            (from, _) => from.With(Publisher.Rules, Publisher.Zip(("../../evil.yml", "x"), ("rules/a.yml", "x")), "application/zip")),
        ["an archive from the root"] =
            ("CB9111", (from, _) => from.With(Publisher.Rules, Publisher.Zip(("/etc/evil.yml", "x")), "application/zip")),
        ["an archive of much air"] = (
            "CB9111",
            (from, _) => from.With(Publisher.Rules, Publisher.Zip(("rules/a.yml", new string(' ', 20_000_000))), "application/zip")),
        ["an archive with one name twice"] = (
            "CB9111",
            (from, _) => from.With(Publisher.Rules, Publisher.Zip(("rules/a.yml", "x"), ("rules/A.yml", "y")), "application/zip")),
        ["fewer techniques than before"] = ("CB9112", (from, _) => from.With(Publisher.Bundle, Publisher.BundleOf(7))),
        ["fewer findings than before"] = ("CB9112", (from, _) => from.With(Publisher.Mapping, Publisher.MappingOf(7), "text/yaml")),
        ["fewer rules than before"] =
            ("CB9112", (from, _) => from.With(Publisher.Rules, Publisher.Zip([.. Publisher.RulesOf(7)]), "application/zip")),
        ["a release that there is not"] = ("CB9114", (from, _) => from.WithReleases("17.0")),
    };

    public static TheoryData<string> Names => [.. Failures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_leaves_everything_as_it_was(string failure)
    {
        await using var publisher = await Publisher.StartAsync();
        using var site = new RefreshedSite(publisher);
        await site.RefreshedAsync();

        // What else is newer is not taken, either.
        publisher.With(Publisher.Mapping, Publisher.MappingOf(12), "text/yaml");
        Failures[failure].Break(publisher, site);
        var before = site.Everything;
        site.Today = site.Today.AddDays(1);
        var report = await site.RefreshAsync();
        Assert.Equal(RefreshOutcome.Failed, report.Outcome);
        Assert.Equal(Failures[failure].Code, Assert.Single(report.Diagnostics).Code);
        Assert.Equal(before, site.Everything);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_not_waited_for_without_end()
    {
        await using var publisher = await Publisher.StartAsync();
        using var site = new RefreshedSite(publisher);
        await site.RefreshedAsync();
        publisher.Failing(Publisher.Mapping, context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var before = site.Everything;
        var report = await site.RefreshAsync(new FetchLimits { MostAttempts = 1, Silence = TimeSpan.FromMilliseconds(300) });
        Assert.Equal((RefreshOutcome.Failed, "CB9110"), (report.Outcome, Assert.Single(report.Diagnostics).Code));
        Assert.Equal(before, site.Everything);
    }

    [Fact]
    public async Task Of_two_at_once_the_second_does_nothing()
    {
        await using var publisher = await Publisher.StartAsync();
        using var site = new RefreshedSite(publisher);
        await site.RefreshedAsync();
        var before = site.Everything;
        using (OutputLock.TryTake(new OutputDisk(site.At(SourceStore.Folder))))
        {
            var report = await site.RefreshAsync();
            Assert.Equal((RefreshOutcome.Failed, "CB9115"), (report.Outcome, Assert.Single(report.Diagnostics).Code));
        }

        Assert.Equal(before, site.Everything);
        await site.RefreshedAsync();
    }

    [Fact]
    public async Task A_disk_that_refuses_is_told()
    {
        await using var publisher = await Publisher.StartAsync();
        using var site = new RefreshedSite(publisher);
        site.With(".coverbook/sources", "somebody else's");
        var before = site.Everything;
        var report = await site.RefreshAsync();
        Assert.Equal((RefreshOutcome.Failed, "CB9116"), (report.Outcome, Assert.Single(report.Diagnostics).Code));
        Assert.Equal(before, site.Everything);
    }

    [Fact]
    public async Task A_first_refresh_that_fails_leaves_no_lock()
    {
        await using var publisher = await Publisher.StartAsync();
        using var site = new RefreshedSite(publisher);
        publisher.Failing(Publisher.Rules, 500);
        var before = site.Everything;
        Assert.Equal(RefreshOutcome.Failed, (await site.RefreshAsync()).Outcome);
        Assert.Equal(before, site.Everything);
    }

    private static string OtherDomain() => Enumerable.Range(0, 10).Aggregate(
        new StixKit { KillChain = "mitre-ics-attack" }.Tactic("TA0104", "Execution", "execution"),
        (stix, number) => stix.Technique($"T0{800 + number}", $"Door {number}")).ToJson();

    private static async Task CutOff(HttpContext context)
    {
        context.Response.ContentLength = 10_000;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("{"), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }
}
