namespace Coverbook.Pages.Views;

/// <summary>A numbered reference.</summary>
internal sealed record CitationView(int Number, string Text, string? Url) : View;
