using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with the files of a built site: CB8190 to CB8219.</summary>
internal static class FileCheckDiagnostics
{
    /// <summary>CB8190: a feed that readers refuse.</summary>
    public static Diagnostic FeedInvalid(SourceSpan span, string reason) =>
        new(
            "CB8190",
            Severity.Error,
            span,
            $"The feed is not valid: {reason}.",
            "Write what Atom (RFC 4287) asks for.");

    /// <summary>CB8191: a sitemap that names a page that is not there.</summary>
    public static Diagnostic SitemapEntryUnknown(SourceSpan span, string address) =>
        new(
            "CB8191",
            Severity.Error,
            span,
            $"The sitemap names {Quote.Of(address)}, which is no page of the site.",
            "Remove the entry, or correct it.");

    /// <summary>CB8192: a sitemap that names what search engines shall not show.</summary>
    public static Diagnostic SitemapEntryHidden(SourceSpan span, string address) =>
        new(
            "CB8192",
            Severity.Warning,
            span,
            $"The sitemap names {Quote.Of(address)}, which redirects or asks not to be indexed.",
            "Remove the entry.");

    /// <summary>CB8193: a sitemap that robots are sent to and that is not there.</summary>
    public static Diagnostic SitemapMissing(SourceSpan span, string address) =>
        new(
            "CB8193",
            Severity.Error,
            span,
            $"The sitemap {Quote.Of(address)} that robots.txt names is no file of the site.",
            "Name the whole address of the sitemap.");

    /// <summary>CB8194: a file that is no JSON.</summary>
    public static Diagnostic JsonBroken(SourceSpan span, string reason) =>
        new(
            "CB8194",
            Severity.Error,
            span,
            $"The file is not JSON: {reason}.",
            "Mend it at this place.");

    /// <summary>CB8195: a file that is no XML.</summary>
    public static Diagnostic XmlBroken(SourceSpan span, string reason) =>
        new(
            "CB8195",
            Severity.Error,
            span,
            $"The file is not XML: {reason}.",
            "Mend it at this place.");

    /// <summary>CB8200: a page that is slow to load.</summary>
    public static Diagnostic PageTooLarge(SourceSpan span, long bytes, long most) =>
        new(
            "CB8200",
            Severity.Warning,
            span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The page has {bytes:N0} bytes, more than {most:N0}."),
            "Divide it, or fold away what few readers need.");

    /// <summary>CB8201: a page that is slow to show.</summary>
    public static Diagnostic TooManyElements(SourceSpan span, int count, int most) =>
        new(
            "CB8201",
            Severity.Warning,
            span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The page has {count:N0} elements, more than {most:N0}."),
            "Divide it, or fold away what few readers need.");

    /// <summary>CB8202: styles and scripts that are slow to load.</summary>
    public static Diagnostic AssetsTooLarge(SourceSpan span, long bytes, long most) =>
        new(
            "CB8202",
            Severity.Warning,
            span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"With this file the style sheets and scripts of the site have {bytes:N0} bytes, more than {most:N0}."),
            "Remove what no page uses.");

    /// <summary>CB8203: a file that GitHub refuses.</summary>
    public static Diagnostic FileTooLarge(SourceSpan span, long bytes, long most) =>
        new(
            "CB8203",
            Severity.Error,
            span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The file has {bytes:N0} bytes; GitHub takes no more than {most:N0}."),
            "Divide or leave out the file.");

    /// <summary>CB8204: a site that GitHub Pages refuses.</summary>
    public static Diagnostic SiteTooLarge(SourceSpan span, long bytes, long most) =>
        new(
            "CB8204",
            Severity.Error,
            span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"With this file the site has {bytes:N0} bytes; GitHub Pages takes no more than {most:N0}."),
            "Leave out what readers can get elsewhere.");

    /// <summary>CB8205: a name that Windows cannot hold.</summary>
    public static Diagnostic NameNotPortable(SourceSpan span, string name) =>
        new(
            "CB8205",
            Severity.Error,
            span,
            $"Windows cannot hold a file of the name {Quote.Of(name)}.",
            "Rename the file.");

    /// <summary>CB8206: two names of which many disks hold one.</summary>
    public static Diagnostic NamesAlike(SourceSpan span, string other) =>
        new(
            "CB8206",
            Severity.Error,
            span,
            $"The file differs only in case from {Quote.Of(other)}.",
            "Rename one of the two.");

    /// <summary>CB8207: a path that Windows cannot hold.</summary>
    public static Diagnostic PathTooLong(SourceSpan span, int length, int most) =>
        new(
            "CB8207",
            Severity.Warning,
            span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The path has {length:N0} characters, more than {most:N0}."),
            "Shorten the names of its folders.");

    /// <summary>CB8208: a file that cannot be checked.</summary>
    public static Diagnostic FileUnread(SourceSpan span, string reason) =>
        new(
            "CB8208",
            Severity.Error,
            span,
            $"The file cannot be checked: {reason}.",
            "Let it be read, or divide it.");

    /// <summary>CB8209: a folder without a page.</summary>
    public static Diagnostic NoPages(SourceSpan span) =>
        new(
            "CB8209",
            Severity.Error,
            span,
            "The folder holds no HTML page.",
            "Build the site first, or name the folder that holds it.");
}
