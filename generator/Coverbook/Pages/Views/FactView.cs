namespace Coverbook.Pages.Views;

/// <summary>A stated fact; a link where it has an address.</summary>
internal sealed record FactView(string Name, string Value, string? Url = null) : View;
