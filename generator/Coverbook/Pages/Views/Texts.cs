using System.Collections.Immutable;
using System.Collections.Frozen;
using Coverbook.Files;

namespace Coverbook.Pages.Views;

/// <summary>Markdown that is still to be rendered, with the numbers that its citations have on the page.</summary>
/// <param name="Source">The Markdown, which is untrusted.</param>
/// <param name="Citations">Citation name to number and address.</param>
public sealed record MarkdownText(string Source, FrozenDictionary<string, CitationView> Citations);

/// <summary>Source code that is still to be coloured.</summary>
/// <param name="Source">UTF-8 text, which is untrusted.</param>
/// <param name="Tokens">Where its scalars stand.</param>
public sealed record CodeText(ReadOnlyMemory<byte> Source, ImmutableArray<SyntaxToken> Tokens);
