using Coverbook.Build;
using Coverbook.Refreshing;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Refreshing;

/// <summary>What others publish comes into the site, and the lock says which bytes.</summary>
public sealed class RefreshTests : IAsyncLifetime
{
    private static readonly DateOnly First = new(2026, 4, 24);
    private static readonly DateOnly Next = new(2026, 4, 25);

    private Publisher publisher = null!;
    private RefreshedSite site = null!;

    public async ValueTask InitializeAsync()
    {
        publisher = await Publisher.StartAsync();
        site = new RefreshedSite(publisher);
    }

    public ValueTask DisposeAsync()
    {
        site.Dispose();
        return publisher.DisposeAsync();
    }

    [Fact]
    public async Task A_first_refresh_brings_everything_and_the_site_builds()
    {
        Assert.Equal(["CB1041", "CB9102", "CB9102"], site.Build().Diagnostics.Select(diagnostic => diagnostic.Code).Order());
        var report = await site.RefreshedAsync();
        Assert.Equal(
            [("enterprise-attack", "18.1", 10), ("watch", "r1", 10), ("sensors", null, 10)],
            report.Sources.Select(source => (source.Name, source.NewVersion, source.NewItems)));
        Assert.Equal(
            [$"{publisher.Address}enterprise-attack-18.1.json",
            $"{publisher.Address}mapping.yaml", $"{publisher.Address}releases/download/r1/rules.zip"],
            site.Lock.Sources.Select(source => source.Url));
        Assert.All(site.Lock.Sources, source => Assert.Equal((First, First), (source.Retrieved, source.Checked)));

        var built = site.Build();
        Assert.Empty(built.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal((10, 10, 10), (built.Counts!.Techniques, built.Counts.Findings, built.Counts.Rules));
    }

    [Fact]
    public async Task Where_nothing_is_newer_only_the_days_move()
    {
        await site.RefreshedAsync();
        var (before, asked) = (site.Lock, publisher.Requests.Length);
        var files = site.Everything;
        site.Today = Next;
        var report = await site.RefreshedAsync();
        Assert.False(report.HasChanges);
        Assert.Equal(before.Sources.Select(source => source with { Checked = Next }), site.Lock.Sources);
        Assert.Equal(files.Where(file => !file.Contains(".lock.json")), site.Everything.Where(file => !file.Contains(".lock.json")));
        Assert.Equal(5, publisher.Requests.Length - asked);
    }

    [Fact]
    public async Task What_is_newer_takes_the_place_of_what_was_there()
    {
        await site.RefreshedAsync();
        var before = site.Lock;
        publisher.With(Publisher.Mapping, Publisher.MappingOf(12), "text/yaml");
        publisher.Tag = "r2";
        publisher.With(Publisher.Rules, Publisher.Zip([.. Publisher.RulesOf(9)]), "application/zip");
        site.Today = Next;
        var report = await site.RefreshedAsync();
        Assert.Equal(
            [("enterprise-attack", false, 10), ("watch", true, 9), ("sensors", true, 12)],
            report.Sources.Select(source => (source.Name, source.IsChanged, source.NewItems)));
        var rules = site.Lock.Find("watch")!;
        Assert.Equal(("r2", $"{publisher.Address}releases/download/r2/rules.zip", Next), (rules.Version, rules.Url, rules.Retrieved));
        Assert.DoesNotContain(site.Everything, file => file.Contains(before.Find("watch")!.Sha256, StringComparison.Ordinal));
        Assert.Equal((10, 12, 9), (site.Build().Counts!.Techniques, site.Build().Counts!.Findings, site.Build().Counts!.Rules));
    }

    [Fact]
    public async Task A_newer_release_is_announced_and_not_taken()
    {
        publisher.WithReleases("17.0", "18.1", "19.0", "2.0");
        var report = await site.RefreshedAsync();
        Assert.Equal([new NewerRelease("enterprise-attack", "19.0")], report.Newer);
        Assert.Equal("CB9118", Assert.Single(report.Diagnostics).Code);
        Assert.Equal("18.1", site.Lock.Find("enterprise-attack")!.Version);
    }

    [Fact]
    public async Task Another_release_is_taken_when_the_configuration_asks_for_it()
    {
        await site.RefreshedAsync();
        publisher.WithReleases("18.1", "19.0").With("enterprise-attack-19.0.json", Publisher.BundleOf(5, "19.0"));
        site.Edit("site.config.json", "\"release\": \"18.1\"", "\"release\": \"19.0\"");
        Assert.Equal("CB1041", Assert.Single(site.Build().Diagnostics).Code);
        await site.RefreshedAsync();
        Assert.Equal(5, site.Build().Counts!.Techniques);
    }

    [Fact]
    public async Task One_source_can_be_looked_at_alone()
    {
        await site.RefreshedAsync();
        site.Today = Next;
        var report = await site.RefreshAsync(only: "sensors");
        Assert.Equal("sensors", Assert.Single(report.Sources).Name);
        Assert.Equal((First, Next), (site.Lock.Find("watch")!.Checked, site.Lock.Find("sensors")!.Checked));
        var wrong = await site.RefreshAsync(only: "sensor");
        Assert.Equal((RefreshOutcome.ConfigFailed, "CB9117", "Did you mean 'sensors'?"),
            (wrong.Outcome, Assert.Single(wrong.Diagnostics).Code, wrong.Diagnostics[0].Cure));
    }

    [Fact]
    public async Task A_clock_that_goes_back_moves_no_day_back()
    {
        await site.RefreshedAsync();
        site.Today = First.AddDays(-30);
        await site.RefreshedAsync();
        Assert.All(site.Lock.Sources, source => Assert.Equal(First, source.Checked));
    }

    [Fact]
    public async Task The_day_of_the_last_check_stays()
    {
        site.With("content/sources.lock.json", """{ "format": 1, "verified": "2026-01-01" }""");
        await site.RefreshedAsync();
        Assert.Equal(new DateOnly(2026, 1, 1), site.Lock.Verified);
    }

    [Fact]
    public async Task Restoring_brings_the_very_bytes_of_the_lock()
    {
        await site.RefreshedAsync();
        var before = site.Everything;
        Directory.Delete(site.At(".coverbook"), recursive: true);
        Assert.Equal(["CB9103", "CB9103", "CB9103"], site.Build().Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(RefreshOutcome.Done, (await site.RestoreAsync()).Outcome);
        Assert.Equal(before, site.Everything);
        var asked = publisher.Requests.Length;
        Assert.Equal(RefreshOutcome.Done, (await site.RestoreAsync()).Outcome);
        Assert.Equal(asked, publisher.Requests.Length);
    }

    [Fact]
    public async Task Other_bytes_than_those_of_the_lock_are_not_restored()
    {
        await site.RefreshedAsync();
        var text = File.ReadAllText(site.At("content/sources.lock.json"));
        publisher.With(Publisher.Mapping, Publisher.MappingOf(11), "text/yaml");
        Directory.Delete(site.At(".coverbook"), recursive: true);
        var report = await site.RestoreAsync();
        Assert.Equal((RefreshOutcome.Failed, "CB9113"), (report.Outcome, Assert.Single(report.Diagnostics).Code));
        Assert.Equal(text, File.ReadAllText(site.At("content/sources.lock.json")));
    }

    [Fact]
    public async Task Bytes_that_somebody_changed_are_never_built_from()
    {
        await site.RefreshedAsync();
        var bundle = Directory.GetFiles(site.At(".coverbook/sources"), "*.json").Single();
        File.WriteAllText(bundle, File.ReadAllText(bundle).Replace("Door 1", "Gate 1", StringComparison.Ordinal));
        var report = site.Build();
        Assert.Equal((BuildOutcome.Failed, "CB9104"), (report.Outcome, Assert.Single(report.Diagnostics).Code));
        Assert.Equal(RefreshOutcome.Done, (await site.RestoreAsync()).Outcome);
        Assert.Equal(BuildOutcome.Built, site.Build().Outcome);
    }

    [Fact]
    public async Task A_starter_serves_until_the_release_was_downloaded()
    {
        site.With("starter.json", Publisher.BundleOf(3))
            .Edit("site.config.json", "\"release\": \"18.1\"", "\"starter\": \"starter.json\", \"release\": \"18.1\"");
        Assert.DoesNotContain(site.Build().Diagnostics, diagnostic => diagnostic.Code == "CB1041");
        await site.RefreshedAsync();
        Assert.Equal(10, site.Build().Counts!.Techniques);
        Directory.Delete(site.At(".coverbook"), recursive: true);
        Assert.Contains(site.Build().Diagnostics, diagnostic => diagnostic.Code == "CB9103");
    }

    [Fact]
    public async Task Each_refresh_that_brings_something_goes_into_the_history_and_onto_the_page_of_changes()
    {
        Assert.Equal("content/history/2026-04-24.json", (await site.RefreshedAsync()).Recorded);
        site.Today = Next;
        Assert.Null((await site.RefreshedAsync()).Recorded);
        publisher.With(Publisher.Mapping, Publisher.MappingOf(12), "text/yaml");
        Assert.Equal("content/history/2026-04-25.json", (await site.RefreshedAsync()).Recorded);
        site.Build();
        Assert.Contains("10 → 12", File.ReadAllText(site.At("dist/changes/index.html")), StringComparison.Ordinal);
        Assert.Contains("<entry>", File.ReadAllText(site.At("dist/feed.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_with_errors_leaves_its_history_alone()
    {
        site.With("content/pages/about.md", "---\nno: [\n---\n");
        var report = await site.RefreshAsync();
        Assert.Equal((RefreshOutcome.Done, null), (report.Outcome, report.Recorded));
        Assert.Equal("CB9120", Assert.Single(report.Diagnostics).Code);
    }

    /// <summary>Where an index names the file of the release that is in force for another one, too.</summary>
    [Fact]
    public async Task Bytes_that_are_refused_under_another_name_stay_where_the_lock_names_them()
    {
        await site.RefreshedAsync();
        publisher.WithReleases("18.1", "19.0").With("enterprise-attack-19.0.json", Publisher.BundleOf(10));
        site.Edit("site.config.json", "\"release\": \"18.1\"", "\"release\": \"19.0\"");
        var before = site.Everything;
        Assert.Equal("CB9111", Assert.Single((await site.RefreshAsync()).Diagnostics, found => found.IsError).Code);
        Assert.Equal(before, site.Everything);
    }
}
