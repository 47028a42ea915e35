using Coverbook.Build;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Refreshing;

/// <summary>"Source data refreshed" is the oldest day on which a download that the page draws on was seen to be the newest.</summary>
public sealed class RefreshDateTests : IAsyncLifetime
{
    private Publisher publisher = null!;
    private RefreshedSite site = null!;

    public async ValueTask InitializeAsync()
    {
        publisher = await Publisher.StartAsync();
        site = new RefreshedSite(publisher);
        await site.RefreshedAsync();
        site.Today = new DateOnly(2026, 5, 1);
        await site.RefreshAsync(only: ["enterprise-attack", "sensors"]);
    }

    public ValueTask DisposeAsync()
    {
        site.Dispose();
        return publisher.DisposeAsync();
    }

    [Fact]
    public void It_is_the_oldest_of_those_that_the_page_draws_on()
    {
        Assert.Contains("2026-04-24", Lead("T2000"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_rules_draws_on_the_bundle_and_its_mappings()
    {
        publisher.With(Publisher.Rules, Publisher.Zip([.. Publisher.RulesOf(9)]), "application/zip");
        site.Today = new DateOnly(2026, 4, 30);
        await site.RefreshAsync(only: "watch");
        Assert.Contains("2026-04-30", Lead("T2000"), StringComparison.Ordinal);
        Assert.Contains("2026-05-01", Lead("T2009"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_overrides_it() =>
        Assert.Contains("2026-07-01", Lead("T2000", new DateOnly(2026, 7, 1)), StringComparison.Ordinal);

    [Fact]
    public void A_source_page_says_where_it_comes_from_and_how_old_that_is()
    {
        Build();
        var page = File.ReadAllText(site.At("dist/providers/aws/hall-sensors/index.html"));
        Assert.Contains("2026-05-01", page, StringComparison.Ordinal);
        Assert.Contains($"{publisher.Address}mapping.yaml", page, StringComparison.Ordinal);
        Assert.DoesNotContain(".coverbook", page, StringComparison.Ordinal);
    }

    /// <summary>How two nights with unchanged data differ.</summary>
    [Fact]
    public async Task Two_nights_differ_in_dates_only()
    {
        Build();
        var before = Files();
        site.Today = new DateOnly(2026, 5, 2);
        await site.RefreshedAsync();
        Build();
        var after = Files();
        Assert.Equal(before.Keys, after.Keys);
        var changed = before.Keys.Where(path => before[path] != after[path]).ToArray();
        Assert.Contains("techniques/T2000/index.html", changed);
        Assert.All(changed, path => Assert.Equal(WithoutDates(path, before[path]), WithoutDates(path, after[path])));
    }

    private static string WithoutDates(string path, string text)
    {
        foreach (var day in new[] { "2026-04-24", "2026-05-01", "2026-05-02" })
        {
            text = text.Replace(day, "DAY", StringComparison.Ordinal);
        }

        // It lists the digest of the lock, which holds the dates.
        return path.EndsWith("build.json", StringComparison.Ordinal)
            ? System.Text.RegularExpressions.Regex.Replace(text, "[0-9a-f]{64}", "SUM", default, TimeSpan.FromSeconds(5))
            : text;
    }

    private Dictionary<string, string> Files() =>
        Directory.EnumerateFiles(site.At("dist"), "*", SearchOption.AllDirectories)
            .Where(path => !Path.GetFileName(path).StartsWith('.'))
            .OrderBy(path => path, StringComparer.Ordinal)
            .ToDictionary(path => Path.GetRelativePath(site.At("dist"), path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    private void Build(DateOnly? date = null)
    {
        var options = new BuildOptions { SiteFolder = site.Root, Date = date };
        Assert.Equal(BuildOutcome.Built, new SiteBuilder(options, TestContext.Current.CancellationToken).Build().Outcome);
    }

    private string Lead(string id, DateOnly? date = null)
    {
        Build(date);
        var page = File.ReadAllText(site.At($"dist/techniques/{id}/index.html"));
        return page.Split('\n').First(line => line.Contains("Source data refreshed", StringComparison.Ordinal));
    }
}
