using Coverbook.Browser.Tests.Matrix;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Coverbook.Browser.Tests.Reading;

/// <summary>What stands around every page, in a real browser: menus, themes, the contents of the page, paper.</summary>
public sealed class FrameTests(Chromium chromium, PublishedSample sample) : IClassFixture<PublishedSample>
{
    private const string Technique = "techniques/T1059/";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Menus_open_by_keyboard_one_at_a_time(bool hasScripts)
    {
        await using var visit = await OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = hasScripts });
        var menus = visit.Page.Locator(".menu details");
        await menus.Nth(0).Locator("summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Matrix", Exact = true })).ToBeVisibleAsync();
        await menus.Nth(1).Locator("summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".menu [open]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Escape_closes_a_menu_and_its_name_keeps_the_focus()
    {
        await using var visit = await OpenAsync(new BrowserNewContextOptions());
        var name = visit.Page.Locator(".menu summary").First;
        await name.ClickAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator(".menu [open]")).ToHaveCountAsync(0);
        await Expect(name).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_theme_that_is_chosen_stays_on_the_next_page()
    {
        await using var visit = await OpenAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        var (theme, root) = (visit.Page.Locator("button.theme"), visit.Page.Locator("html"));
        var light = await GroundAsync(visit);
        await Expect(theme).ToHaveTextAsync("Theme: system");
        await theme.ClickAsync();
        await Expect(theme).ToHaveTextAsync("Theme: light");
        await theme.ClickAsync();
        await Expect(theme).ToHaveTextAsync("Theme: dark");
        var dark = await GroundAsync(visit);
        Assert.NotEqual(light, dark);
        await visit.Page.ReloadAsync();
        await Expect(root).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Equal(dark, await GroundAsync(visit));
        await theme.ClickAsync();
        await Expect(theme).ToHaveTextAsync("Theme: system");
        Assert.Equal(light, await GroundAsync(visit));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_contents_stay_in_sight_where_there_is_room()
    {
        await using var visit = await OpenAsync(
            new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        await visit.Page.EvaluateAsync("() => scrollTo(0, 2000)");
        await Expect(visit.Page.Locator(".contents")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task On_paper_everything_is_open_and_nothing_is_there_to_be_clicked()
    {
        await using var visit = await OpenAsync(new BrowserNewContextOptions());
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(visit.Page.Locator(".menu")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".contents")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("details.findings li").First).ToBeVisibleAsync();
    }

    private static Task<string> GroundAsync(Visit visit) =>
        visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor");

    private Task<Visit> OpenAsync(BrowserNewContextOptions options) => chromium.OpenAsync(sample.Page(Technique), options);
}
