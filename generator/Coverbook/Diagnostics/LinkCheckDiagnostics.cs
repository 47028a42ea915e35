using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with the links of a built site: CB8101 to CB8119.</summary>
internal static class LinkCheckDiagnostics
{
    /// <summary>CB8101: a link to a file that the site does not have.</summary>
    public static Diagnostic LinkToNowhere(SourceSpan span, string address) =>
        new(
            "CB8101",
            Severity.Error,
            span,
            $"The address {Quote.Of(address)} leads to no file of the site.",
            "Correct the address, or add what it leads to.");

    /// <summary>CB8102: a link to a place that its page does not have.</summary>
    public static Diagnostic AnchorUnknown(SourceSpan span, string anchor, string page) =>
        new(
            "CB8102",
            Severity.Error,
            span,
            $"The page {Quote.Of(page)} has no element with the id {Quote.Of(anchor)}.",
            "Link to an id that the page has, or give the place that id.");

    /// <summary>CB8103: a link that leaves the path under which the site is published.</summary>
    public static Diagnostic LinkOutsideBase(SourceSpan span, string address, string basePath) =>
        new(
            "CB8103",
            Severity.Error,
            span,
            $"The address {Quote.Of(address)} leads out of the site, which is published under {Quote.Of(basePath)}.",
            "Begin the address with the base path, or write it relative to the page.");

    /// <summary>CB8104: a link that works only where case does not matter.</summary>
    public static Diagnostic CaseDiffers(SourceSpan span, string address, string file) =>
        new(
            "CB8104",
            Severity.Error,
            span,
            $"The address {Quote.Of(address)} leads to no file, but differs only in case from {Quote.Of(file)}.",
            "Write the address as the file is written: case matters on most web servers.");

    /// <summary>CB8105: an address that no browser can read.</summary>
    public static Diagnostic AddressUnreadable(SourceSpan span, string address) =>
        new(
            "CB8105",
            Severity.Error,
            span,
            $"{Quote.Of(address)} is not an address.",
            "Write a whole https address, or one inside the site.");

    /// <summary>CB8106: a link that is not encrypted.</summary>
    public static Diagnostic LinkNotEncrypted(SourceSpan span, string address) =>
        new(
            "CB8106",
            Severity.Info,
            span,
            $"The link to {Quote.Of(address)} is not encrypted.",
            "Write https where the other site offers it.");

    /// <summary>CB8107: a link that opens a window and lets it reach back.</summary>
    public static Diagnostic OpenerReachable(SourceSpan span, string address) =>
        new(
            "CB8107",
            Severity.Info,
            span,
            $"The link to {Quote.Of(address)} opens a window without rel=noopener.",
            "Add rel=noopener: older browsers let the new page steer this one.");

    /// <summary>CB8111: a redirect to a file that the site does not have.</summary>
    public static Diagnostic RedirectToNowhere(SourceSpan span, string address) =>
        new(
            "CB8111",
            Severity.Error,
            span,
            $"The redirect to {Quote.Of(address)} leads to no file of the site.",
            "Correct its address, or remove the page.");

    /// <summary>CB8112: redirects that lead back to where they began.</summary>
    public static Diagnostic RedirectCircle(SourceSpan span) =>
        new(
            "CB8112",
            Severity.Error,
            span,
            "This redirect leads back to its own page.",
            "Let one of the pages stand, or redirect to one that does.");

    /// <summary>CB8113: a redirect to a redirect.</summary>
    public static Diagnostic RedirectChain(SourceSpan span, string page) =>
        new(
            "CB8113",
            Severity.Warning,
            span,
            $"This redirect leads to {Quote.Of(page)}, which redirects again.",
            "Redirect to the last page at once.");
}
