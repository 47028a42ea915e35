using AngleSharp.Dom;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Checking;

/// <summary>Where the checks of one page put what they find: they know elements, reports know places.</summary>
/// <param name="path">The page as people name it.</param>
/// <param name="bag">Takes what was found.</param>
internal sealed class PageReport(FilePath path, DiagnosticBag bag)
{
    /// <summary>The page as a whole.</summary>
    public SourceSpan Whole => SourceSpan.Whole(path);

    /// <summary>The place of an element's start tag.</summary>
    public SourceSpan At(IElement element) =>
        element.SourceReference?.Position is { } position ? SourceSpan.At(path, position.Line, position.Column) : Whole;

    /// <summary>A place by its line and column.</summary>
    public SourceSpan At(int line, int column) => SourceSpan.At(path, line, column);

    /// <summary>Adds a diagnostic.</summary>
    public void Add(Diagnostic diagnostic) => bag.Add(diagnostic);
}
