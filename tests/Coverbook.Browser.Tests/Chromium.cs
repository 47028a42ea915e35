using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Coverbook.Browser.Tests.Chromium))]

namespace Coverbook.Browser.Tests;

/// <summary>
/// The system's Chromium (or Chrome), started once for all tests: <c>COVERBOOK_CHROMIUM</c>, or the first of the usual names on the
/// path. Where there is none, tests are skipped visibly, but never in CI.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Root needs the first; the others keep the browser from calling home.</summary>
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-background-networking", "--disable-sync", "--disable-component-update", "--no-first-run"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } program)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
    }

    /// <summary>Opens a window of its own, without cookies or cache, at an address.</summary>
    internal async Task<Visit> OpenAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(
            browser is null && Environment.GetEnvironmentVariable("CI") is null,
            "There is no Chromium on the path; COVERBOOK_CHROMIUM may name one.");
        Assert.True(browser is not null, "CI must install Chromium.");
        var context = await browser.NewContextAsync(options ?? new BrowserNewContextOptions());
        return await Visit.StartAsync(context, address);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("COVERBOOK_CHROMIUM") is { Length: > 0 } named)
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
