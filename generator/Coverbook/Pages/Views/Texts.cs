using Coverbook.Files;
using Coverbook.Routes;

namespace Coverbook.Pages.Views;

/// <summary>A text that a function of templates still renders: none of its members is a template's.</summary>
internal abstract record PendingText : View;

/// <summary>Markdown that is still to be rendered, with the numbers that its citations have on the page.</summary>
/// <param name="Source">The Markdown, which is untrusted.</param>
/// <param name="Citations">Citation name to number and address.</param>
/// <param name="Start">Where the text begins in its input.</param>
/// <param name="Addresses">What its links may name.</param>
internal sealed record MarkdownText(
    string Source, IReadOnlyDictionary<string, CitationView> Citations, SourceSpan Start, SiteAddresses Addresses) : PendingText
{
    /// <summary>Whether the text is a file's own, so that its lines are the file's; a bundle holds it as one string.</summary>
    public bool IsFile { get; init; }

    /// <summary>
    /// What the anchors of its headings begin with; <c>null</c> where headings get none, so that a bundle's text cannot take the page's.
    /// </summary>
    public string? AnchorPrefix { get; init; }

    /// <summary>The level of its first headings, below those of the page around it.</summary>
    public int FirstHeading { get; init; } = 3;
}

/// <summary>Source code that is still to be coloured.</summary>
/// <param name="Source">UTF-8 text, which is untrusted.</param>
/// <param name="Tokens">Where its scalars stand.</param>
internal sealed record CodeText(ReadOnlyMemory<byte> Source, SyntaxTokens Tokens) : PendingText;
