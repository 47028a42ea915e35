using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Coverbook.Browser.Tests.Matrix;

/// <summary>The matrix of the sample in a real browser: by keyboard, without scripts, on a telephone, in each of its views.</summary>
public sealed class MatrixTests(Chromium chromium, PublishedSample sample) : IClassFixture<PublishedSample>
{
    private const string Interpreter = "#TA0002 li:has(> a[href$='/T1059/'])";

    [Fact]
    public async Task Without_scripts_all_of_it_is_there_and_folds_open_by_keyboard()
    {
        await using var visit = await chromium.OpenAsync(sample.Matrix(), new BrowserNewContextOptions { JavaScriptEnabled = false });
        await Expect(visit.Page.Locator("form")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator($"{Interpreter} > span")).ToHaveTextAsync("High 0.90: 18 findings, 6 rules");
        var api = visit.Page.Locator($"{Interpreter} li", new PageLocatorOptions { HasText = "T1059.009" });
        await Expect(api).ToBeHiddenAsync();
        await visit.Page.Locator($"{Interpreter} summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(api).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator($"{Interpreter} details a").First).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tab_reaches_the_scrolling_region_and_goes_on_through_its_links_in_order(bool hasScripts)
    {
        await using var visit = await chromium.OpenAsync(
            sample.Matrix(), new BrowserNewContextOptions { JavaScriptEnabled = hasScripts });
        await visit.Page.Locator("nav.jump a").Last.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        var region = visit.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Techniques by tactic" });
        await Expect(region).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator("th a").First).ToBeFocusedAsync();
        foreach (var _ in Enumerable.Range(0, await visit.Page.Locator("th a").CountAsync()))
        {
            await visit.Page.Keyboard.PressAsync("Tab");
        }

        await Expect(visit.Page.Locator("td li a").First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator("td li a").Nth(1)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Arrow_keys_walk_down_a_tactic_and_over_to_the_next_one()
    {
        await using var visit = await chromium.OpenAsync(sample.Matrix());
        await visit.Page.Locator("#TA0001 li a").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(visit.Page.Locator("#TA0001 > ul > li > a").Nth(1)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Home");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(visit.Page.Locator("#TA0002 li a").First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(visit.Page.Locator("#TA0001 li a").First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("End");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(visit.Page.Locator("#TA0001 :is(li a, summary):visible").Last).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Views_change_what_cells_say_and_live_in_the_address()
    {
        await using var visit = await chromium.OpenAsync(sample.Matrix());
        var (page, says, status) = (visit.Page, visit.Page.Locator($"{Interpreter} > span"), visit.Page.GetByRole(AriaRole.Status));
        await Expect(status).ToHaveTextAsync("Confidence: 67 of 87 techniques in scope.");
        await page.GetByLabel("Rules").CheckAsync();
        await Expect(says).ToHaveTextAsync("6 rules");
        await Expect(status).ToHaveTextAsync("Rules: 29 of 87 techniques in scope.");
        await page.GetByLabel("Both").CheckAsync();
        await page.GetByLabel("Findings of").SelectOptionAsync("aws");
        await page.GetByLabel("Techniques on").SelectOptionAsync("IaaS");
        await Expect(says).ToHaveTextAsync("10 findings, 6 rules");
        Assert.Equal("?view=both&provider=aws&platform=IaaS", new Uri(page.Url).Query);
        var told = await status.TextContentAsync();
        await page.ReloadAsync();
        await Expect(says).ToHaveTextAsync("10 findings, 6 rules");
        await Expect(status).ToHaveTextAsync(told!);
        await Expect(page.GetByLabel("Both")).ToBeCheckedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_back_button_goes_back_to_the_view_before()
    {
        await using var visit = await chromium.OpenAsync(sample.Matrix());
        var says = visit.Page.Locator($"{Interpreter} > span");
        await visit.Page.GetByLabel("Detections").CheckAsync();
        await visit.Page.GetByLabel("Findings of").SelectOptionAsync("gcp");
        await Expect(says).ToHaveTextAsync("2 findings");
        await visit.Page.GoBackAsync();
        await Expect(says).ToHaveTextAsync("18 findings");
        await visit.Page.GoBackAsync();
        await Expect(says).ToHaveTextAsync("High 0.90: 18 findings, 6 rules");
        await Expect(visit.Page.Locator("#TA0002 h2 .of")).ToHaveTextAsync("8 of 9 techniques covered");
        await visit.Page.GoForwardAsync();
        await Expect(visit.Page.GetByLabel("Detections")).ToBeCheckedAsync();
        await Expect(says).ToHaveTextAsync("18 findings");
    }

    [Fact]
    public async Task Going_to_a_tactic_leaves_the_view_and_the_folds_that_a_reader_opened()
    {
        await using var visit = await chromium.OpenAsync(sample.Matrix("?view=detections"));
        var fold = visit.Page.Locator($"{Interpreter} details");
        await fold.Locator("summary").ClickAsync();
        await visit.Page.Locator("nav.jump a[href='#TA0003']").ClickAsync();
        Assert.Equal(("?view=detections", "#TA0003"), (new Uri(visit.Page.Url).Query, new Uri(visit.Page.Url).Fragment));
        await Expect(visit.Page.Locator($"{Interpreter} > span")).ToHaveTextAsync("18 findings");
        await Expect(fold).ToHaveAttributeAsync("open", "");
    }

    [Fact]
    public async Task What_is_out_of_scope_says_so_in_every_view()
    {
        await using var visit = await chromium.OpenAsync(sample.Matrix("?view=rules&subs=open"));
        var shell = visit.Page.Locator($"{Interpreter} li:has(> a[href$='/T1059/003/']) > span");
        await Expect(shell).ToHaveTextAsync("Out of scope. 1 rule");
        await visit.Page.GetByLabel("Confidence").CheckAsync();
        await Expect(shell).ToHaveTextAsync("Out of scope. High 0.85: 4 findings, 1 rule");
    }

    [Fact]
    public async Task What_an_address_asks_for_and_the_matrix_does_not_know_is_left_out()
    {
        await using var visit = await chromium.OpenAsync(sample.Matrix("?view=%3Cb%3E&provider=nobody&platform=&subs=1&x=y#TA0002"));
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Confidence: 67 of 87 techniques in scope.");
        await Expect(visit.Page.GetByLabel("Confidence")).ToBeCheckedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_platform_leaves_its_techniques_and_a_provider_its_own_confidence()
    {
        await using var visit = await chromium.OpenAsync(sample.Matrix("?provider=gcp&platform=Containers&subs=open"));
        await Expect(visit.Page.Locator("#TA0002 li:has(> a[href$='/T1610/'])")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#TA0002 li:has(> a[href$='/T1648/'])")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator($"{Interpreter} > span")).ToHaveTextAsync("Not itself on Containers");
        await Expect(visit.Page.Locator($"{Interpreter} li a:visible")).ToHaveTextAsync(["T1059.013 Container CLI/API"]);
        await visit.Page.GetByLabel("Techniques on").SelectOptionAsync("");
        await Expect(visit.Page.Locator($"{Interpreter} > span")).ToHaveTextAsync("High 0.90: 2 findings");
        await Expect(visit.Page.Locator($"{Interpreter} details")).ToHaveAttributeAsync("open", "");
    }

    [Theory]
    [InlineData("?subs=open")]
    [InlineData("large-print/")]
    public async Task On_a_telephone_nothing_has_to_be_scrolled_sideways(string after)
    {
        await using var visit = await chromium.OpenAsync(
            sample.Matrix(after), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 320, Height = 640 } });
        var wide = await visit.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth");
        Assert.InRange(wide, 1, 320);
    }

    [Theory]
    [InlineData("", ColorScheme.Light, 1280)]
    [InlineData("?subs=open", ColorScheme.Dark, 1280)]
    [InlineData("?view=rules&subs=open", ColorScheme.Light, 360)]
    [InlineData("?view=both&provider=aws", ColorScheme.Dark, 360)]
    [InlineData("large-print/", ColorScheme.Light, 1280)]
    [InlineData("large-print/", ColorScheme.Dark, 360)]
    public async Task It_breaks_no_rule_of_axe(string after, ColorScheme scheme, int width)
    {
        await using var visit = await chromium.OpenAsync(
            sample.Matrix(after),
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
