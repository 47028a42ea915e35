using Coverbook.Browser.Tests.Matrix;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Coverbook.Browser.Tests.Lists;

/// <summary>The lists of the sample in a real browser: narrowed and sorted, without scripts, on a telephone.</summary>
public sealed class ListTests(Chromium chromium, PublishedSample sample) : IClassFixture<PublishedSample>
{
    private const string Rows = ".listed tr:has(th[scope=row])";

    [Fact]
    public async Task A_filter_looks_at_all_pages_of_a_list_and_says_what_is_left()
    {
        await using var visit = await chromium.OpenAsync(sample.At("techniques/"));
        var (page, status) = (visit.Page, visit.Page.GetByRole(AriaRole.Status));
        await Expect(status).ToHaveTextAsync("81 of 181 techniques on this page.");
        await page.GetByLabel("Status").SelectOptionAsync("Gap");
        await Expect(status).ToHaveTextAsync("26 of 181 techniques.");
        await Expect(page.Locator(Rows)).ToHaveCountAsync(26);
        await Expect(page.Locator($"{Rows} .status:text-is('Gap')")).ToHaveCountAsync(26);
        await page.GetByLabel("Text").FillAsync("t16");
        Assert.InRange(await page.Locator(Rows).CountAsync(), 1, 25);
        await page.GetByLabel("Text").FillAsync("");
        await page.GetByLabel("Status").SelectOptionAsync("");
        await Expect(status).ToHaveTextAsync("81 of 181 techniques on this page.");
        await Expect(page.Locator(Rows)).ToHaveCountAsync(81);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Techniques_are_narrowed_by_platform_provider_and_tactic()
    {
        await using var visit = await chromium.OpenAsync(sample.At("techniques/?platform=Containers&provider=AWS&tactic=Execution"));
        var page = visit.Page;
        await Expect(page.GetByLabel("Platform")).ToHaveValueAsync("Containers");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(" of 181 techniques.");
        var tactics = await page.Locator($"{Rows} td[data-label=Tactics]").AllTextContentsAsync();
        Assert.InRange(tactics.Count, 1, 30);
        Assert.All(tactics, tactic => Assert.Contains("Execution", tactic, StringComparison.Ordinal));
        Assert.All(await page.Locator($"{Rows} td[data-label=Findings]").AllTextContentsAsync(), count => Assert.NotEqual("0", count));
    }

    [Fact]
    public async Task Headings_sort_the_whole_list_both_ways_and_back()
    {
        await using var visit = await chromium.OpenAsync(sample.At("techniques/"));
        var (page, heading) = (visit.Page, visit.Page.GetByRole(AriaRole.Columnheader, new PageGetByRoleOptions { Name = "Findings" }));
        await heading.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(heading).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(page.Locator(Rows)).ToHaveCountAsync(181);
        var counts = (await page.Locator($"{Rows} td[data-label=Findings]").AllTextContentsAsync()).Select(int.Parse).ToArray();
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.True(counts[0] > counts[^1]);
        await page.Keyboard.PressAsync("Enter");
        await Expect(heading).ToHaveAttributeAsync("aria-sort", "ascending");
        counts = [.. (await page.Locator($"{Rows} td[data-label=Findings]").AllTextContentsAsync()).Select(int.Parse)];
        Assert.Equal(counts.Order(), counts);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[aria-sort]")).ToHaveCountAsync(0);
        await Expect(page.Locator(Rows)).ToHaveCountAsync(81);
    }

    [Fact]
    public async Task What_a_list_shows_lives_in_the_address_and_the_back_button_goes_back()
    {
        await using var visit = await chromium.OpenAsync(sample.At("rules/"));
        var (page, status) = (visit.Page, visit.Page.GetByRole(AriaRole.Status));
        await Expect(status).ToHaveTextAsync("79 rules.");
        await page.GetByLabel("Product").SelectOptionAsync("Okta");
        await page.GetByLabel("Level").SelectOptionAsync("high");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Rule", Exact = true }).ClickAsync();
        Assert.Equal("?product=Okta&level=high&sort=rule", new Uri(page.Url).Query);
        var told = await status.TextContentAsync();
        var first = await page.Locator($"{Rows} th").First.TextContentAsync();
        await page.ReloadAsync();
        await Expect(status).ToHaveTextAsync(told!);
        await Expect(page.Locator($"{Rows} th").First).ToHaveTextAsync(first!);
        await Expect(page.GetByLabel("Level")).ToHaveValueAsync("high");
        await page.GoBackAsync();
        await Expect(page.Locator("[aria-sort]")).ToHaveCountAsync(0);
        await page.GoBackAsync();
        await Expect(page.GetByLabel("Level")).ToHaveValueAsync("");
        await Expect(page.GetByLabel("Product")).ToHaveValueAsync("Okta");
        await page.GoBackAsync();
        await Expect(status).ToHaveTextAsync("79 rules.");
        await page.GoForwardAsync();
        await Expect(page.GetByLabel("Product")).ToHaveValueAsync("Okta");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Typing_makes_one_step_of_the_history()
    {
        await using var visit = await chromium.OpenAsync(sample.At("rules/"));
        await visit.Page.GetByLabel("Text").PressSequentiallyAsync("iam user");
        Assert.Equal("?q=iam+user", new Uri(visit.Page.Url).Query);
        Assert.InRange(await visit.Page.Locator(Rows).CountAsync(), 1, 78);
        await visit.Page.GoBackAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("79 rules.");
        await Expect(visit.Page.GetByLabel("Text")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Levels_go_by_how_grave_they_are()
    {
        await using var visit = await chromium.OpenAsync(sample.At("rules/?sort=-level"));
        await Expect(visit.Page.Locator("th[aria-sort=descending]")).ToHaveTextAsync("Level");
        var levels = await visit.Page.Locator($"{Rows} .state").AllTextContentsAsync();
        string[] known = ["critical", "high", "medium", "low", "informational"];
        Assert.Equal(79, levels.Count);
        Assert.Equal(levels.OrderBy(level => Array.IndexOf(known, level)), levels);
    }

    [Fact]
    public async Task Findings_are_narrowed_by_their_band_over_all_pages()
    {
        await using var visit = await chromium.OpenAsync(sample.At("providers/aws/aws-guardduty/"));
        await visit.Page.GetByLabel("Confidence").SelectOptionAsync("low");
        await Expect(visit.Page.GetByRole(AriaRole.Status)).Not.ToContainTextAsync("on this page");
        Assert.All(
            await visit.Page.Locator(".all-findings > li").AllTextContentsAsync(),
            finding => Assert.Contains("low", finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_address_asks_for_and_the_list_does_not_know_is_left_out()
    {
        await using var visit = await chromium.OpenAsync(sample.At("rules/?level=%3Cb%3E&sort=constructor&product=nobody&x=y"));
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("79 rules.");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("techniques/", 81)]
    [InlineData("techniques/2/", 100)]
    [InlineData("rules/", 79)]
    public async Task Without_scripts_all_is_there_and_nothing_dead(string path, int rows)
    {
        await using var visit = await chromium.OpenAsync(sample.At(path), new BrowserNewContextOptions { JavaScriptEnabled = false });
        await Expect(visit.Page.Locator("form.filters")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("main button")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator($"{Rows}:visible")).ToHaveCountAsync(rows);
    }

    [Theory]
    [InlineData("techniques/")]
    [InlineData("techniques/?status=Gap&sort=technique")]
    [InlineData("rules/")]
    [InlineData("tactics/TA0005/")]
    [InlineData("providers/aws/")]
    [InlineData("providers/aws/aws-guardduty/")]
    [InlineData("gaps/")]
    public async Task On_a_telephone_nothing_has_to_be_scrolled_sideways(string path)
    {
        foreach (var hasScripts in new[] { true, false })
        {
            var options = new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 320, Height = 640 },
                JavaScriptEnabled = hasScripts,
            };
            await using var visit = await chromium.OpenAsync(sample.At(path), options);
            Assert.InRange(await visit.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"), 1, 320);
            var list = visit.Page.Locator(".scroll:has(> .listed)").First;
            if (await list.CountAsync() > 0)
            {
                Assert.True(await list.EvaluateAsync<bool>("list => list.scrollWidth <= list.clientWidth"), "the list scrolls sideways");
            }
        }
    }

    [Fact]
    public async Task On_a_telephone_the_status_stands_beside_the_name()
    {
        await using var visit = await chromium.OpenAsync(
            sample.At("techniques/"), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 320, Height = 640 } });
        var row = visit.Page.Locator(Rows).First;
        var name = await row.Locator("th a").BoundingBoxAsync();
        var status = await row.Locator(".status").BoundingBoxAsync();
        Assert.True(status!.X >= name!.X + name.Width, "the status is not beside the name");
        Assert.InRange(Math.Abs(status.Y - name.Y), 0, 20);
    }

    [Theory]
    [InlineData("techniques/", ColorScheme.Light, 1280)]
    [InlineData("techniques/?status=Gap", ColorScheme.Dark, 360)]
    [InlineData("rules/?sort=-level", ColorScheme.Dark, 1280)]
    [InlineData("rules/", ColorScheme.Light, 360)]
    [InlineData("providers/aws/aws-guardduty/2/", ColorScheme.Light, 1280)]
    [InlineData("providers/aws/", ColorScheme.Dark, 360)]
    [InlineData("gaps/", ColorScheme.Light, 360)]
    public async Task They_break_no_rule_of_axe(string path, ColorScheme scheme, int width)
    {
        await using var visit = await chromium.OpenAsync(
            sample.At(path),
            new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        var result = await visit.Page.RunAxe();
        Assert.Empty(
            result.Violations.Select(
                violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.True(result.Passes.Length > 10, "axe looked at next to nothing");
        Assert.Empty(visit.Complaints);
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
