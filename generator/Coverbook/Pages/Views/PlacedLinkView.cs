using Coverbook.Routes;

namespace Coverbook.Pages.Views;

/// <summary>An address inside of another page.</summary>
internal sealed record PlacedLinkView(Route Route, string Anchor) : View;
