using Coverbook.Cli.Tests.Serving;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Coverbook.Browser.Tests.Serving;

/// <summary>What the server itself shows can be read and worked by everybody (axe, https://github.com/dequelabs/axe-core).</summary>
public sealed class AccessibilityTests(Chromium chromium) : IDisposable
{
    private readonly SampleFolder sample = new();

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Errors_over_a_page_break_no_rule_of_axe(ColorScheme scheme, int width)
    {
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        await using var visit = await OpenAsync(preview, scheme, width);
        BreakMapping();
        await visit.SeesAsync("coverbook-problems pre", "T159");
        await AssertAccessibleAsync(visit);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task The_page_for_a_site_that_cannot_be_shown_breaks_no_rule_of_axe(ColorScheme scheme, int width)
    {
        BreakMapping();
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        await using var visit = await OpenAsync(preview, scheme, width);
        await visit.SeesAsync("pre", "T159");
        await AssertAccessibleAsync(visit);
    }

    public void Dispose() => sample.Dispose();

    private static async Task AssertAccessibleAsync(Visit visit)
    {
        var result = await visit.Page.RunAxe();
        Assert.Empty(
            result.Violations.Select(
                violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));
        Assert.True(result.Passes.Length > 10, "axe looked at next to nothing");
    }

    private Task<Visit> OpenAsync(PreviewProcess preview, ColorScheme scheme, int width) => chromium.OpenAsync(
        new Uri(preview.Address, "techniques/T1059/"),
        new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 800 } });

    private void BreakMapping()
    {
        var mapping = sample.At("content/mappings/aws/aws-guardduty.yaml");
        File.WriteAllText(mapping, File.ReadAllText(mapping).Replace("T1059: 0.80", "T159: 0.80", StringComparison.Ordinal));
    }
}
