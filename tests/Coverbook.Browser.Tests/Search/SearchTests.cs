using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Coverbook.Browser.Tests.Search;

/// <summary>The search of the sample in a real browser, under a base path: by keyboard, without scripts, when loading fails.</summary>
public sealed class SearchTests(Chromium chromium, SearchedSample sample) : IClassFixture<SearchedSample>
{
    [Fact]
    public async Task Nothing_is_loaded_until_it_is_first_used_and_then_once()
    {
        await using var search = await VisitAsync("techniques/T1059/");
        var requests = new List<string>();
        search.Page.Request += (_, request) => requests.Add(new Uri(request.Url).AbsolutePath);
        await search.Page.ReloadAsync(new PageReloadOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain(requests, path => path.Contains("search", StringComparison.Ordinal));
        requests.Clear();
        await search.OpenAsync();
        await search.FindAsync("t1078");
        await search.Page.Keyboard.PressAsync("Escape");
        await search.OpenAgainAsync();
        Assert.Equal(["/repo/assets/search.js", "/repo/search.json"], requests);
        Assert.Empty(search.Complaints);
    }

    [Fact]
    public async Task Arrow_keys_move_through_the_results_and_Enter_opens_one()
    {
        await using var search = await VisitAsync("");
        await search.OpenAsync();
        await Expect(search.Input).ToBeFocusedAsync();
        await search.Page.Keyboard.TypeAsync("valid accounts");
        await Expect(search.Chosen).ToContainTextAsync("T1078 Valid Accounts Technique");
        await search.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(search.Chosen).ToContainTextAsync("T1078.");
        await Expect(search.Input).ToHaveAttributeAsync("aria-activedescendant", "result-1");
        await search.Page.Keyboard.PressAsync("ArrowUp");
        await search.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal(
            await search.Results.Last.GetAttributeAsync("id"), await search.Input.GetAttributeAsync("aria-activedescendant"));
        await search.Page.Keyboard.PressAsync("ArrowDown");
        await search.Page.Keyboard.PressAsync("Enter");
        await Expect(search.Page.Locator("h1")).ToHaveTextAsync("T1078 Valid Accounts");
        Assert.Equal(new Uri(sample.Address, "techniques/T1078/").AbsoluteUri, search.Page.Url);
        Assert.Empty(search.Complaints);
    }

    [Fact]
    public async Task Escape_closes_it_and_gives_the_focus_back()
    {
        await using var search = await VisitAsync("techniques/");
        await search.Page.Locator("main a").First.FocusAsync();
        await search.OpenAsync();
        await search.FindAsync("t1078");
        await search.Page.Keyboard.PressAsync("Escape");
        await Expect(search.Dialog).ToBeHiddenAsync();
        await Expect(search.Page.Locator("main a").First).ToBeFocusedAsync();
        await search.Control.FocusAsync();
        await search.Page.Keyboard.PressAsync("Enter");
        await Expect(search.Input).ToBeFocusedAsync();
        await Expect(search.Input).ToHaveValueAsync("t1078");
        await search.Page.Keyboard.TypeAsync("T1530");
        await Expect(search.Results).ToHaveCountAsync(1);
        await search.Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Close" }).ClickAsync();
        await Expect(search.Control).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_slash_that_belongs_to_what_is_typed_stays_there()
    {
        await using var search = await VisitAsync("");
        await search.OpenAsync();
        await search.Page.Keyboard.TypeAsync("t1059/001");
        await Expect(search.Input).ToHaveValueAsync("t1059/001");
        await Expect(search.Chosen).ToContainTextAsync("PowerShell");
    }

    [Fact]
    public async Task A_revoked_id_leads_to_its_successor_and_says_so()
    {
        await using var search = await VisitAsync("");
        await search.OpenAsync();
        Assert.EndsWith("/repo/techniques/T1059/001/", (await search.FindAsync("t1086"))[0], StringComparison.Ordinal);
        await Expect(search.Chosen).ToContainTextAsync("Sub-technique. T1086 is now T1059.001.");
        Assert.EndsWith("/repo/groups/G0016/", (await search.FindAsync("G9999"))[0], StringComparison.Ordinal);
        await Expect(search.Chosen).ToContainTextAsync("APT29 Group. G9999 is now G0016.");
        Assert.EndsWith("/repo/techniques/T1043/", (await search.FindAsync("T1043"))[0], StringComparison.Ordinal);
        await Expect(search.Chosen).ToContainTextAsync("Withdrawn by ATT&CK");
    }

    [Fact]
    public async Task A_finding_is_shown_where_it_stands_on_its_source_page()
    {
        await using var search = await VisitAsync("providers/aws/aws-guardduty/");
        await search.OpenAsync();
        await search.FindAsync("Execution:Runtime/ReverseShell");
        await search.Page.Keyboard.PressAsync("Enter");
        await Expect(search.Dialog).ToBeHiddenAsync();
        await Expect(search.Page.Locator("li:target code")).ToHaveTextAsync("Execution:Runtime/ReverseShell");
        await Expect(search.Page.Locator("li:target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task How_much_is_found_is_told()
    {
        await using var search = await VisitAsync("");
        await search.OpenAsync();
        Assert.Equal(30, (await search.FindAsync("aws")).Count);
        await Expect(search.Status).ToContainTextAsync("30 results, and ");
        await Expect(search.Status).ToContainTextAsync(" more: type on");
        Assert.Single(await search.FindAsync("t1530"));
        await Expect(search.Status).ToHaveTextAsync("1 result");
        await Expect(search.Input).ToHaveAttributeAsync("aria-expanded", "true");
        Assert.Empty(await search.FindAsync("qqqqqqqqqqqq"));
        await Expect(search.Status).ToHaveTextAsync("Nothing has such an id or name.");
        await Expect(search.Input).ToHaveAttributeAsync("aria-expanded", "false");
        Assert.Empty(await search.FindAsync(" ./ "));
        await search.Page.Keyboard.PressAsync("Enter");
        await Expect(search.Dialog).ToBeVisibleAsync();
        Assert.Empty(search.Complaints);
    }

    [Theory]
    [InlineData("**/search.json")]
    [InlineData("**/search.js*")]
    public async Task What_cannot_be_loaded_is_said_with_a_way_on(string missing)
    {
        await using var search = await VisitAsync("");
        await search.Page.RouteAsync(missing, route => route.FulfillAsync(new RouteFulfillOptions { Status = 404, Body = "" }));
        await search.Control.ClickAsync();
        await Expect(search.Dialog).ToContainTextAsync("The search cannot be loaded.");
        await search.Page.UnrouteAllAsync();
        await search.Dialog.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "All techniques" }).ClickAsync();
        await Expect(search.Page.Locator("h1")).ToHaveTextAsync("Techniques");
    }

    [Fact]
    public async Task Without_scripts_it_is_a_link_to_the_list_of_techniques()
    {
        await using var search = await VisitAsync("", new BrowserNewContextOptions { JavaScriptEnabled = false });
        await search.Control.ClickAsync();
        Assert.Equal(new Uri(sample.Address, "techniques/").AbsoluteUri, search.Page.Url);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task It_breaks_no_rule_of_axe_and_fits_the_screen(ColorScheme scheme, int width)
    {
        await using var search = await VisitAsync("", new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 640 },
        });
        await search.OpenAsync();
        await search.FindAsync("cloud");
        await Expect(search.Results.First).ToBeVisibleAsync();
        var result = await search.Page.RunAxe();
        Assert.Empty(result.Violations.Select(
            broken => $"{broken.Id}: {broken.Help} {string.Join(' ', broken.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.True(result.Passes.Length > 10, "axe looked at next to nothing");
        Assert.InRange(await search.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"), 1, width);
        Assert.InRange(await search.Dialog.EvaluateAsync<int>("dialog => dialog.scrollWidth - dialog.clientWidth"), 0, 0);
        Assert.True(await search.Results.EvaluateAllAsync<bool>("all => all.every(one => one.offsetHeight >= 24)"));
    }

    private async Task<SearchVisit> VisitAsync(string path, BrowserNewContextOptions? options = null) =>
        new(await chromium.OpenAsync(new Uri(sample.Address, path), options));

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
