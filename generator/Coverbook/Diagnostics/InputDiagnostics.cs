using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>
/// The diagnostics that any input file can raise: CB<i>n</i>001 to CB<i>n</i>011 and from CB<i>n</i>020 on, where <i>n</i> is the kind's
/// digit.
/// </summary>
internal static class InputDiagnostics
{
    private const int MostCodes = 30;

    /// <summary>By the kind's digit, then the number.</summary>
    private static readonly string[][] Codes =
    [
        .. Enumerable.Range(0, 10).Select(digit => Enumerable.Range(0, MostCodes)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"CB{digit}{number:000}")).ToArray()),
    ];

    /// <summary>001: the file is missing or unreadable.</summary>
    public static Diagnostic Unreadable(InputKind kind, SourceSpan span, string file, string reason) =>
        Error(kind, 1, span, $"The {kind.Name} {Quote.Of(file)} cannot be read: {reason}.",
            kind == InputKind.Config
                ? "Run coverbook in the site folder, or name that folder with --site."
                : "Check the path, which is relative to the site folder, and the file's permissions.");

    /// <summary>002: the bytes are not UTF-8 text.</summary>
    public static Diagnostic NotUtf8(InputKind kind, SourceSpan span) =>
        Error(kind, 2, span, $"This {kind.Name} is not UTF-8 text.", "Save the file as UTF-8.");

    /// <summary>003: the text is not JSON or YAML.</summary>
    public static Diagnostic Syntax(InputKind kind, SourceSpan span, string language, string reason) =>
        Error(kind, 3, span, $"This is not valid {language}: {reason}.", $"Mend the {language} at this place.");

    /// <summary>004: a limit that protects from hostile input is exceeded.</summary>
    public static Diagnostic TooMuch(InputKind kind, SourceSpan span, string what, long limit) =>
        Error(kind, 4, span, string.Create(CultureInfo.InvariantCulture, $"This {kind.Name} has more than {limit:N0} {what}."),
            "Split the file, or simplify it: the limit protects against hostile input.");

    /// <summary>005: a key stands twice in one map.</summary>
    public static Diagnostic DuplicateKey(InputKind kind, SourceSpan span, string key) =>
        Error(kind, 5, span, $"The key {Quote.Of(key)} stands here a second time.", "Remove one of the two, or merge them.");

    /// <summary>006: a value has another type than its key asks for.</summary>
    public static Diagnostic WrongType(InputKind kind, SourceSpan span, string key, string expected, string found) =>
        Error(kind, 6, span, $"{Quote.Of(key)} must be {expected}, but is {found}.", $"Write {expected} here.");

    /// <summary>007: a required key is missing.</summary>
    public static Diagnostic MissingKey(InputKind kind, SourceSpan span, string key, string owner) =>
        Error(kind, 7, span, $"{owner} lacks {Quote.Of(key)}.", $"Add {Quote.Of(key)}.");

    /// <summary>
    /// 008: a key that nobody reads. Where too many are known to be listed, <paramref name="cure"/> tells where to find them.
    /// </summary>
    public static Diagnostic UnknownKey(InputKind kind, SourceSpan span, string key, IEnumerable<string> known, string? cure = null) =>
        Error(kind, 8, span, $"Nothing reads the key {Quote.Of(key)}.",
            NearestName.Suggest(key, known, cure ?? $"Known here: {string.Join(", ", known.Order(StringComparer.Ordinal))}."));

    /// <summary>009: a value outside what its key allows.</summary>
    public static Diagnostic NotAllowed(InputKind kind, SourceSpan span, string key, string value, string expected) =>
        Error(kind, 9, span, $"{Quote.Of(value)} is not a value of {Quote.Of(key)}.", expected);

    /// <summary>010: a pattern of the configuration that no file matches.</summary>
    public static Diagnostic NothingFound(InputKind kind, SourceSpan span, string pattern) =>
        new(Code(kind, 10), Severity.Warning, span, $"No {kind.Name} matches {Quote.Of(pattern)}.",
            "Check the pattern, which is relative to the site folder; '**' stands for any folders.");

    /// <summary>011: the file is something else than it is taken for, or not the file itself.</summary>
    public static Diagnostic OtherKind(InputKind kind, SourceSpan span, string reason, string cure) =>
        Error(kind, 11, span, $"This is not {kind.WithArticle}: {reason}.", cure);

    /// <summary>020: a folder that a pattern leads into cannot be searched, so that nobody knows which files there are.</summary>
    public static Diagnostic FolderUnreadable(InputKind kind, SourceSpan span, string folder, string reason) =>
        Error(kind, 20, span, $"The folder {Quote.Of(folder)} cannot be searched for {kind.Name}s: {reason}.",
            "Check the folder and its permissions and, where it is a link, what it leads to.");

    /// <summary>Says of a file why it was not read: 004 of one that is too large, else 001.</summary>
    internal static Diagnostic NotRead(InputKind kind, SourceSpan namedAt, FilePath file, ReadFailure failure) => failure.Limit is { } limit
        ? TooMuch(kind, SourceSpan.Whole(file), "bytes", limit)
        : Unreadable(kind, namedAt, file.Value, failure.Reason);

    /// <summary>The code of one of those that all kinds of input share.</summary>
    public static string Code(InputKind kind, int number) => Codes[kind.Digit - '0'][number];

    private static Diagnostic Error(InputKind kind, int number, SourceSpan span, string message, string cure) =>
        new(Code(kind, number), Severity.Error, span, message, cure);
}
