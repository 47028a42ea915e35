using Coverbook.Browser.Tests.Matrix;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Coverbook.Browser.Tests.Pictures;

/// <summary>Pictures in a real browser: seen in both themes and without colours, on a telephone, by keyboard, on paper.</summary>
public sealed class PictureTests(Chromium chromium, PublishedSample sample) : IClassFixture<PublishedSample>
{
    private const string Wide = "() => document.scrollingElement.scrollWidth";

    [Theory]
    [InlineData("", ColorScheme.Light, 1280)]
    [InlineData("", ColorScheme.Dark, 360)]
    [InlineData("tactics/", ColorScheme.Light, 360)]
    [InlineData("tactics/", ColorScheme.Dark, 1280)]
    [InlineData("providers/", ColorScheme.Light, 1280)]
    [InlineData("providers/", ColorScheme.Dark, 360)]
    [InlineData("techniques/T1078/", ColorScheme.Light, 360)]
    [InlineData("techniques/T1078/", ColorScheme.Dark, 1280)]
    public async Task They_break_no_rule_of_axe(string page, ColorScheme scheme, int width)
    {
        await using var visit = await OpenAsync(page, width, options => options.ColorScheme = scheme);
        foreach (var fold in await visit.Page.Locator("details.fold > summary").AllAsync())
        {
            await fold.ClickAsync();
        }

        var result = await visit.Page.RunAxe();
        Assert.Empty(
            result.Violations.Select(
                violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.True(result.Passes.Length > 10, "axe looked at next to nothing");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tactics/")]
    [InlineData("providers/")]
    [InlineData("techniques/T1078/")]
    [InlineData("techniques/T1059/")]
    public async Task On_a_telephone_no_page_has_to_be_scrolled_sideways(string page)
    {
        await using var visit = await OpenAsync(page, 320);
        Assert.InRange(await visit.Page.EvaluateAsync<int>(Wide), 1, 320);
    }

    [Fact]
    public async Task Links_of_the_small_matrix_are_large_enough_for_a_finger_and_lead_to_the_column()
    {
        await using var visit = await OpenAsync("", 320);
        foreach (var link in await visit.Page.Locator(".mini a").AllAsync())
        {
            var box = await link.BoundingBoxAsync();
            Assert.InRange(box!.Width, 24, 200);
            Assert.InRange(box.Height, 24, 600);
        }

        var discovery = visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Discovery 11 of 16 techniques covered" });
        await discovery.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(sample.Matrix("#TA0007").AbsoluteUri);
    }

    [Fact]
    public async Task A_bar_is_as_wide_as_its_count_and_an_unsure_piece_is_lower()
    {
        await using var visit = await OpenAsync("tactics/", 1280);
        var row = visit.Page.Locator("tr", new PageLocatorOptions { HasText = "TA0005" });
        var (bar, direct, below) = (
            await BoxAsync(row.Locator(".bar")), await BoxAsync(row.Locator(".bar .s4")), await BoxAsync(row.Locator(".bar .below")));
        Assert.InRange(direct.Width / bar.Width, (13f / 17) - 0.02f, (13f / 17) + 0.02f);
        Assert.InRange(below.Width / bar.Width, (3f / 17) - 0.02f, (3f / 17) + 0.02f);
        Assert.InRange(below.Height / direct.Height, 0.3f, 0.7f);
    }

    [Fact]
    public async Task In_colours_that_a_reader_forces_lines_are_drawn_in_the_colour_of_text()
    {
        await using var visit = await OpenAsync("", 1280, options => options.ForcedColors = ForcedColors.Active);
        Assert.True(await visit.Page.EvaluateAsync<bool>(
            """
            () => {
              const text = getComputedStyle(document.querySelector('main h1')).color;
              return [...document.querySelectorAll('.pic path')].every(path => {
                const drawn = getComputedStyle(path);
                return (path.closest('.strip') ? drawn.stroke : drawn.fill) === text;
              });
            }
            """));
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator locator) => (await locator.BoundingBoxAsync())!;

    private Task<Visit> OpenAsync(string page, int width, Action<BrowserNewContextOptions>? change = null)
    {
        var options = new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } };
        change?.Invoke(options);
        return chromium.OpenAsync(sample.Page(page), options);
    }
}
