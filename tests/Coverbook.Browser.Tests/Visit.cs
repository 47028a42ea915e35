using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Coverbook.Browser.Tests;

/// <summary>
/// A window on one site. It notes what a visitor should never meet: complaints of the browser, and requests that leave the site.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();

    private Visit(IBrowserContext context, IPage page, Uri address)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(isWrong: true, error);
        page.Request += (_, request) => Note(new Uri(request.Url).Authority != address.Authority, $"leaves the site: {request.Url}");
    }

    /// <summary>The page that is open.</summary>
    public IPage Page { get; }

    /// <summary>What the browser complained of.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Opens an address.</summary>
    public static async Task<Visit> StartAsync(IBrowserContext context, Uri address)
    {
        var visit = new Visit(context, await context.NewPageAsync(), address);
        await visit.Page.GotoAsync(address.AbsoluteUri);
        return visit;
    }

    /// <summary>Marks the document, so that <see cref="IsSameDocumentAsync"/> can tell it from another at its address.</summary>
    public Task MarkDocumentAsync() => Page.EvaluateAsync("() => { window.isMarked = true; }");

    /// <summary>Whether the document that was marked is still there.</summary>
    public Task<bool> IsSameDocumentAsync() => Page.EvaluateAsync<bool>("() => window.isMarked === true");

    /// <summary>Waits until something shows that has this text.</summary>
    public Task SeesAsync(string selector, string text) =>
        Assertions.Expect(
            Page.Locator(selector).Filter(new LocatorFilterOptions { HasText = text }).First).ToBeVisibleAsync(
                new LocatorAssertionsToBeVisibleOptions { Timeout = 15_000 });

    /// <summary>Waits until nothing matches any more.</summary>
    public Task LosesAsync(string selector) =>
        Assertions.Expect(Page.Locator(selector)).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 15_000 });

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Note(bool isWrong, string complaint)
    {
        if (isWrong)
        {
            complaints.Enqueue(complaint);
        }
    }
}
