using Coverbook.Tests.Kit;

namespace Coverbook.Browser.Tests.Search;

/// <summary>What people type, and the page that must come first: recorded in <c>tests/cases/search</c>, typed in a real browser.</summary>
public sealed class RecordedQueryTests(Chromium chromium, SearchedSample sample, SearchedRealSite real)
    : IClassFixture<SearchedSample>, IClassFixture<SearchedRealSite>
{
    [Fact]
    public async Task Each_finds_its_page_first_on_the_sample() => await AssertAsync(sample.Address, "sample.txt");

    [Fact]
    public async Task Each_finds_its_page_first_among_all_of_ATTACK_and_thousands_of_rules() =>
        await AssertAsync(await real.AddressAsync(), "real.txt");

    private async Task AssertAsync(Uri site, string file)
    {
        var queries = File.ReadLines(Repository.At("tests", "cases", "search", file))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(" | "))
            .ToArray();
        Assert.True(queries.Length >= 60, $"only {queries.Length} queries");
        await using var search = new SearchVisit(await chromium.OpenAsync(site));
        await search.OpenAsync();
        var missed = new List<string>();
        foreach (var query in queries)
        {
            var first = (await search.FindAsync(query[0])).FirstOrDefault("nothing");
            if (first != new Uri(site, query[1]).AbsoluteUri)
            {
                missed.Add($"{query[0]} must find {query[1]}, and finds {first}");
            }
        }

        Assert.Empty(missed);
        Assert.Empty(search.Complaints);
    }
}
