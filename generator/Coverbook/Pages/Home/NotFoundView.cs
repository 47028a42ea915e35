using Coverbook.Pages.Views;

namespace Coverbook.Pages.Home;

/// <summary>The page for unknown addresses.</summary>
public sealed record NotFoundView : PageView;
