using Coverbook.Files;

namespace Coverbook.Rendering;

/// <summary>Turns Scriban's places, which count from 0, into the site's own.</summary>
internal static class Spans
{
    public static SourceSpan Of(Scriban.Parsing.SourceSpan span) => new(
        new FilePath(span.FileName ?? ""),
        new TextPosition(span.Start.Line + 1, span.Start.Column + 1),
        new TextPosition(span.End.Line + 1, span.End.Column + 2));

    /// <summary>
    /// A place where reading a text failed. Scriban has none for what is missing at the end, so that the text's end is the place.
    /// </summary>
    public static SourceSpan Within(FilePath path, string text, Scriban.Parsing.SourceSpan span)
    {
        var end = ThemeText.EndOf(text);
        var place = Of(span) with { Path = path };
        return IsInside(span.Start, text)
            ? place with { End = IsInside(span.End, text) ? place.End : end }
            : new SourceSpan(path, end, end);
    }

    private static bool IsInside(Scriban.Parsing.TextPosition position, string text) =>
        position.Line >= 0 && position.Offset >= 0 && position.Offset < text.Length;
}
