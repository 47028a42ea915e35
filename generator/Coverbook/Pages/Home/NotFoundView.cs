using Coverbook.Pages.Views;

namespace Coverbook.Pages.Home;

/// <summary>The page for unknown addresses.</summary>
internal sealed record NotFoundView : PageView;
