using Coverbook.Files;

namespace Coverbook.Rendering;

/// <summary>Turns Scriban's places, which count from 0, into the site's own.</summary>
internal static class Spans
{
    public static SourceSpan Of(Scriban.Parsing.SourceSpan span) => new(
        new FilePath(span.FileName ?? ""),
        new TextPosition(span.Start.Line + 1, span.Start.Column + 1),
        new TextPosition(span.End.Line + 1, span.End.Column + 2));
}
