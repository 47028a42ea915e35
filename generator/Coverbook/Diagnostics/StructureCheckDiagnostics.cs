using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with how a page is built, and for whom it then fails: CB8140 to CB8169.</summary>
internal static class StructureCheckDiagnostics
{
    /// <summary>CB8140: two elements of one id.</summary>
    public static Diagnostic IdTwice(SourceSpan span, string id) =>
        new(
            "CB8140",
            Severity.Error,
            span,
            $"The id {Quote.Of(id)} stands on this page already.",
            "Give each element an id of its own.");

    /// <summary>CB8141: an id that nothing can name.</summary>
    public static Diagnostic IdUnusable(SourceSpan span, string id) =>
        new(
            "CB8141",
            Severity.Error,
            span,
            $"{Quote.Of(id)} cannot be named as an id: it is empty or has white space.",
            "Write an id without white space, or remove it.");

    /// <summary>CB8142: a page without a main heading.</summary>
    public static Diagnostic HeadingMissing(SourceSpan span) =>
        new(
            "CB8142",
            Severity.Warning,
            span,
            "The page has no h1.",
            "Give the page one h1 that says what it is about.");

    /// <summary>CB8143: a page with several main headings.</summary>
    public static Diagnostic HeadingTwice(SourceSpan span) =>
        new(
            "CB8143",
            Severity.Warning,
            span,
            "The page has a second h1.",
            "Keep one h1, and make the others h2.");

    /// <summary>CB8144: a heading that is too deep.</summary>
    public static Diagnostic HeadingSkipped(SourceSpan span, int level, int before) =>
        new(
            "CB8144",
            Severity.Warning,
            span,
            string.Create(CultureInfo.InvariantCulture, $"An h{level:N0} follows an h{before:N0}, so that a level is left out."),
            "Write the next level; its size is a matter of style.");

    /// <summary>CB8145: a heading without text.</summary>
    public static Diagnostic HeadingEmpty(SourceSpan span) =>
        new(
            "CB8145",
            Severity.Warning,
            span,
            "A heading has no text.",
            "Write its text, or remove it.");

    /// <summary>CB8146: an image that nobody describes.</summary>
    public static Diagnostic ImageWithoutText(SourceSpan span) =>
        new(
            "CB8146",
            Severity.Error,
            span,
            "An image has no alternative text.",
            "Add alt, which may be empty where the image only adorns.");

    /// <summary>CB8147: a table whose cells have no headings.</summary>
    public static Diagnostic TableWithoutHeaders(SourceSpan span) =>
        new(
            "CB8147",
            Severity.Warning,
            span,
            "A table has no header cell.",
            "Write th for the cells that name a column or a row.");

    /// <summary>CB8148: a header cell of which nobody knows what it heads.</summary>
    public static Diagnostic ScopeMissing(SourceSpan span) =>
        new(
            "CB8148",
            Severity.Warning,
            span,
            "A table has headers of columns and of rows, but this one does not say which it is.",
            "Add scope=col or scope=row.");

    /// <summary>CB8149: a cell that names a header that is not there.</summary>
    public static Diagnostic HeadersUnknown(SourceSpan span, string id) =>
        new(
            "CB8149",
            Severity.Error,
            span,
            $"This cell names the header {Quote.Of(id)}, which is not on the page.",
            "Correct the id in the cell's headers, or add it to the header.");

    /// <summary>CB8150: a page without a main part.</summary>
    public static Diagnostic MainMissing(SourceSpan span) =>
        new(
            "CB8150",
            Severity.Warning,
            span,
            "The page has no main element.",
            "Put the content of the page into a main element.");

    /// <summary>CB8151: a page with several main parts.</summary>
    public static Diagnostic MainTwice(SourceSpan span) =>
        new(
            "CB8151",
            Severity.Error,
            span,
            "The page has a second main element.",
            "Keep one.");

    /// <summary>CB8152: landmarks that cannot be told apart.</summary>
    public static Diagnostic LandmarksAlike(SourceSpan span, string role, string label) =>
        new(
            "CB8152",
            Severity.Warning,
            span,
            $"There is another {role} called {Quote.Of(label)} on the page.",
            "Give each a label of its own with aria-label or aria-labelledby.");

    /// <summary>CB8153: a link without text.</summary>
    public static Diagnostic LinkWithoutText(SourceSpan span) =>
        new(
            "CB8153",
            Severity.Error,
            span,
            "A link has no text.",
            "Write what it leads to, or add aria-label.");

    /// <summary>CB8154: a button without text.</summary>
    public static Diagnostic ButtonWithoutText(SourceSpan span) =>
        new(
            "CB8154",
            Severity.Error,
            span,
            "A button has no text.",
            "Write what it does, or add aria-label.");

    /// <summary>CB8155: a field that nobody can name.</summary>
    public static Diagnostic ControlWithoutLabel(SourceSpan span) =>
        new(
            "CB8155",
            Severity.Error,
            span,
            "A form field has no label.",
            "Add a label element for it, or aria-label.");

    /// <summary>CB8156: a reference to an id that is not there.</summary>
    public static Diagnostic ReferenceUnknown(SourceSpan span, string attribute, string id) =>
        new(
            "CB8156",
            Severity.Error,
            span,
            $"{Quote.Of(attribute)} names the id {Quote.Of(id)}, which is not on the page.",
            "Correct the id, or add it to the element that is meant.");

    /// <summary>CB8157: markup that browsers must guess at.</summary>
    public static Diagnostic TagMisplaced(SourceSpan span, string reason) =>
        new(
            "CB8157",
            Severity.Warning,
            span,
            $"The markup is not well-formed here: {reason}.",
            "Close what is open, in the order in which it was opened.");

    /// <summary>CB8158: an element that jumps the queue.</summary>
    public static Diagnostic TabOrderForced(SourceSpan span) =>
        new(
            "CB8158",
            Severity.Warning,
            span,
            "A tabindex above 0 changes the order in which keys reach the page.",
            "Write 0, and put the element where its turn is.");
}
