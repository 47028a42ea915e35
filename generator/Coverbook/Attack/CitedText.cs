using System.Collections.Immutable;
using Coverbook.Files;

namespace Coverbook.Attack;

/// <summary>A text of a bundle, in ATT&amp;CK's Markdown with <c>(Citation: …)</c> marks.</summary>
/// <param name="Markdown">The text; may be empty.</param>
/// <param name="Citations">What it may cite.</param>
/// <param name="Span">Where the object stands that it is of.</param>
internal sealed record CitedText(string Markdown, ImmutableArray<Citation> Citations, SourceSpan Span)
{
    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Markdown);
}
