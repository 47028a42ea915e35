namespace Coverbook.Rendering.Markup;

/// <summary>Markup that was made here and may pass into a page as it is. Anything else is escaped.</summary>
internal sealed record Html(string Markup);
