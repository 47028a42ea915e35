using Microsoft.Playwright;

namespace Coverbook.Browser.Tests.Search;

/// <summary>The search as somebody meets it in a window.</summary>
internal sealed class SearchVisit(Visit visit) : IAsyncDisposable
{
    /// <summary>The page that is open.</summary>
    public IPage Page => visit.Page;

    /// <summary>What the browser complained of.</summary>
    public IReadOnlyCollection<string> Complaints => visit.Complaints;

    /// <summary>What opens the search.</summary>
    public ILocator Control => Page.Locator("header .find");

    /// <summary>The dialog.</summary>
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Search" });

    /// <summary>What is typed.</summary>
    public ILocator Input => Dialog.GetByRole(AriaRole.Combobox);

    /// <summary>What is found.</summary>
    public ILocator Results => Dialog.GetByRole(AriaRole.Option);

    /// <summary>The result that Enter opens.</summary>
    public ILocator Chosen => Dialog.Locator("[aria-selected=true]");

    /// <summary>What is told.</summary>
    public ILocator Status => Dialog.GetByRole(AriaRole.Status);

    /// <summary>Presses the key that opens the search, and waits for the index.</summary>
    public async Task OpenAsync()
    {
        await Page.Keyboard.PressAsync("/");
        await Expect(Status).ToHaveTextAsync("Arrow keys move, Enter opens, Escape closes.");
    }

    /// <summary>Opens it once more, with what was typed before.</summary>
    public async Task OpenAgainAsync()
    {
        await Page.Keyboard.PressAsync("/");
        await Expect(Input).ToBeFocusedAsync();
    }

    /// <summary>Types a query in place of what was typed before; gives the addresses of the results.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string query)
    {
        await Input.FillAsync(query);
        return await Results.EvaluateAllAsync<string[]>("all => all.map(one => one.href)");
    }

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
