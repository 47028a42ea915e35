using Coverbook.Routes;

namespace Coverbook.Pages.Views;

/// <summary>A link inside the site.</summary>
internal sealed record LinkView(string Text, Route Route) : View;

/// <summary>A link that leaves the site; without an address it is plain text.</summary>
internal sealed record ExternalView(string Text, string? Url) : View;
