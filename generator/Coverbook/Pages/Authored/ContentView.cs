using Coverbook.Pages.Views;

namespace Coverbook.Pages.Authored;

/// <summary>A page that the site's authors wrote.</summary>
internal sealed record ContentView : PageView
{
    /// <summary>The text.</summary>
    public required MarkdownText Text { get; init; }
}
