using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using Coverbook.Diagnostics;

namespace Coverbook.Checking;

/// <summary>
/// Which of the parser's complaints matter to readers: where browsers must guess what was meant, they may show something else. What is
/// only untidy is passed over.
/// </summary>
internal static class MarkupFaults
{
    /// <summary>Reports what the parser says of a page while it reads it.</summary>
    public static void Watch(HtmlParser parser, PageReport report) => parser.Error += (_, happened) =>
    {
        if (happened is HtmlErrorEvent error && ReasonOf((HtmlParseError)error.Code) is { } reason)
        {
            report.Add(StructureCheckDiagnostics.TagMisplaced(report.At(error.Position.Line, error.Position.Column), reason));
        }
    };

    private static string? ReasonOf(HtmlParseError error) => error switch
    {
        HtmlParseError.TagClosedWrong or HtmlParseError.BlockNotInScope or HtmlParseError.ParagraphNotInScope
            or HtmlParseError.ListItemNotInScope or HtmlParseError.HeadingNotInScope or HtmlParseError.FormNotInScope
            or HtmlParseError.TableNotInScope or HtmlParseError.TableRowNotInScope or HtmlParseError.TableCellNotInScope
            or HtmlParseError.TableSectionNotInScope or HtmlParseError.FormattingElementNotFound or HtmlParseError.ElementNotInScope
            => "a tag closes what is not open",
        HtmlParseError.TagDoesNotMatchCurrentNode or HtmlParseError.TagClosingMismatch => "a tag closes more than what was opened last",
        HtmlParseError.BodyClosedWrong => "the page ends while an element is open",
        HtmlParseError.TagCannotBeSelfClosed => "an element that is not empty is closed like an empty one",
        HtmlParseError.AttributeDuplicateOmitted => "an element has one attribute twice",
        HtmlParseError.AnchorNested or HtmlParseError.HeadingNested or HtmlParseError.ButtonInScope or HtmlParseError.FormAlreadyOpen
            or HtmlParseError.TableNesting or HtmlParseError.SelectNesting => "an element stands in one of its own kind",
        HtmlParseError.IllegalElementInTableDetected or HtmlParseError.IllegalElementInSelectDetected or HtmlParseError.TokenNotPossible
            => "something stands where it may not",
        HtmlParseError.EOF => "the page ends inside of a tag",
        _ => null,
    };
}
