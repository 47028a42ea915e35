using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with what a page says of itself: CB8120 to CB8139.</summary>
internal static class HeadCheckDiagnostics
{
    /// <summary>CB8120: a page without a language.</summary>
    public static Diagnostic LanguageMissing(SourceSpan span) =>
        new(
            "CB8120",
            Severity.Error,
            span,
            "The page does not say which language it is in.",
            "Add lang to the html element, as in lang=en.");

    /// <summary>CB8121: a language that is none.</summary>
    public static Diagnostic LanguageInvalid(SourceSpan span, string language) =>
        new(
            "CB8121",
            Severity.Error,
            span,
            $"{Quote.Of(language)} is not a language tag.",
            "Write a tag of BCP 47, as in en or pt-BR.");

    /// <summary>CB8122: a page without a title.</summary>
    public static Diagnostic TitleMissing(SourceSpan span) =>
        new(
            "CB8122",
            Severity.Error,
            span,
            "The page has no title.",
            "Add a title element that says what the page is about.");

    /// <summary>CB8123: two pages of one title.</summary>
    public static Diagnostic TitleTwice(SourceSpan span, string title, string page) =>
        new(
            "CB8123",
            Severity.Warning,
            span,
            $"The title {Quote.Of(title)} is that of {Quote.Of(page)}, too.",
            "Give each page a title of its own.");

    /// <summary>CB8124: a page without a description.</summary>
    public static Diagnostic DescriptionMissing(SourceSpan span) =>
        new(
            "CB8124",
            Severity.Warning,
            span,
            "The page has no description.",
            "Add a meta element named description, of one or two sentences.");

    /// <summary>CB8125: two pages of one description.</summary>
    public static Diagnostic DescriptionTwice(SourceSpan span, string page) =>
        new(
            "CB8125",
            Severity.Info,
            span,
            $"The page {Quote.Of(page)} has the same description.",
            "Say in each description what the page has that others have not.");

    /// <summary>CB8126: a page that does not say how it is encoded.</summary>
    public static Diagnostic CharsetMissing(SourceSpan span) =>
        new(
            "CB8126",
            Severity.Error,
            span,
            "The page does not say that it is UTF-8.",
            "Add a meta element with charset=utf-8 at the top of the head.");

    /// <summary>CB8127: a page that small screens shrink.</summary>
    public static Diagnostic ViewportMissing(SourceSpan span) =>
        new(
            "CB8127",
            Severity.Warning,
            span,
            "The page has no viewport, so that telephones show it shrunk.",
            "Add a meta element named viewport with width=device-width, initial-scale=1.");

    /// <summary>CB8128: a page without its own address.</summary>
    public static Diagnostic CanonicalMissing(SourceSpan span) =>
        new(
            "CB8128",
            Severity.Warning,
            span,
            "The page does not say what its address is.",
            "Add a link element with rel=canonical and the whole address of the page.");

    /// <summary>CB8129: a page that gives another address for its own.</summary>
    public static Diagnostic CanonicalWrong(SourceSpan span, string address) =>
        new(
            "CB8129",
            Severity.Error,
            span,
            $"The page gives {Quote.Of(address)} for its address.",
            "Write the page's own address under the base URL of the site.");

    /// <summary>CB8130: a page that browsers take for an old one.</summary>
    public static Diagnostic DoctypeMissing(SourceSpan span) =>
        new(
            "CB8130",
            Severity.Warning,
            span,
            "The page does not begin with a doctype.",
            "Begin it with <!doctype html>.");

    /// <summary>CB8131: JSON-LD that is no JSON.</summary>
    public static Diagnostic LinkedDataBroken(SourceSpan span, string reason) =>
        new(
            "CB8131",
            Severity.Error,
            span,
            $"The linked data of the page is not JSON: {reason}.",
            "Mend it, or remove the script element.");
}
