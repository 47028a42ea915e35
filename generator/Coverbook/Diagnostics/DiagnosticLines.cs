using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Diagnostics;

/// <summary>What a piece of printed text is, so that a terminal can set it off.</summary>
public enum TextRole
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>File, line and column.</summary>
    Place,

    /// <summary>The word of an error, and the carets below its place.</summary>
    Error,

    /// <summary>The same of a warning.</summary>
    Warning,

    /// <summary>The same of a remark.</summary>
    Info,

    /// <summary>A line of the source.</summary>
    Source,
}

/// <summary>A piece of a line.</summary>
public readonly record struct TextPiece(string Text, TextRole Role);

/// <summary>
/// Diagnostics the way editors and build servers read them: place, severity, code and message on one line, then the
/// source line with a caret, then the cure. Nothing in them is unprintable, whatever the files and their names hold.
/// </summary>
public sealed class DiagnosticLines(ISourceFiles files)
{
    private const string Indent = "    ";

    private readonly SourceExcerpts excerpts = new(files);

    /// <summary>The lines of one, with the line that it points at.</summary>
    public IEnumerable<ImmutableArray<TextPiece>> Of(Diagnostic diagnostic)
    {
        yield return Head(diagnostic);
        if (excerpts.Of(diagnostic.Span) is { } excerpt)
        {
            yield return [new TextPiece(Indent + excerpt.Line, TextRole.Source)];
            yield return [new TextPiece(Indent + excerpt.Indent + excerpt.Carets, RoleOf(diagnostic))];
        }

        yield return Cure(diagnostic);
    }

    /// <summary>
    /// The source line that one points at, for those that know a place again by its text; none where it has no line of its own.
    /// </summary>
    public string? SourceLine(Diagnostic diagnostic) => excerpts.Of(diagnostic.Span)?.Line;

    /// <summary>The lines of one without the source line, for streams and for files that are too large to look at twice.</summary>
    public static IEnumerable<ImmutableArray<TextPiece>> WithoutExcerpt(Diagnostic diagnostic) => [Head(diagnostic), Cure(diagnostic)];

    private static ImmutableArray<TextPiece> Head(Diagnostic diagnostic) =>
    [
        .. diagnostic.Span is { } span ? new[] { new TextPiece(VisibleText.Of($"{span}: "), TextRole.Place) } : [],
        new TextPiece($"{diagnostic.Severity.Word()} {diagnostic.Code}", RoleOf(diagnostic)),
        new TextPiece(VisibleText.Of($": {diagnostic.Message}"), TextRole.Plain),
    ];

    private static ImmutableArray<TextPiece> Cure(Diagnostic diagnostic) =>
        [new TextPiece(VisibleText.Of(Indent + diagnostic.Cure), TextRole.Plain)];

    private static TextRole RoleOf(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        Severity.Error => TextRole.Error,
        Severity.Warning => TextRole.Warning,
        _ => TextRole.Info,
    };
}
