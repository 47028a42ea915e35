using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with pages and notes beyond the file itself: CB61xx.</summary>
internal static class ContentDiagnostics
{
    /// <summary>CB6101: a note's file is not named for a technique.</summary>
    public static Diagnostic NoteWithoutTechnique(SourceSpan span, string name) =>
        new(
            "CB6101",
            Severity.Error,
            span,
            $"The note {Quote.Of(name)} is not named for a technique.",
            "Name the file for the technique's id, as in T1059.md.");

    /// <summary>CB6021: two notes about one technique, of which pages show only the first.</summary>
    public static Diagnostic SecondNote(SourceSpan span, string technique, string first) =>
        new(
            "CB6021",
            Severity.Error,
            span,
            $"There is another note about {technique}: {Quote.Of(first)}.",
            "Put both into one file, named for the technique.");

    /// <summary>CB6102: a page would take the address of another.</summary>
    public static Diagnostic AddressTaken(SourceSpan span, string address) =>
        new("CB6102", Severity.Error, span, $"Another page of the site has the address {Quote.Of(address)} already.", "Rename the file.");

    /// <summary>The code of <see cref="LinkToNowhere"/>, of which a text may have many.</summary>
    public const string LinkToNowhereCode = "CB6103";

    /// <summary>CB6103: Markdown links to something that is neither a page of the site nor a web address.</summary>
    public static Diagnostic LinkToNowhere(SourceSpan span, string target, IEnumerable<string> known) =>
        new("CB6103", Severity.Warning, span, $"The link to {Quote.Of(target)} leads to no page of this site and is no web address; its text is kept without it.",
            NearestName.Suggest(
                target.Split('#', '?')[0],
                known,
                "Link to a page (/techniques/T1059/, or another page's file), or write a whole http, https or mailto address."));

    /// <summary>CB6104: Markdown that would take too much work to read.</summary>
    public static Diagnostic TooCostly(SourceSpan span, string reason) =>
        new(
            "CB6104",
            Severity.Warning,
            span,
            $"This Markdown is not read, because {reason}; it is shown as it is written.",
            "Divide the text, or take out what it holds too much of.");
}
