using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Planning;

/// <summary>A picture of all that a page shows: its file, and how to make the page's view.</summary>
internal sealed record PlannedPicture(Route Route, Func<PageView> MakeView);
