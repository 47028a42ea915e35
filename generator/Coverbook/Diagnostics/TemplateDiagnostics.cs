using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with a template: CB70xx.</summary>
internal static class TemplateDiagnostics
{
    /// <summary>CB7001: a template that does not exist.</summary>
    public static Diagnostic Missing(SourceSpan span, string name, IEnumerable<string> known) =>
        new("CB7001", Severity.Error, span, $"The theme has no template {Quote.Of(name)}.",
            NearestName.Suggest(name, known, "Add the file to the site's templates folder."));

    /// <summary>CB7002: a template that is not valid Scriban.</summary>
    public static Diagnostic Syntax(SourceSpan span, string reason) =>
        new("CB7002", Severity.Error, span, $"The template cannot be read: {reason.TrimEnd('.')}.", "Mend the template at this place.");

    /// <summary>CB7003: a template fails while it is rendered.</summary>
    public static Diagnostic Failed(SourceSpan span, string page, string reason) =>
        new(
            "CB7003",
            Severity.Error,
            span,
            $"The template fails for the page {Quote.Of(page)}: {reason.TrimEnd('.')}.",
            "Mend the template at this place.");

    /// <summary>CB7004: a view has no such member.</summary>
    public static Diagnostic UnknownMember(SourceSpan span, string view, string member, IEnumerable<string> known) =>
        new("CB7004", Severity.Error, span, $"{view} has no member {Quote.Of(member)}.",
            NearestName.Suggest(member, known, $"It has: {string.Join(", ", known.Order(StringComparer.Ordinal))}."));

    /// <summary>CB7005: a link to a page that the site does not have.</summary>
    public static Diagnostic UnknownRoute(SourceSpan span, string route, string page) =>
        new("CB7005", Severity.Error, span, $"The page {Quote.Of(page)} links to {Quote.Of(route)}, which the site does not have.",
            "Link only to pages of the plan and to assets of the theme.");

    /// <summary>CB7006: an asset that the theme does not have.</summary>
    public static Diagnostic UnknownAsset(SourceSpan span, string name, IEnumerable<string> known) =>
        new("CB7006", Severity.Error, span, $"The theme has no asset {Quote.Of(name)}.",
            NearestName.Suggest(name, known, "Add the file under templates/assets/."));

    /// <summary>CB7007: a file of the theme that cannot be read.</summary>
    public static Diagnostic Unreadable(SourceSpan span, string file, string reason) =>
        new(
            "CB7007",
            Severity.Error,
            span,
            $"The theme's file {Quote.Of(file)} cannot be read: {reason}.",
            "Check the file and its permissions.");

    /// <summary>CB7020: a folder of the theme that cannot be searched.</summary>
    public static Diagnostic FolderUnreadable(SourceSpan span, string folder, string reason) =>
        new("CB7020", Severity.Error, span, $"The folder {Quote.Of(folder)} cannot be searched for files of the theme: {reason}.",
            "Check the folder and its permissions and, where it is a link, what it leads to.");

    /// <summary>CB7008: a template or another text of the theme that is not UTF-8.</summary>
    public static Diagnostic NotUtf8(SourceSpan span, string file) =>
        new("CB7008", Severity.Error, span, $"The theme's file {Quote.Of(file)} is not UTF-8 text.", "Save the file as UTF-8.");

    /// <summary>CB7009: a template asks for more than a page may take.</summary>
    public static Diagnostic TooMuch(SourceSpan span, string reason) =>
        new(
            "CB7009",
            Severity.Error,
            span,
            $"The template goes beyond a limit: {reason}.",
            "End the loop, or build less; views come ready to print.");
}
