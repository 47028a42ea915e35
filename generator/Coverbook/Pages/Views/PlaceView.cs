namespace Coverbook.Pages.Views;

/// <summary>A place in an input file; a link where the configuration names the public repository.</summary>
internal sealed record PlaceView(string Text, string? Url) : View;
