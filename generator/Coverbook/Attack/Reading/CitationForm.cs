using System.Collections.Immutable;
using Coverbook.Files.Keeping;

namespace Coverbook.Attack.Reading;

/// <summary>How citations and cited texts are kept.</summary>
internal static class CitationForm
{
    /// <summary>Writes them.</summary>
    public static void Write(ImmutableArray<Citation> citations, ReadingWriter to) => to.List(citations, citation => Write(citation, to));

    /// <summary>Writes one.</summary>
    public static void Write(Citation citation, ReadingWriter to)
    {
        to.Text(citation.Name);
        to.Text(citation.Description);
        to.Link(citation.Url);
    }

    /// <summary>Writes a text with what it may cite.</summary>
    public static void Write(CitedText text, ReadingWriter to)
    {
        to.Text(text.Markdown);
        Write(text.Citations, to);
        to.Span(text.Span);
    }

    /// <summary>Reads them again.</summary>
    public static ImmutableArray<Citation> Read(ReadingReader from) => from.List(() => ReadOne(from));

    /// <summary>Reads one again.</summary>
    public static Citation ReadOne(ReadingReader from) => new(from.RequiredText(), from.RequiredText(), from.Link());

    /// <summary>Reads a text again.</summary>
    public static CitedText ReadText(ReadingReader from) => new(from.RequiredText(), Read(from), from.Span());
}
